/// Sections that stand in another order than the form's, twice, or under a number of their own.
///
/// It applies to reports with text. That a section is missing, or numbered otherwise, reading has
/// said of documents (`section-missing`, `section-number`); of data this check says it.
public struct SectionOrderCheck: Check {
  private static let order = Rule(
    "section-order", zh: "部分的顺序不对", en: "sections out of order",
    "一个部分的标题出现在表式规定次序以外的位置。请按一至六的顺序排列。",
    "The heading of a section stands elsewhere than in the form's order. Put the sections into the order 一 to 六.",
    from: .officialForm)
  private static let repeated = Rule(
    "section-repeated", zh: "部分重复", en: "section twice",
    "同一部分的标题出现了不止一次。", "The heading of a section stands there more than once.",
    from: .officialForm)
  private static let unknown = Rule(
    "section-unknown", zh: "表式没有的部分", en: "section that the form does not have",
    "正文有一至六以外的部分。内容请并入「其他需要报告的事项」等相应部分。",
    "The text has a section beside 一 to 六. Its content belongs into one of those, such as 其他需要报告的事项.",
    from: .officialForm)

  private let names: SectionNames

  /// Creates the check.
  ///
  /// - Parameter catalog: The forms, which name the sections.
  public init(_ catalog: FormCatalog) { names = SectionNames(catalog) }

  /// Its three rules.
  public func rules(_ catalog: FormCatalog) -> [Rule] {
    [Self.order, Self.repeated, Self.unknown]
  }

  /// What is odd about the order of the sections.
  public func findings(in subject: CheckSubject) -> [Finding] {
    let headings = self.headings(of: subject)
    guard headings.contains(where: { $0.known != nil && !$0.isStray }) else { return [] }
    var findings: [Finding] = []
    var seen = Set(headings.filter { !$0.isStray }.compactMap(\.known))
    var passed: Set<Int> = []
    var last = 0
    for heading in headings {
      if let number = heading.known {
        let isAgain = heading.isStray ? !seen.insert(number).inserted : passed.contains(number)
        if isAgain {
          findings.append(Self.finding(.repeated, heading))
        } else if heading.isStray || number < last {
          findings.append(Self.finding(.order, heading))
        }
        passed.insert(number)
        if !heading.isStray { last = max(last, number) }
      } else if heading.number > subject.form.sections.map(\.number).max() ?? 0 {
        findings.append(Self.finding(.unknown, heading))
      }
    }
    return findings + numbers(headings, subject) + missing(headings, subject)
  }

  // MARK: Headings

  /// A heading of the text, or a paragraph that looks like one.
  private struct Heading {
    /// The words, without number where it is a heading that reading recognised.
    var text: String
    /// The number that stands there.
    var number: Int
    /// The section of the form that it names.
    var known: Int?
    /// Whether it stands among the paragraphs of a section.
    var isStray: Bool
    /// Where it stands.
    var source: SourceLocation?
  }

  private func headings(of subject: CheckSubject) -> [Heading] {
    let sections = subject.report.sections
    let last = subject.form.sections.map(\.number).max() ?? 0
    return sections.enumerated().flatMap { index, section -> [Heading] in
      let own = Heading(
        text: section.heading, number: section.number, known: names.number(of: section.heading),
        isStray: false, source: subject.report.textSources.heading(index))
      let strays = section.paragraphs.enumerated().compactMap { paragraph, text -> Heading? in
        let known = names.strayHeading(text)
        let number = SectionNames.numbered(text)
        // Only behind the form's last section can a further number be one of the report's.
        guard known != nil || (index == sections.count - 1 && number == last + 1) else {
          return nil
        }
        return Heading(
          text: text, number: number ?? 0, known: known, isStray: true,
          source: subject.report.textSources.paragraph(index, paragraph))
      }
      return (section.number > 0 ? [own] : []) + strays
    }
  }

  // MARK: Findings

  private enum Kind { case order, repeated, unknown }

  private static func finding(_ kind: Kind, _ heading: Heading) -> Finding {
    let text = heading.text
    return switch kind {
    case .order:
      Finding(
        order.id, .warning,
        LocalizedText(
          zh: "标题「\(text)」不在表式规定的位置；请按一至六的顺序排列。",
          en:
            "The heading 「\(text)」 is not where the form has it. Put the sections into their order."
        ),
        source: heading.source)
    case .repeated:
      Finding(
        repeated.id, .warning,
        LocalizedText(
          zh: "标题「\(text)」出现了不止一次；请合并。",
          en: "The heading 「\(text)」 stands there more than once. Join the two."),
        source: heading.source)
    case .unknown:
      Finding(
        unknown.id, .warning,
        LocalizedText(
          zh: "「\(text)」是表式没有的部分；请并入相应的部分。",
          en:
            "「\(text)」 is a section that the form does not have. Move its content into one of the form's."
        ),
        source: heading.source)
    }
  }

  /// Headings with another number than the form's, where reading has not said it.
  private func numbers(_ headings: [Heading], _ subject: CheckSubject) -> [Finding] {
    guard !subject.found.contains(where: { $0.rule == "section-number" }) else { return [] }
    return headings.compactMap { heading in
      guard !heading.isStray, let known = heading.known, known != heading.number,
        let section = subject.form.sections.first(where: { $0.number == known })
      else { return nil }
      return .sectionNumber(heading.text, heading.number, section, heading.source)
    }
  }

  /// Sections that are not there, where reading has not said it.
  private func missing(_ headings: [Heading], _ subject: CheckSubject) -> [Finding] {
    guard !subject.found.contains(where: { $0.rule == "section-missing" }) else { return [] }
    let there = Set(headings.map { $0.known ?? $0.number })
    let missing = subject.form.sections.filter { !there.contains($0.number) }
    return missing.isEmpty ? [] : [.sectionsMissing(missing)]
  }
}
