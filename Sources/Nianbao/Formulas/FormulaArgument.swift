/// What a function is given.
///
/// The difference matters: `SUM` passes over a text in a cell, and counts or refuses one that is
/// given directly.
enum FormulaArgument: Hashable, Sendable {
  /// A value.
  case value(FormulaValue)
  /// The cells that hold something among the `count` cells of a reference.
  case cells([FormulaValue], count: Int)

  /// The values that hold something.
  var values: [FormulaValue] {
    switch self {
    case .value(let value): [value]
    case .cells(let values, _): values
    }
  }

  /// The value of what may be one cell only.
  var single: FormulaValue {
    switch self {
    case .value(let value): value
    case .cells(let values, _): values.first ?? .blank
    }
  }
}
