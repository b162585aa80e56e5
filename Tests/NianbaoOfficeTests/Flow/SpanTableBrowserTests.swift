import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// Cells stand where a browser puts them.
///
/// The fixture holds what Chromium said, a table a line: the table, a tab, and its cells. `RECORD_GOLDEN=1` writes
/// it anew from the Chromium that is installed, never from this reader.
@Suite struct SpanTableBrowserTests {
  static let count = 240

  private static let golden = "\(Fixture.repository)/Tests/Fixtures/span-tables.tsv"

  @Test("tables are laid out as Chromium laid them out when the fixture was made")
  func fixture() throws {
    let text = try String(contentsOfFile: Self.golden, encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count >= 200)
    var compared = 0
    for line in lines {
      let parts = line.split(separator: "\t")
      let (table, json) = try (String(#require(parts.first)), String(#require(parts.last)))
      let areas = try JSONDecoder().decode([String: BrowserTables.Area].self, from: Data(json.utf8))
      compared += try compare(table, areas)
    }
    // Cells beside a table in their row are text to the reader; nearly all others can be compared.
    #expect(compared > 2000)
  }

  @Test(
    "other random tables are laid out as the installed Chromium does",
    .enabled(if: BrowserTables.chromium != nil, "Chromium is not installed"))
  func installed() throws {
    let chromium = try #require(BrowserTables.chromium)
    var generator = SeededGenerator.announced(for: "tables for a browser")
    let tables = (0..<Self.count).map { RandomSpanTable.html($0, using: &generator) }
    let areas = try BrowserTables(tables, in: chromium).areas
    for (number, table) in tables.enumerated() {
      _ = try compare(table, areas.filter { $0.key.hasPrefix("\(number).") })
    }
  }

  @Test(
    "the fixture holds what Chromium says",
    .enabled(if: BrowserTables.chromium != nil, "Chromium is not installed"))
  func golden() throws {
    let chromium = try #require(BrowserTables.chromium)
    // The fixture stays the same whatever seed the other tests use.
    var generator = SeededGenerator(seed: 20_260_101)
    let tables = (0..<Self.count).map { RandomSpanTable.html($0, using: &generator) }
    let areas = try BrowserTables(tables, in: chromium).areas
    let lines = try tables.enumerated().map { number, table in
      let own = areas.filter { $0.key.hasPrefix("\(number).") }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return table + "\t" + String(decoding: try encoder.encode(own), as: UTF8.self) + "\n"
    }
    #expect(try Golden(Self.golden).difference(from: lines.joined()) == nil)
  }

  /// Compares the grids of a page with one table, and gives how many cells there were to compare.
  private func compare(_ table: String, _ areas: [String: BrowserTables.Area]) throws -> Int {
    let document = try HTMLReader().read(Array(table.utf8), name: "table.html")
    var found = 0
    var wrong: [String] = []
    for grid in document.grids {
      let cells = grid.rows.flatMap { row in
        row.cells.filter { !$0.isCovered && !$0.text.isEmpty }.map { (row: row.index, cell: $0) }
      }
      // A grid begins with its first cell; the rows above it may be text to the reader.
      let first = try cells.map { ($0.row, try #require(areas[$0.cell.text]?.first)) }
        .map { $1 - $0 }.first
      for (row, cell) in cells {
        let merge = grid.merges.first {
          $0.first == CellAddress(row: row, column: cell.column)
        }
        let area = [
          row + (first ?? 0), cell.column,
          merge.map { $0.last.row - $0.first.row + 1 } ?? 1,
          merge.map { $0.last.column - $0.first.column + 1 } ?? 1,
        ]
        if area != areas[cell.text] {
          wrong.append("\(cell.text) at \(area), not \(areas[cell.text] ?? [])")
        }
        found += 1
      }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "; ")) in \(table)")
    return found
  }
}
