/// Last year's report of the organ whose report is checked.
public enum PreviousReport: Hashable, Sendable {
  /// Nobody asked for a comparison.
  case notAsked
  /// There is one.
  case found(Report, name: String)
  /// Among the reports that were given there is none.
  case missing
  /// Several were given, and they differ; their names.
  case ambiguous([String])
  /// The report that is checked names no organ, or no year.
  case unnamed

  /// The report, if there is one.
  public var report: Report? {
    if case .found(let report, _) = self { report } else { nil }
  }
}
