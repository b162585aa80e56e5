/// Sections whose heading has other words than the form's.
public struct SectionNameCheck: Check {
  /// The rule.
  static let rule = Rule(
    "section-renamed", zh: "部分的标题与表式不同", en: "heading with other words",
    "一个部分的标题与表式印的不同，也不是常见的别名。内容照样读取。",
    "The heading of a section is not the form's, nor one of the spellings that are often met. The section is read all the same.",
    from: .officialForm)

  private let names: SectionNames

  /// Creates the check.
  ///
  /// - Parameter catalog: The forms, which name the sections.
  public init(_ catalog: FormCatalog) { names = SectionNames(catalog) }

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// The headings that no form has.
  public func findings(in subject: CheckSubject) -> [Finding] {
    subject.report.sections.enumerated().compactMap { index, section in
      // A heading that a line end cuts is the form's.
      guard section.number > 0, !names.isHeadingOrItsBeginning(section.heading),
        let due = subject.form.sections.first(where: { $0.number == section.number })
      else { return nil }
      return Finding(
        Self.rule.id, .note,
        LocalizedText(
          zh:
            "标题「\(section.heading)」与表式的「\(due.heading.label)」不同；请改用表式的标题。",
          en:
            "The heading 「\(section.heading)」 is not the form's 「\(due.heading.label)」. Use the form's."
        ), source: subject.report.textSources.heading(index))
    }
  }
}
