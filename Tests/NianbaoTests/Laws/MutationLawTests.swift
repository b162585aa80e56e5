import Foundation
import Nianbao
import TestSupport
import Testing

/// However a report's text is damaged, a number that comes out is the filed one, or a warning or an error names its
/// cell or row.
@Suite struct MutationLawTests {
  /// A way in which texts are damaged on their way.
  enum Damage: String, CaseIterable, Sendable {
    case dropLine, dropCell, dropLabel, swapLines, repeatLine, repeatLineChanged, cut, blankCell
    case insertLine, insertCell, mergeLines, splitLine
  }

  static let count = 25

  let pipeline: Pipeline

  init() throws { pipeline = Pipeline(try .embedded()) }

  @Test("no damage makes a number silently wrong", arguments: Damage.allCases)
  func neverSilent(_ damage: Damage) throws {
    var generator = SeededGenerator.announced(for: "damage \(damage)")
    let sources: [Fixture] = [
      .named("plain-utf8-lf.txt"), .named("kangxi-radicals.txt"), .sample("2024-busy-city"),
      .sample("2020-town-lines"), .sample("2019-municipal-office"),
    ]
    for trial in 0..<Self.count {
      let source = sources[trial % sources.count]
      let text = try TextDecoding.decode(source.bytes(), name: "").text
      let damaged = apply(damage, to: text, using: &generator)
      guard let result = try? pipeline.read(Array(damaged.utf8), name: "damaged.txt") else {
        continue
      }
      let filed = try source.expectation().cells
      let silent = result.report.cells.filter { code, cell in
        guard let number = cell.number else { return false }
        return filed[code.description] != .number(number.description)
          && !isNamed(code, result.findings)
      }
      #expect(
        silent.isEmpty,
        "\(damage), trial \(trial), \(source): \(silent.keys.map { $0.description })")
    }
  }

  /// Whether a warning or an error names the cell or its row.
  private func isNamed(_ code: CellCode, _ findings: [Finding]) -> Bool {
    findings.contains { finding in
      finding.severity > .note
        && finding.cells.contains { cell in
          cell.table == code.table && (cell.row == code.row || cell.row == "*")
        }
    }
  }

  // MARK: Damage

  private func apply(
    _ damage: Damage, to text: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    var lines = text.split(separator: /\r\n|\r|\n/, omittingEmptySubsequences: false).map(
      String.init)
    let rows = lines.indices.filter { lines[$0].contains { $0.isWholeNumber } }
    let row = rows[Int.random(in: 0..<rows.count, using: &generator)]
    var cells = lines[row].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let cell = Int.random(in: 0..<cells.count, using: &generator)
    switch damage {
    case .dropLine: lines.remove(at: row)
    case .dropCell: cells.remove(at: cell)
    case .dropLabel:
      if let label = cells.firstIndex(where: { $0.contains { $0.isLetter } }) { cells[label] = "" }
    case .swapLines: lines.swapAt(row, min(row + 1, lines.count - 1))
    case .repeatLine: lines.insert(lines[row], at: row)
    case .repeatLineChanged:
      let changed = String(lines[row].map { $0 == "1" ? "4" : $0 })
      lines.insert(changed, at: Int.random(in: 0..<lines.count, using: &generator))
    case .cut:
      let all = lines.joined(separator: "\n")
      return String(all.prefix(Int.random(in: all.count / 4..<all.count, using: &generator)))
    case .blankCell: cells[cell] = ""
    case .insertLine: lines.insert("其他主动公开文件\t3\t0\t2", at: row)
    case .insertCell: cells.insert("7", at: cell)
    case .mergeLines:
      lines[row] += "\t" + lines.remove(at: min(row + 1, lines.count - 1))
    case .splitLine:
      lines[row] = cells[..<cell].joined(separator: "\t")
      lines.insert(cells[cell...].joined(separator: "\t"), at: row + 1)
    }
    if [.dropCell, .dropLabel, .blankCell, .insertCell].contains(damage) {
      lines[row] = cells.joined(separator: "\t")
    }
    return lines.joined(separator: "\n")
  }
}
