/// Reads a line whose cells are parted by tabs.
///
/// Web pages and spreadsheets give such lines to the clipboard.
enum TabRow {
  /// Whether the line holds a tab.
  static func matches(_ line: TextLine) -> Bool { line.text.utf8.contains(UInt8(ascii: "\t")) }

  /// The cells between the tabs.
  static func cells(of line: TextLine, in file: SourceOrigin) -> [Cell] {
    var offset = 0
    return line.text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .enumerated().map { column, bytes in
        let part = Substring(bytes)
        defer { offset += part.unicodeScalars.count + 1 }
        return line.cell(column: column, part, in: file, offset: offset)
      }
  }
}
