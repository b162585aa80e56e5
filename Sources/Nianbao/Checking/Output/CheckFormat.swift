/// A format in which findings are written.
public enum CheckFormat: String, Hashable, Sendable, CaseIterable {
  /// Lines for a terminal, grouped by input.
  case text
  /// JSON, described by `Resources/check.schema.json`.
  case json
  /// CSV, one line a finding.
  case csv
  /// SARIF 2.1.0, which code-review tools show.
  case sarif
  /// A page with the tables, the cells in question marked, and the findings beside them.
  case html
}
