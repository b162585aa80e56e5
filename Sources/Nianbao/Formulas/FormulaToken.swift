/// A word or sign of a formula's text.
enum FormulaToken: Hashable, Sendable {
  /// A number, a text, TRUE or FALSE, or an error.
  case literal(FormulaValue)
  /// A cell or range.
  case reference(FormulaReference)
  /// A function's name in capital letters, and the bracket behind it.
  case function(String)
  /// An operator or a sign.
  case symbol(FormulaOperator)
  /// `%`.
  case percent
  /// `(`.
  case open
  /// `)`.
  case close
  /// `,`.
  case comma
  /// Nothing more.
  case end

  /// Whether an operand begins with this.
  var startsOperand: Bool {
    switch self {
    case .literal, .reference, .function, .open: true
    default: false
    }
  }
}
