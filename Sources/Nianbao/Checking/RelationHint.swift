/// One correction that would settle equations that do not hold.
///
/// Equations that share a cell belong together. Where changing one single cell makes all of them
/// hold and breaks no other, that cell is probably the wrong one: a number in a table stands in a
/// row and in a column, and both point at it.
struct RelationHint: Hashable, Sendable {
  /// The cell.
  var code: CellCode
  /// The number that stands there; `nil` where there is none.
  var filed: Quantity?
  /// The number with which everything holds.
  var settled: Quantity
  /// How many equations that settles.
  var count: Int

  /// An equation with what it gives.
  typealias Equation = (instance: RelationInstance, outcome: RelationOutcome)

  /// The hints for equations, by their index in `equations`.
  static func hints(
    for equations: [Equation], in report: Report, _ catalog: FormCatalog
  ) -> [Int: RelationHint] {
    let failing = equations.indices.filter { equations[$0].outcome.isUnsettled }
    guard failing.contains(where: { equations[$0].outcome.state == .broken }) else { return [:] }
    var hints: [Int: RelationHint] = [:]
    for group in groups(of: failing, equations) {
      guard group.contains(where: { equations[$0].outcome.state == .broken }),
        let hint = hint(for: group, equations, report, catalog)
      else { continue }
      for index in group { hints[index] = hint }
    }
    return hints
  }

  /// The only correction that settles a group; `nil` where there is none, or more than one.
  private static func hint(
    for group: [Int], _ equations: [Equation], _ report: Report, _ catalog: FormCatalog
  ) -> RelationHint? {
    let shared = group.dropFirst().reduce(Set(equations[group[0]].instance.cells)) {
      $0.intersection(equations[$1].instance.cells)
    }
    let members = Set(group)
    let candidates = shared.compactMap { code -> RelationHint? in
      let changes = Set(group.map { change(of: code, equations[$0]) })
      guard changes.count == 1, let change = changes.first ?? nil,
        !equations.indices.contains(where: { index in
          !members.contains(index) && equations[index].outcome.state == .holds
            && equations[index].instance.cells.contains(code)
        })
      else { return nil }
      let filed = report.cells[code]?.number
      guard let settled = Quantity.sum(filed ?? .zero, change), isFit(settled, catalog.kinds[code])
      else { return nil }
      return RelationHint(code: code, filed: filed, settled: settled, count: group.count)
    }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// By how much the cell has to change for the equation to hold.
  private static func change(of code: CellCode, _ equation: Equation) -> Quantity? {
    guard let difference = equation.outcome.difference else { return nil }
    return equation.instance.left.contains(code) ? -difference : difference
  }

  private static func isFit(_ number: Quantity, _ kind: ValueKind?) -> Bool {
    guard let kind else { return true }
    return number.decimals <= kind.decimals && (kind.signed || !number.isNegative)
  }

  /// The equations that share cells, directly or through others.
  private static func groups(of indices: [Int], _ equations: [Equation]) -> [[Int]] {
    var groups: [(indices: [Int], cells: Set<CellCode>)] = []
    for index in indices {
      var joined = (indices: [index], cells: Set(equations[index].instance.cells))
      for group in groups where !group.cells.isDisjoint(with: joined.cells) {
        joined = (group.indices + joined.indices, group.cells.union(joined.cells))
      }
      groups.removeAll { !$0.cells.isDisjoint(with: joined.cells) }
      groups.append(joined)
    }
    return groups.map { $0.indices.sorted() }
  }
}

extension RelationOutcome {
  /// Whether the sides differ, for certain or as far as the filled cells go.
  var isUnsettled: Bool { state == .broken || state == .open }
}

extension RelationHint {
  /// The hint as the end of a sentence.
  func text(_ catalog: FormCatalog) -> LocalizedText {
    let name = catalog.name(of: code)
    let zhAll = count == 1 ? "这处不符" : "这 \(count) 处不符"
    let enAll = count == 1 ? "it" : "all \(count) equations"
    let zhFiled = filed.map { "由 \($0) 改为 \(settled)" } ?? "填为 \(settled)"
    let enFiled =
      filed.map { "changing \(name.en) from \($0) to \(settled)" }
      ?? "filling \(name.en) with \(settled)"
    return LocalizedText(
      zh: "；只要把\(name.zh) \(zhFiled)，\(zhAll)就都消除，请对照原始台账",
      en: "; \(enFiled) would settle \(enAll): compare with the records")
  }
}
