/// A rule that looks at a report and says what is odd about it.
///
/// A check never changes a report, never throws, and knows no file format.
public protocol Check: Sendable {
  /// What the check finds in a report.
  func findings(in report: Report, _ catalog: FormCatalog) -> [Finding]

  /// The ids of the rules by which it finds; findings of these in a file are worked out anew.
  func rules(_ catalog: FormCatalog) -> Set<String>
}

/// All checks, in the order in which their findings are listed.
public enum Checks {
  /// The checks that need one report only.
  public static let all: [any Check] = [RelationCheck()]

  /// What all checks find in a report.
  public static func findings(in report: Report, _ catalog: FormCatalog) -> [Finding] {
    all.flatMap { $0.findings(in: report, catalog) }
  }

  /// The findings of reading a report, with those of all checks, in the order of the source.
  ///
  /// - Parameters:
  ///   - filed: What reading noticed. Where the report was read from data that hold findings of
  ///     checks, those are dropped; one that a check finds again lends it its place in the origin.
  ///   - report: The report.
  ///   - catalog: The forms.
  /// - Returns: All findings.
  static func findings(
    with filed: [Finding], in report: Report, _ catalog: FormCatalog
  ) -> [Finding] {
    let rules = all.reduce(into: Set<String>()) { $0.formUnion($1.rules(catalog)) }
    let stale = filed.filter { rules.contains($0.rule) }
    let found = findings(in: report, catalog).map { finding in
      var finding = finding
      if let same = stale.first(where: { $0.isSame(as: finding) }) { finding.source = same.source }
      return finding
    }
    return (filed.filter { !rules.contains($0.rule) } + found).inSourceOrder
  }
}

extension Finding {
  /// Whether both say the same of the same cells, wherever those stand.
  fileprivate func isSame(as other: Finding) -> Bool {
    rule == other.rule && severity == other.severity && cells == other.cells
      && expected == other.expected && actual == other.actual
  }
}
