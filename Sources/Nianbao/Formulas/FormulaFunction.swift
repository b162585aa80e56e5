/// A function that is supported.
///
/// ECMA-376 Part 1, 18.17.7.
enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
  case sum = "SUM"
  case round = "ROUND"
  case `if` = "IF"
  case ifError = "IFERROR"
  case count = "COUNT"
  case countFilled = "COUNTA"
  case countIf = "COUNTIF"
  case and = "AND"
  case or = "OR"
  case not = "NOT"
  case absolute = "ABS"
  case minimum = "MIN"
  case maximum = "MAX"
  case average = "AVERAGE"
  case product = "PRODUCT"

  /// How many arguments the function takes; 255 is the limit of spreadsheets.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .not, .absolute: 1...1
    case .round, .ifError, .countIf: 2...2
    case .if: 2...3
    default: 1...255
    }
  }

  /// Whether the argument at a zero-based position may be a range of several cells.
  func takesRange(at position: Int) -> Bool {
    switch self {
    case .round, .if, .ifError, .not, .absolute: false
    case .countIf: position == 0
    default: true
    }
  }

  /// Whether the argument at a zero-based position has to be a reference.
  func needsReference(at position: Int) -> Bool { self == .countIf && position == 0 }

  /// Whether the argument at a zero-based position may be left empty between commas.
  ///
  /// It then counts as a blank; elsewhere spreadsheets disagree.
  func allowsEmpty(at position: Int) -> Bool {
    switch self {
    case .if, .ifError, .round: position > 0
    default: false
    }
  }

  /// Whether the function chooses which of its arguments are calculated.
  var isLazy: Bool { self == .if || self == .ifError }
}
