/// One correction that would settle equations that do not hold.
///
/// A number in a table stands in a row and in a column, so a wrong one breaks an equation in each,
/// by the same difference. A cell is named where changing it alone makes all equations hold in
/// which it stands, and no other cell does that for as many of them.
struct RelationHint: Hashable, Sendable {
  /// The cell.
  var code: CellCode
  /// The number that stands there; `nil` where there is none.
  var filed: Quantity?
  /// The number with which everything holds.
  var settled: Quantity
  /// The equations that this settles, by index.
  var equations: [Int]

  /// An equation with what it gives.
  typealias Equation = (instance: RelationInstance, outcome: RelationOutcome)

  /// The hints for equations, by their index in `equations`.
  static func hints(
    for equations: [Equation], in report: Report, _ catalog: FormCatalog
  ) -> [Int: RelationHint] {
    let failing = equations.indices.filter { equations[$0].outcome.isUnsettled }
    guard failing.contains(where: { equations[$0].outcome.state == .broken }) else { return [:] }
    var places: [CellCode: [Int]] = [:]
    for index in failing {
      for code in equations[index].instance.cells { places[code, default: []].append(index) }
    }
    for index in equations.indices where equations[index].outcome.state == .holds {
      for code in equations[index].instance.cells { places[code] = nil }
    }
    let hints = places.compactMap { hint($0, at: $1, equations, report, catalog) }
    return failing.reduce(into: [:]) { found, index in
      let own = hints.filter { $0.equations.contains(index) }
      let most = own.map(\.equations.count).max()
      let best = own.filter { $0.equations.count == most }
      if let hint = best.first, best.count == 1 { found[index] = hint }
    }
  }

  /// The correction of one cell that settles all equations in which it stands, if there is one.
  private static func hint(
    _ code: CellCode, at places: [Int], _ equations: [Equation], _ report: Report,
    _ catalog: FormCatalog
  ) -> RelationHint? {
    let changes = Set(places.map { change(of: code, equations[$0]) })
    let filed = report.cells[code]?.number
    guard changes.count == 1, let change = changes.first ?? nil,
      places.contains(where: { equations[$0].outcome.state == .broken }),
      let settled = Quantity.sum(filed ?? .zero, change), isFit(settled, catalog.kinds[code])
    else { return nil }
    return RelationHint(code: code, filed: filed, settled: settled, equations: places)
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
}

extension RelationOutcome {
  /// Whether the sides differ, for certain or as far as the filled cells go.
  var isUnsettled: Bool { state == .broken || state == .open }
}

extension RelationHint {
  /// The hint as the end of a sentence.
  func text(_ catalog: FormCatalog) -> LocalizedText {
    let name = catalog.name(of: code)
    let count = equations.count
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
