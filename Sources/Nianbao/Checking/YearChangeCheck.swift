/// Numbers that are many times as large as last year's, or a fraction of them.
///
/// Such changes happen; they are also what a slipped point or a shifted row looks like. Cells with
/// one code mean the same in all forms, so reports of different forms are compared, too.
public struct YearChangeCheck: Check {
  /// From which factor on a change is told.
  static let factor = 5
  /// The rule.
  static let rule = Rule(
    "year-change", zh: "与上年相差悬殊", en: "far from last year",
    "同一格本年与上年都有大于 0 的数，而一个是另一个的 5 倍以上，作为提示。请核对小数点、单位和所在的行列。需要用 --previous 给出上年的报告。",
    "A cell has a number above 0 in both years, and one is 5 times the other or more: a note. Check the point, the unit, and the row and column. Needs last year's report, given with --previous.",
    from: .reviewPractice)

  /// Creates the check.
  public init() {}

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// The cells that changed by the factor or more.
  public func findings(in subject: CheckSubject) -> [Finding] {
    guard case .found(let previous, let name) = subject.previous else { return [] }
    let both = subject.report.cells.keys.filter { previous.cells[$0]?.number != nil }
    return subject.catalog.sorted(both).compactMap { code in
      guard let now = subject.report.cells[code]?.number, let then = previous.cells[code]?.number,
        Self.isFar(now, then)
      else { return nil }
      let title = subject.catalog.name(of: code)
      return Finding(
        Self.rule.id, .note,
        LocalizedText(
          zh: "\(title.zh) 本年 \(now)，上年 \(then)，相差 \(Self.factor) 倍以上；请核对。上年的报告：\(name)。",
          en:
            "\(title.en) is \(now) and was \(then) last year, a factor of \(Self.factor) or more; check it. Last year's report: \(name)."
        ), cells: [code], source: subject.report.cells[code]?.source, expected: then, actual: now)
    }
  }

  private static func isFar(_ left: Quantity, _ right: Quantity) -> Bool {
    let (low, high) = (min(left, right), max(left, right))
    guard low > .zero, let multiple = Quantity.sum(Array(repeating: low, count: factor)) else {
      return false
    }
    return multiple <= high
  }
}
