/// A rule that looks at a report and says what is odd about it.
///
/// A check never changes a report, never throws, and knows no file format.
public protocol Check: Sendable {
  /// What the check finds in a report.
  func findings(in report: Report, _ catalog: FormCatalog) -> [Finding]
}

/// All checks, in the order in which their findings are listed.
public enum Checks {
  /// The checks that need one report only.
  public static let all: [any Check] = [RelationCheck()]

  /// What all checks find in a report.
  public static func findings(in report: Report, _ catalog: FormCatalog) -> [Finding] {
    all.flatMap { $0.findings(in: report, catalog) }
  }
}
