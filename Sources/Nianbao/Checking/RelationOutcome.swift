/// What an equation gives for one report.
public struct RelationOutcome: Hashable, Sendable {
  /// How an equation stands.
  public enum State: Hashable, Sendable {
    /// Both sides are equal, blanks taken as nothing.
    case holds
    /// The sides differ and every cell has a number, or the filled cells alone contradict.
    case broken
    /// The sides differ, and the blank cells could make up for it.
    case open
    /// There is nothing to compare.
    ///
    /// A cell is not in the source, or all are blank, or a sum is too large.
    case notApplicable
  }

  /// How the equation stands.
  public var state: State
  /// The sum of the left numbers; `nil` beyond 18 digits.
  public var left: Quantity?
  /// The sum of the right numbers; `nil` beyond 18 digits.
  public var right: Quantity?
  /// The cells without a number.
  public var blanks: [CellCode]
  /// The cells that the source does not have.
  public var missing: [CellCode]

  /// Left minus right.
  public var difference: Quantity? {
    left.flatMap { left in right.flatMap { Quantity.difference(left, $0) } }
  }

  /// Puts a report's numbers into an equation.
  public init(_ instance: RelationInstance, in report: Report) {
    func number(_ code: CellCode) -> Quantity? { report.cells[code]?.number }
    left = Quantity.sum(instance.left.compactMap(number))
    right = Quantity.sum(instance.right.compactMap(number))
    missing = instance.cells.filter { report.cells[$0] == nil }
    blanks = instance.cells.filter { report.cells[$0] != nil && number($0) == nil }
    state = .notApplicable
    guard missing.isEmpty, blanks.count < instance.cells.count, let left, let right else { return }
    guard left != right else {
      state = .holds
      return
    }
    // Counts are not negative: a blank can only add to its own side.
    let leftCanGrow = instance.left.contains { number($0) == nil }
    let rightCanGrow = instance.right.contains { number($0) == nil }
    state = left < right ? (leftCanGrow ? .open : .broken) : (rightCanGrow ? .open : .broken)
  }
}
