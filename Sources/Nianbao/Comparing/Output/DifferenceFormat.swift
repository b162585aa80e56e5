/// A format in which differences are written.
public enum DifferenceFormat: String, Hashable, Sendable, CaseIterable {
  /// Lines for a terminal.
  case text
  /// JSON, described by `Resources/diff.schema.json`.
  case json
  /// A page.
  case html
}
