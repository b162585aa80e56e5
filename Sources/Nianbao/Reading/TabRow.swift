/// Reads a line whose cells are parted by tabs.
///
/// Web pages and spreadsheets give such lines to the clipboard.
enum TabRow {
  /// Whether the line holds a tab.
  static func matches(_ line: TextLine) -> Bool {
    line.text.utf8.span.holds { $0 == UInt8(ascii: "\t") }
  }

  /// The cells between the tabs.
  static func cells(of line: TextLine, in file: SourceOrigin) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(16)
    let span = line.text.utf8.span
    var (start, scalars, count) = (0, 0, 0)
    func add(upTo end: Int) {
      let part = span.extracting(start..<end)
      // Nearly every part is nothing, or a whole value or label without white space at its ends.
      if let text = part.isEmpty ? "" : Self.whole(part) {
        cells.append(
          Cell(
            column: cells.count, text: text,
            source: SourceLocation(file, line: line.number, column: scalars + 1)))
      } else {
        cells.append(
          line.cell(column: cells.count, line.part(start..<end), in: file, offset: scalars))
      }
    }
    for offset in span.indices {
      let byte = span[offset]
      if byte == UInt8(ascii: "\t") {
        add(upTo: offset)
        start = offset + 1
        scalars += count + 1
        count = 0
      } else if !UTF8.isContinuation(byte) {
        count += 1
      }
    }
    add(upTo: span.count)
    return cells
  }

  /// The text of a part, where it is seen at once that there is no white space at its ends.
  private static func whole(_ part: Span<UInt8>) -> String? {
    if let text = SmallNumber.text(part) { return text }
    guard part.hasVisibleEnds, let text = try? UTF8Span(validating: part) else { return nil }
    return String(copying: text)
  }

  /// Whether the cells with tabs between them are the line, nothing having been cut off at their ends.
  static func isWhole(_ cells: [Cell], of line: TextLine) -> Bool {
    cells.reduce(cells.count - 1) { $0 + $1.text.utf8.count } == line.text.utf8.count
  }
}
