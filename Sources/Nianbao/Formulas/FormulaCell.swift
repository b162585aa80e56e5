/// What stands in one cell, as formulas see it.
public struct FormulaCell: Hashable, Sendable {
  /// The stored value; blank where there is none.
  public var value: FormulaValue
  /// The cell's formula, if it has one that could be parsed.
  public var formula: Formula?
  /// Whether the value may be computed.
  ///
  /// `false` where the cell has a formula that could not be parsed.
  public var isCalculable: Bool

  /// Creates a cell.
  public init(_ value: FormulaValue, formula: Formula? = nil, isCalculable: Bool = true) {
    self.value = value
    self.formula = formula
    self.isCalculable = isCalculable
  }

  /// Whether the value comes from a formula, parsed or not.
  public var isFormula: Bool { formula != nil || !isCalculable }
}
