/// What a check looks at: a report, the form it follows, and what is known beside it.
public struct CheckSubject: Sendable {
  /// The report.
  public let report: Report
  /// All forms.
  public let catalog: FormCatalog
  /// The form that the report follows in the main.
  public let form: FormDefinition
  /// The tables and equations that the report follows.
  public let composition: FormComposition
  /// What reading noticed, so that no check says it again.
  public let found: [Finding]
  /// Last year's report of the same organ, where there is one to compare with.
  public let previous: PreviousReport

  /// Creates a subject; `nil` when the report's form is unknown.
  public init?(
    _ report: Report, _ catalog: FormCatalog, found: [Finding] = [],
    previous: PreviousReport = .notAsked
  ) {
    guard let form = catalog.form(report.form) else { return nil }
    self.report = report
    self.catalog = catalog
    self.form = form
    composition = FormComposition(form, catalog, holding: report.cells.keys)
    self.found = found
    self.previous = previous
  }

  /// Whether reading said it of this cell, or of its whole row, column or table.
  func isFound(_ rule: String, _ code: CellCode) -> Bool {
    found.contains { finding in
      finding.rule == rule && finding.cells.contains { $0.covers(code) }
    }
  }
}

extension CellCode {
  /// Whether the code is the same, or has `*` where it differs.
  func covers(_ code: CellCode) -> Bool {
    table == code.table && (row == code.row || row == "*")
      && (column == code.column || column == "*")
  }
}
