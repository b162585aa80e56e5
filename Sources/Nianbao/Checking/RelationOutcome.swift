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
    var (missing, blanks): ([CellCode], [CellCode]) = ([], [])
    func numbers(_ codes: [CellCode]) -> [Quantity] {
      codes.compactMap { code in
        guard let cell = report.cells[code] else {
          missing.append(code)
          return nil
        }
        if cell.number == nil { blanks.append(code) }
        return cell.number
      }
    }
    let (leftNumbers, rightNumbers) = (numbers(instance.left), numbers(instance.right))
    (left, right) = (Quantity.sum(leftNumbers), Quantity.sum(rightNumbers))
    (self.missing, self.blanks) = (missing, blanks)
    state = .notApplicable
    guard missing.isEmpty, blanks.count < instance.cells.count, let left, let right else { return }
    guard left != right else {
      state = .holds
      return
    }
    // Counts are not negative: a blank can only add to its own side.
    let leftCanGrow = leftNumbers.count < instance.left.count
    let rightCanGrow = rightNumbers.count < instance.right.count
    state = left < right ? (leftCanGrow ? .open : .broken) : (rightCanGrow ? .open : .broken)
  }
}
