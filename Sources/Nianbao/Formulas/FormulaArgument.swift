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

  /// What looking at its texts costs: one visit for 16 bytes.
  var textCost: Int {
    values.reduce(0) { cost, value in
      if case .text(let text) = value { cost + text.utf8.count / 16 } else { cost }
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
