/// A format in which reports are written.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// The official workbook.
  case xlsx
  /// The three tables as CSV.
  case csv
  /// The report as plain text.
  case txt
  /// The report as a page.
  case html
  /// The report as Markdown.
  case md
  /// The report as data.
  case json
  /// The report as data on one line.
  case jsonl

  /// The extension of files of this format, without the point.
  public var fileExtension: String { rawValue }
}
