/// The relations within one report that its form states or implies.
///
/// They are data (``Relation``): `balance`, `outcomes`, `applicants`, `disputes`. A finding's rule
/// is the relation's id.
public struct RelationCheck: Check {
  /// Creates the check.
  public init() {}

  /// The equations that do not hold, and those that blanks leave open.
  public func findings(in subject: CheckSubject) -> [Finding] {
    let (report, catalog) = (subject.report, subject.catalog)
    guard !balances(report, subject.composition) else { return [] }
    let equations = subject.composition.relations.map { ($0, RelationOutcome($0, in: report)) }
    let hints = RelationHint.hints(for: equations, in: report, catalog)
    return equations.enumerated().compactMap { index, equation in
      finding(equation.0, equation.1, hints[index], report, catalog)
    }
  }

  /// Whether both sides of every equation are equal, blanks taken as nothing.
  ///
  /// True of nearly all reports, and known sooner than how each equation stands.
  private func balances(_ report: Report, _ composition: FormComposition) -> Bool {
    let numbers = composition.cells.map { report.cells[$0]?.number }
    return composition.equations.allSatisfy { equation in
      Quantity.sum(equation.left.lazy.compactMap { numbers[$0] })
        == Quantity.sum(equation.right.lazy.compactMap { numbers[$0] })
    }
  }

  /// The relations of all forms within one report.
  public func rules(_ catalog: FormCatalog) -> [Rule] {
    catalog.relations(.report).map { Rule($0, catalog) }
  }

  private func finding(
    _ instance: RelationInstance, _ outcome: RelationOutcome, _ hint: RelationHint?,
    _ report: Report, _ catalog: FormCatalog
  ) -> Finding? {
    guard outcome.isUnsettled, let left = outcome.left, let right = outcome.right
    else { return nil }
    let relation = instance.relation
    let line = catalog.name(of: instance.line)
    let sums = equation(instance, report)
    let difference = outcome.difference?.description ?? "?"
    let blanks = Self.remark(on: outcome, total: instance.total, catalog)
    let advice = hint?.text(catalog) ?? LocalizedText(zh: "", en: "")
    let message = LocalizedText(
      zh:
        "\(relation.name.zh)不符：\(line.zh) \(sums)，左边合计 \(left)，右边合计 \(right)，相差 \(difference)\(blanks.zh)\(advice.zh)。",
      en:
        "\(relation.name.en) does not hold: \(line.en) \(sums); left \(left), right \(right), difference \(difference)\(blanks.en)\(advice.en)."
    )
    return Finding(
      relation.id, outcome.state == .open ? .warning : .error, message,
      cells: instance.right + instance.left,
      source: instance.right.lazy.compactMap { report.cells[$0]?.source }.first,
      expected: left,
      actual: instance.total == nil ? right : instance.total.flatMap { report.cells[$0]?.number })
  }

  /// What to say of the cells without a number.
  private static func remark(
    on outcome: RelationOutcome, total: CellCode?, _ catalog: FormCatalog
  ) -> LocalizedText {
    if outcome.blanks.isEmpty { return LocalizedText(zh: "", en: "") }
    let parts = outcome.blanks.filter { $0 != total }
    var zh: [String] = []
    var en: [String] = []
    if parts.count < outcome.blanks.count {
      zh.append("总计没有填")
      en.append("the total is blank")
    }
    if (1...3).contains(parts.count) {
      zh.append("\(parts.map { catalog.name(of: $0).zh }.joined(separator: "、")) 没有数字")
      en.append("without a number: \(parts.map(\.description).joined(separator: ", "))")
    } else if !parts.isEmpty {
      zh.append("\(parts.count) 格没有数字")
      en.append("\(parts.count) cells have no number")
    }
    let state =
      outcome.state == .broken
      ? (zh: "但已填的数已经矛盾", en: "but the filled cells already contradict")
      : (zh: "已填的数尚不矛盾", en: "the filled cells do not contradict yet")
    return LocalizedText(
      zh: "；" + zh.joined(separator: "，") + "；" + state.zh,
      en: "; " + en.joined(separator: ", ") + "; " + state.en)
  }

  /// The numbers of both sides, as in `713 + 36 = 718 + 31`.
  ///
  /// Nought is left out where there are many.
  private func equation(_ instance: RelationInstance, _ report: Report) -> String {
    func side(_ codes: [CellCode]) -> String {
      let numbers = codes.compactMap { report.cells[$0]?.number }
      let shown = numbers.count > 4 ? numbers.filter { $0 != .zero } : numbers
      return shown.isEmpty ? "0" : shown.map(\.description).joined(separator: " + ")
    }
    return "\(side(instance.left)) ≠ \(side(instance.right))"
  }
}
