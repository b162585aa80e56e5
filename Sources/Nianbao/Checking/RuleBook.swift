/// All rules by which a finding can be given, in groups.
///
/// A test shows that no finding carries an id that is not here.
public struct RuleBook: Sendable {
  /// Rules about one thing.
  public struct Group: Hashable, Sendable {
    /// What the rules are about.
    public var title: LocalizedText
    /// The rules, in order.
    public var rules: [Rule]
  }

  /// The groups, in order.
  public let groups: [Group]
  private let known: [String: Rule]

  /// Collects the rules of reading and of all checks.
  ///
  /// - Parameter catalog: The forms, whose relations are rules, too.
  public init(_ catalog: FormCatalog) {
    let checks = Checks.all(catalog).checks
    func rules(_ types: [any Check.Type]) -> [Rule] {
      checks.filter { check in types.contains { $0 == type(of: check) } }
        .flatMap { $0.rules(catalog) }
    }
    groups = [
      Group(
        title: LocalizedText(zh: "表内的勾稽关系", en: "Sums within a report"),
        rules: rules([RelationCheck.self])),
      Group(
        title: LocalizedText(zh: "与上年核对", en: "Compared with last year"),
        rules: rules([YearRelationCheck.self, YearChangeCheck.self, PreviousCheck.self])),
      Group(
        title: LocalizedText(zh: "正文与表格", en: "Text against table"),
        rules: rules([StatementCheck.self])),
      Group(
        title: LocalizedText(zh: "单格的数值", en: "Values"),
        rules: Rule.values + rules([ValueMissingCheck.self, TotalOnlyCheck.self])),
      Group(title: LocalizedText(zh: "行", en: "Rows"), rules: Rule.rows),
      Group(title: LocalizedText(zh: "列", en: "Columns"), rules: Rule.columns),
      Group(
        title: LocalizedText(zh: "整份报告", en: "The whole report"),
        rules: Rule.document
          + rules([
            TitleCheck.self, YearCheck.self, FormYearCheck.self, SectionOrderCheck.self,
            SectionNameCheck.self, SectionEmptyCheck.self,
          ])),
      Group(title: LocalizedText(zh: "工作簿", en: "Workbooks"), rules: Rule.workbooks),
      Group(
        title: LocalizedText(zh: "上下级汇总", en: "Units put together"),
        rules: Rule.units(catalog) + Rule.units),
    ]
    known = Dictionary(groups.flatMap(\.rules).map { ($0.id, $0) }) { first, _ in first }
  }

  /// All rules, in the order of the groups.
  public var rules: [Rule] { groups.flatMap(\.rules) }

  /// The rule called `id`, if there is one.
  public func rule(_ id: String) -> Rule? { known[id] }
}
