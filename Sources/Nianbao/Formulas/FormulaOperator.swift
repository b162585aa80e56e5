/// An operator between two values.
///
/// ECMA-376 Part 1, 18.17.2.2. A sign before a value binds tighter than all of these, then `%`.
enum FormulaOperator: String, Hashable, Sendable, CaseIterable {
  case power = "^"
  case times = "*"
  case divided = "/"
  case plus = "+"
  case minus = "-"
  case joined = "&"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// How tight the operator binds, from 1; all are left-associative, so `2^3^2` is 64.
  var precedence: Int {
    switch self {
    case .power: 5
    case .times, .divided: 4
    case .plus, .minus: 3
    case .joined: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 1
    }
  }

  /// How tight `%` binds.
  static let percentPrecedence = 6
  /// How tight a sign binds.
  static let signPrecedence = 7
  /// How tight what needs no brackets binds.
  static let operandPrecedence = 8
}
