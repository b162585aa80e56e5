/// A text written by hand, with tabs in the rows of its tables, as the files in which people have it.
public enum TabbedText: String, Sendable, CaseIterable {
  /// With tabs.
  case tabs
  /// Rows with pipes.
  case pipes
  /// One cell a line; blank cells leave no trace.
  case lines
  /// Markdown tables.
  case markdown
  /// A web page.
  case page
  /// Comma-separated values.
  case csv
  /// A text document of Word.
  case word
  /// A sheet.
  case workbook

  /// A line without a tab, or rows that follow one another.
  private enum Block {
    case line(String)
    case table([[String]])
  }

  /// The file of a text.
  public func bytes(of text: String) -> [UInt8] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    switch self {
    case .tabs: return Array(text.utf8)
    case .pipes: return Array(text.replacing("\t", with: "|").utf8)
    case .lines: return joined(rows.flatMap { $0.count > 1 ? $0.filter { !$0.isEmpty } : $0 })
    case .csv: return joined(rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") })
    case .markdown: return joined(blocks(rows).map(markdown))
    case .page: return joined(["<!DOCTYPE html><body>"] + blocks(rows).map(page))
    case .word: return WordBytes(blocks(rows).map(word).joined()).bytes
    case .workbook: return WorkbookBytes(sheets: [.init(sheet(rows))]).bytes
    }
  }

  private func joined(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// The lines and tables; the rows of a table are as long as its longest.
  private func blocks(_ rows: [[String]]) -> [Block] {
    rows.split { $0.count == 1 }.reduce(into: [Block]()) { blocks, table in
      let start = rows[..<table.startIndex].reversed().prefix { $0.count == 1 }.reversed()
      blocks += start.compactMap(\.first).map(Block.line)
      let width = table.map(\.count).max() ?? 0
      blocks.append(
        .table(table.map { $0 + Array(repeating: "", count: width - $0.count) }))
    } + rows.reversed().prefix { $0.count == 1 }.reversed().compactMap(\.first).map(Block.line)
  }

  private func markdown(_ block: Block) -> String {
    switch block {
    case .line(let text): return text + "\n"
    case .table(let rows):
      let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
      let rule = "|" + String(repeating: " --- |", count: rows.first?.count ?? 0)
      return "\n" + (lines.prefix(1) + [rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
    }
  }

  private func page(_ block: Block) -> String {
    switch block {
    case .line(let text): return "<p>\(text)</p>"
    case .table(let rows):
      return "<table>"
        + rows.map { "<tr><td>\($0.joined(separator: "</td><td>"))</td></tr>" }
        .joined() + "</table>"
    }
  }

  private func word(_ block: Block) -> String {
    switch block {
    case .line(let text): return WordBytes.paragraph(text)
    case .table(let rows):
      return "<w:tbl>"
        + rows.map { "<w:tr>\($0.map { WordBytes.cell($0) }.joined())</w:tr>" }.joined()
        + "</w:tbl>"
    }
  }

  private func sheet(_ rows: [[String]]) -> String {
    rows.enumerated().map { index, row in
      let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let place = "\(UnicodeScalar(UInt8(65 + column)))\(index + 1)"
        return Double(text) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
          : "<c r=\"\(place)\"><v>\(text)</v></c>"
      }
      return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
    }.joined()
  }
}
