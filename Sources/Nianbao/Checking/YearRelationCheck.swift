/// The relations between a report and last year's: `carry-over`, `in-force`.
///
/// They are data (``Relation`` of scope `years`). A finding names this year's cells; last year's
/// stand in its message. Nothing is said where a cell is missing in one of the two reports, as
/// between reports of different forms.
public struct YearRelationCheck: Check {
  /// Creates the check.
  public init() {}

  /// The relations of all forms across two years.
  public func rules(_ catalog: FormCatalog) -> [Rule] {
    catalog.relations(.years).map { Rule($0, catalog) }
  }

  /// The equations that do not hold.
  public func findings(in subject: CheckSubject) -> [Finding] {
    guard case .found(let previous, let name) = subject.previous else { return [] }
    return subject.form.relations.filter { $0.scope == .years }.flatMap { relation in
      lines(of: relation, subject).compactMap { line in
        YearEquation(relation, line, subject, previous).flatMap { finding($0, name, subject) }
      }
    }
  }

  /// The rows or columns in which a relation may hold, in order.
  private func lines(of relation: Relation, _ subject: CheckSubject) -> [String] {
    guard let table = relation.table.flatMap({ subject.composition.table($0) }) else { return [] }
    return table.codes.map { relation.each == .column ? $0.column : $0.row }.uniqued()
  }

  private func finding(
    _ equation: YearEquation, _ name: String, _ subject: CheckSubject
  ) -> Finding? {
    guard let left = Self.sum(equation.left), let right = Self.sum(equation.right), left != right,
      let difference = Quantity.difference(left, right),
      (equation.left + equation.right).contains(where: { $0.number != nil })
    else { return nil }
    let relation = equation.relation
    let blanks = (equation.left + equation.right).count { $0.number == nil }
    let sides = LocalizedText(
      zh:
        "\(Self.text(equation.left, subject.catalog).zh) ≠ \(Self.text(equation.right, subject.catalog).zh)",
      en:
        "\(Self.text(equation.left, subject.catalog).en) ≠ \(Self.text(equation.right, subject.catalog).en)"
    )
    let remark =
      blanks == 0
      ? LocalizedText(zh: "", en: "")
      : LocalizedText(
        zh: "；\(blanks) 格没有数字，按没有计", en: "; \(blanks) without a number, taken as nothing")
    return Finding(
      relation.id, blanks == 0 ? .error : .warning,
      LocalizedText(
        zh: "\(relation.name.zh)不符：\(sides.zh)，相差 \(difference)\(remark.zh)。上年的报告：\(name)。",
        en:
          "\(relation.name.en) does not hold: \(sides.en), difference \(difference)\(remark.en). Last year's report: \(name)."
      ),
      cells: (equation.left + equation.right).filter { $0.term.year == 0 }.map(\.code),
      source: equation.left.lazy.compactMap(\.source).first, expected: right, actual: left)
  }

  private static func sum(_ parts: [YearEquation.Part]) -> Quantity? {
    Quantity.sum(
      parts.compactMap { part in
        part.number.map { part.term.factor < 0 ? -$0 : $0 }
      })
  }

  private static func text(
    _ parts: [YearEquation.Part], _ catalog: FormCatalog
  ) -> LocalizedText {
    let texts = parts.enumerated().map { index, part -> LocalizedText in
      let sign = part.term.factor < 0 ? " − " : index > 0 ? " + " : ""
      let name = catalog.name(of: part.code)
      let number = part.number?.description ?? "–"
      let isEarlier = part.term.year < 0
      return LocalizedText(
        zh: "\(sign)\(isEarlier ? "上年" : "")\(name.zh) \(number)",
        en: "\(sign)\(isEarlier ? "last year's " : "")\(name.en) \(number)")
    }
    return LocalizedText(zh: texts.map(\.zh).joined(), en: texts.map(\.en).joined())
  }
}
