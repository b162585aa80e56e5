/// Sections of text in which nothing is written, such as 五 or 六.
///
/// Sections that hold a table need no text.
public struct SectionEmptyCheck: Check {
  /// The rule.
  static let rule = Rule(
    "section-empty", zh: "部分没有内容", en: "empty section",
    "「总体情况」「存在的主要问题及改进情况」「其他需要报告的事项」等文字部分只有标题。没有要报告的也请写明「无」。",
    "A section of text has a heading and nothing under it, such as 存在的主要问题及改进情况 or 其他需要报告的事项. Where there is nothing to report, say so.",
    from: .officialForm)

  private let names: SectionNames

  /// Creates the check.
  ///
  /// - Parameter catalog: The forms, which name the sections.
  public init(_ catalog: FormCatalog) { names = SectionNames(catalog) }

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// The sections without a word.
  public func findings(in subject: CheckSubject) -> [Finding] {
    subject.report.sections.enumerated().compactMap { index, section in
      guard section.number > 0, section.tables.isEmpty,
        section.paragraphs.allSatisfy({ !$0.contains(where: \.isLetter) }),
        let due = self.due(section, subject.form), due.table == nil
      else { return nil }
      return Finding(
        Self.rule.id, .warning,
        LocalizedText(
          zh: "「\(Ordinal.chinese(due.number))、\(section.heading)」下面没有内容；没有要报告的请写明「无」。",
          en:
            "Under 「\(Ordinal.chinese(due.number))、\(section.heading)」 nothing is written. Where there is nothing to report, say so."
        ), source: subject.report.textSources.heading(index))
    }
  }

  private func due(_ section: ReportSection, _ form: FormDefinition) -> SectionDefinition? {
    let number = names.number(of: section.heading) ?? section.number
    return form.sections.first { $0.number == number }
  }
}
