/// What stands on the stack of a formula that is calculated.
enum FormulaOperand: Hashable, Sendable {
  /// A value.
  case value(FormulaValue)
  /// A cell or range that has not been looked at yet.
  case reference(FormulaReference)
}
