/// How reports stand in CSV.
public enum CSVLayout: String, Hashable, Sendable, CaseIterable {
  /// One report as on paper: the title, then the official tables with their headings.
  case official
  /// One line a cell, any number of reports; see ``ReportTable/long``.
  case long
  /// One line a report, one column a code; see ``ReportTable/wide``.
  case wide

  /// Whether one file holds any number of reports.
  public var holdsSeveral: Bool { self != .official }
}
