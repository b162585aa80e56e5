/// Writes Markdown: headings, paragraphs, and tables of GitHub's form.
///
/// Such tables have no merged areas, so the positions that one covers are empty, and a value's
/// column is that of the official form. UTF-8, lines end with LF. GitHub Flavored Markdown 0.29, 4.10.
public struct MarkdownWriter: DocumentWriter {
  /// Creates a writer.
  public init() {}

  /// Writes a document.
  ///
  /// It never fails.
  public func write(_ document: Document) -> [UInt8] {
    let parts = document.blocks.map { block in
      switch block {
      case .paragraph(let paragraph): Self.line(paragraph)
      case .grid(let grid): Self.lines(of: grid).joined(separator: "\n")
      }
    }
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private static func line(_ paragraph: Paragraph) -> String {
    let mark =
      switch paragraph.role {
      case .title: "# "
      case .heading: "## "
      case .body, .aside: ""
      }
    return mark + MarkdownText.escaped(paragraph.text)
  }

  private static func lines(of grid: Grid) -> [String] {
    let rows = grid.rows.map { row in
      "| "
        + row.cells.map { MarkdownText.escaped($0.text.replacing("\t", with: " ")) }.joined(
          separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: grid.columnCount)
    return rows.prefix(1) + [rule] + rows.dropFirst()
  }
}
