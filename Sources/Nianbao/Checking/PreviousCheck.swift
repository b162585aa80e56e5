/// Says when last year's report was asked for and is not there.
public struct PreviousCheck: Check {
  /// The rule.
  static let rule = Rule(
    "previous-missing", zh: "没有可比的上年报告", en: "no report of last year to compare with",
    "给了 --previous，但其中没有同一机关上一年度的报告，或有几份互不相同，或本报告没有写明机关或年度，因而没有作跨年核对。",
    "--previous was given, and among its reports is none of the same organ for the year before, or several that differ, or the report names no organ or year; nothing was compared across years.",
    from: .reviewPractice)

  /// Creates the check.
  public init() {}

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// A note where a comparison was asked for and could not be made.
  public func findings(in subject: CheckSubject) -> [Finding] {
    guard let reason = Self.reason(subject.previous) else { return [] }
    return [
      Finding(
        Self.rule.id, .note,
        LocalizedText(
          zh: "没有作跨年核对：\(reason.zh)。", en: "Nothing was compared across years: \(reason.en)."),
        source: subject.report.textSources.title)
    ]
  }

  private static func reason(_ previous: PreviousReport) -> LocalizedText? {
    switch previous {
    case .notAsked, .found: nil
    case .missing:
      LocalizedText(
        zh: "--previous 里没有同一机关上一年度的报告",
        en: "--previous holds no report of the same organ for the year before")
    case .ambiguous(let names):
      LocalizedText(
        zh: "上一年度的报告有几份，数字不同：\(names.joined(separator: "、"))",
        en:
          "there are several of the year before, with different numbers: \(names.joined(separator: ", "))"
      )
    case .unnamed:
      LocalizedText(
        zh: "本报告没有写明机关或年度，不能找出上年的报告",
        en: "the report names no organ or no year, so last year's cannot be found")
    }
  }
}
