/// The checks of a run, in the order in which their findings are listed at one place.
public struct Checks: Sendable {
  /// The checks.
  public let checks: [any Check]
  private let catalog: FormCatalog
  private let ids: Set<String>

  private init(_ checks: [any Check], _ catalog: FormCatalog) {
    self.checks = checks
    self.catalog = catalog
    ids = Set(checks.flatMap { $0.rules(catalog) }.map(\.id))
  }

  /// The checks that every reading of a report runs.
  public static func reading(_ catalog: FormCatalog) -> Checks {
    Checks([RelationCheck()], catalog)
  }

  /// The checks that a reviewer wants beyond those of every reading.
  ///
  /// They complete what reading gave: ``findings(with:in:previous:)`` keeps that.
  public static func review(_ catalog: FormCatalog) -> Checks {
    Checks(
      [
        YearRelationCheck(), YearChangeCheck(), PreviousCheck(),
        ValueCheck(catalog), ValueMissingCheck(), TotalOnlyCheck(),
        TitleCheck(), YearCheck(), FormYearCheck(),
        SectionOrderCheck(catalog), SectionNameCheck(catalog), SectionEmptyCheck(catalog),
        StatementCheck(catalog),
      ], catalog)
  }

  /// All checks.
  public static func all(_ catalog: FormCatalog) -> Checks {
    Checks(reading(catalog).checks + review(catalog).checks, catalog)
  }

  /// What the checks find in a report alone.
  public func findings(in report: Report) -> [Finding] {
    CheckSubject(report, catalog).map { subject in checks.flatMap { $0.findings(in: subject) } }
      ?? []
  }

  /// The findings of reading a report, with those of the checks, in the order of the source.
  ///
  /// - Parameters:
  ///   - filed: What reading noticed. Where the report was read from data that hold findings of
  ///     checks, those are dropped; one that a check finds again lends it its place in the origin.
  ///   - report: The report.
  ///   - previous: Last year's report.
  /// - Returns: All findings.
  public func findings(
    with filed: [Finding], in report: Report, previous: PreviousReport = .notAsked
  ) -> [Finding] {
    let kept = filed.filter { !ids.contains($0.rule) }
    let stale = filed.filter { ids.contains($0.rule) }
    guard let subject = CheckSubject(report, catalog, found: kept, previous: previous) else {
      return kept
    }
    let found = checks.flatMap { $0.findings(in: subject) }.map { finding in
      var finding = finding
      if let same = stale.first(where: { $0.isSame(as: finding) }) { finding.source = same.source }
      return finding
    }
    return (kept + found).inSourceOrder
  }
}

extension Finding {
  /// Whether both say the same of the same cells, wherever those stand.
  fileprivate func isSame(as other: Finding) -> Bool {
    rule == other.rule && severity == other.severity && cells == other.cells
      && expected == other.expected && actual == other.actual
  }
}
