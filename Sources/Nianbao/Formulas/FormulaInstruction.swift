/// One step of a formula in postfix order: it takes operands from a stack and leaves one.
///
/// Postfix order needs no recursion, neither to calculate nor to print, however long the formula.
/// Targets of jumps are zero-based positions in ``Formula/instructions``.
enum FormulaInstruction: Hashable, Sendable {
  /// Leaves a value.
  case literal(FormulaValue)
  /// Leaves a reference.
  case reference(FormulaReference)
  /// Leaves the number with the other sign.
  case negate
  /// Leaves the operand's value: a plus sign changes nothing.
  case keep
  /// Leaves a hundredth.
  case percent
  /// Takes two operands.
  case binary(FormulaOperator)
  /// Takes a condition: goes on where it holds, to `otherwise` where it does not, and to `end`
  /// with the error where it is one.
  case choose(otherwise: Int, end: Int)
  /// Takes a value: goes on where it is an error, else leaves it and goes to `end`.
  case rescue(end: Int)
  /// Goes to another instruction.
  case jump(to: Int)
  /// Takes so many arguments.
  ///
  /// For ``FormulaFunction/isLazy`` functions it only marks the end: one of their arguments is
  /// left as it is. `IF` of two arguments has a third, FALSE, that is not counted.
  case call(FormulaFunction, count: Int)

  /// How many operands the step takes from the stack when it is calculated.
  var operandCount: Int {
    switch self {
    case .literal, .reference, .jump: 0
    case .negate, .keep, .percent, .choose, .rescue: 1
    case .binary: 2
    case .call(let function, let count): function.isLazy ? 0 : count
    }
  }
}

extension FormulaInstruction {
  /// Whether the operand at a zero-based position is looked at cell by cell.
  ///
  /// This holds for one cell too: `SUM(A1)` passes over a text, `A1+0` does not.
  func takesRange(at position: Int) -> Bool {
    if case .call(let function, _) = self { function.takesRange(at: position) } else { false }
  }
}
