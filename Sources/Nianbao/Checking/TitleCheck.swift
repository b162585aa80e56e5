/// A title that is missing, or does not say who reports for which year.
///
/// It applies to reports with text; tables alone need no title.
public struct TitleCheck: Check {
  private static let missing = Rule(
    "title-missing", zh: "没有标题", en: "no title",
    "正文前没有「某某机关某某年政府信息公开工作年度报告」这样的标题。",
    "Before the text stands no title such as 「某某机关某某年政府信息公开工作年度报告」.", from: .reviewPractice)
  private static let organ = Rule(
    "title-organ", zh: "标题没有机关名称", en: "title without organ",
    "标题没有写明是哪个机关的报告。上级汇总、跨年核对都按机关名称。",
    "The title does not name the organ. Adding up and comparing years go by the organ's name.",
    from: .reviewPractice)
  private static let year = Rule(
    "title-year", zh: "标题没有年度", en: "title without year",
    "标题没有写明是哪一年度的报告。", "The title does not name the year.", from: .reviewPractice)

  /// Creates the check.
  public init() {}

  /// Its three rules.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.missing, Self.organ, Self.year] }

  /// What the title lacks.
  public func findings(in subject: CheckSubject) -> [Finding] {
    let report = subject.report
    guard let title = report.title else {
      return report.sections.isEmpty
        ? []
        : [
          Finding(
            Self.missing.id, .warning,
            LocalizedText(
              zh: "没有找到标题；请在正文前写明机关名称和年度。",
              en: "No title was found. Put one with organ and year before the text."))
        ]
    }
    let parsed = ReportTitle(title, phrases: subject.form.title.phrases)
    let source = report.textSources.title
    var findings: [Finding] = []
    if parsed?.organ == nil {
      findings.append(
        Finding(
          Self.organ.id, .warning,
          LocalizedText(
            zh: "标题「\(title)」没有机关名称；请写全称。",
            en: "The title 「\(title)」 does not name the organ. Write its full name."),
          source: source))
    }
    if parsed?.year == nil {
      findings.append(
        Finding(
          Self.year.id, .warning,
          LocalizedText(
            zh: "标题「\(title)」没有年度；请写明。",
            en: "The title 「\(title)」 does not name the year. Add it."),
          source: source))
    }
    return findings
  }
}
