/// Reads a line whose cells are parted by tabs.
///
/// Web pages and spreadsheets give such lines to the clipboard.
enum TabRow {
  /// Whether the line holds a tab.
  static func matches(_ line: TextLine) -> Bool { line.text.utf8.contains(UInt8(ascii: "\t")) }

  /// The cells between the tabs.
  static func cells(of line: TextLine, name: String) -> [Cell] {
    line.text.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
      .map { line.cell(column: $0, $1, name: name) }
  }
}
