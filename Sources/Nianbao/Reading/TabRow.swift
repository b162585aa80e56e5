/// Reads a line whose cells are parted by tabs.
///
/// Web pages and spreadsheets give such lines to the clipboard.
enum TabRow {
  /// Whether the line holds a tab.
  static func matches(_ line: TextLine) -> Bool { line.text.utf8.contains(UInt8(ascii: "\t")) }

  /// The cells between the tabs.
  static func cells(of line: TextLine, in file: SourceOrigin) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(16)
    let bytes = line.text.utf8
    let span = bytes.span
    var (start, scalars, count) = (bytes.startIndex, 0, 0)
    func add(to end: Substring.Index) {
      cells.append(
        line.cell(column: cells.count, line.text[start..<end], in: file, offset: scalars))
    }
    for offset in span.indices {
      if span[offset] == UInt8(ascii: "\t") {
        let index = bytes.index(bytes.startIndex, offsetBy: offset)
        add(to: index)
        start = bytes.index(after: index)
        scalars += count + 1
        count = 0
      } else if !UTF8.isContinuation(span[offset]) {
        count += 1
      }
    }
    add(to: bytes.endIndex)
    return cells
  }
}
