/// Years that disagree: in the title, in the period that the text states, in the report's own data.
public struct YearCheck: Check {
  /// The rule.
  static let rule = Rule(
    "year-differs", zh: "年度不一致", en: "years that disagree",
    "标题、正文所写的统计期限（如 2023年1月1日至2023年12月31日）和报告的年度不是同一年。常见于沿用上年的文稿。",
    "Title, the period that the text states (as in 2023年1月1日至2023年12月31日), and the report's year are not the same. It happens where last year's text is used again.",
    from: .reviewPractice)

  /// Creates the check.
  public init() {}

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// The years that are not the report's.
  public func findings(in subject: CheckSubject) -> [Finding] {
    guard let year = subject.report.year else { return [] }
    var findings: [Finding] = []
    let title = subject.report.title.flatMap {
      ReportTitle($0, phrases: subject.form.title.phrases)?.year
    }
    if let title, title != year {
      findings.append(
        finding(
          LocalizedText(zh: "标题写的是 \(title) 年", en: "The title says \(title)"), year,
          subject.report.textSources.title))
    }
    guard let period = PeriodStatement(subject.report, subject.form.period) else { return findings }
    for stated in [period.first, period.last].compactMap({ $0 }).uniqued() where stated != year {
      findings.append(
        finding(
          LocalizedText(zh: "正文所写的统计期限是 \(stated) 年", en: "The period in the text is of \(stated)"),
          year, period.source))
    }
    return findings
  }

  private func finding(
    _ what: LocalizedText, _ year: Int, _ source: SourceLocation?
  ) -> Finding {
    Finding(
      Self.rule.id, .warning,
      LocalizedText(
        zh: "\(what.zh)，报告的年度是 \(year)；请改为同一年。",
        en: "\(what.en), and the report is for \(year). Correct the one that is wrong."),
      source: source)
  }
}
