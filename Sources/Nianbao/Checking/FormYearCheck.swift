/// A form that is not meant for the report's year.
public struct FormYearCheck: Check {
  /// The rule.
  static let rule = Rule(
    "form-year", zh: "表式与年度不符", en: "form of another year",
    "报告采用的表式不是这一年度应当用的那一版。数字按所用的表式读取，不会改换。",
    "The report follows a form that is not the one for its year. It is read as it stands; nothing is converted.",
    from: .officialForm)

  /// Creates the check.
  public init() {}

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// A warning where the form's years do not hold the report's.
  public func findings(in subject: CheckSubject) -> [Finding] {
    guard let year = subject.report.year, !subject.form.years.contains(year),
      let due = subject.catalog.forms.last(where: { $0.years.contains(year) })
    else { return [] }
    return [
      Finding(
        Self.rule.id, .warning,
        LocalizedText(
          zh: "\(year) 年度的报告用的是\(subject.form.name.zh)，应当用\(due.name.zh)（\(due.notice)）。",
          en:
            "The report for \(year) follows the \(subject.form.name.en); the \(due.name.en) is due (\(due.notice))."
        ), source: subject.report.textSources.title)
    ]
  }
}
