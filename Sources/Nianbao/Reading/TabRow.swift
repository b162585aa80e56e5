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
    let bytes = line.text.utf8
    let span = bytes.span
    var (start, scalars, count) = (bytes.startIndex, 0, 0)
    for offset in 0...span.count {
      if offset == span.count || span[offset] == UInt8(ascii: "\t") {
        let end = bytes.index(bytes.startIndex, offsetBy: offset)
        // Nearly every part is a whole value or label without white space at its ends.
        if let text = String(bytes[start..<end]), text.isEmpty || text.utf8.span.hasVisibleEnds {
          cells.append(
            Cell(
              column: cells.count, text: text,
              source: SourceLocation(file, line: line.number, column: scalars + 1)))
        } else {
          cells.append(
            line.cell(column: cells.count, line.text[start..<end], in: file, offset: scalars))
        }
        guard offset < span.count else { break }
        start = bytes.index(after: end)
        scalars += count + 1
        count = 0
      } else if !UTF8.isContinuation(span[offset]) {
        count += 1
      }
    }
    return cells
  }
}
