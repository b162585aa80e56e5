/// Writes plain text: a paragraph a line, tables as rows with every column, parted by tabs.
///
/// Pasted into WPS, Word or a web editor, such rows become a table. A blank line stands around
/// headings and tables. UTF-8 without a byte order mark, lines end with LF.
public struct TextWriter: DocumentWriter {
  /// Creates a writer.
  public init() {}

  /// Writes a document.
  ///
  /// It never fails.
  public func write(_ document: Document) -> [UInt8] {
    var lines: [String] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        if paragraph.role == .heading { Self.part(&lines) }
        lines.append(Self.line(paragraph.text))
        if paragraph.role != .body { Self.part(&lines) }
      case .grid(let grid):
        Self.part(&lines)
        lines += Self.rows(of: grid)
        Self.part(&lines)
      }
    }
    while lines.last == "" { lines.removeLast() }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The rows of a table as lines without their ends.
  static func rows(of grid: Grid) -> [String] {
    grid.rows.map { row in
      row.cells.map { line($0.text.replacing("\t", with: " ")) }.joined(separator: "\t")
    }
  }

  private static func part(_ lines: inout [String]) {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A line end inside a paragraph or cell would begin a new one.
  private static func line(_ text: String) -> String {
    text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}
