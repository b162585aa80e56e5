import Foundation

/// What operators give.
///
/// ECMA-376 Part 1, 18.17.2.2.
enum FormulaArithmetic {
  /// The longest text that a cell can hold, in UTF-16 units.
  ///
  /// Excel's limit.
  static let maximumTextLength = 32_767

  /// What an operator gives; the left error where both operands are one.
  static func result(
    _ symbol: FormulaOperator, _ left: FormulaValue, _ right: FormulaValue
  ) throws(FormulaError) -> FormulaValue {
    if left.isError { return left }
    if right.isError { return right }
    switch symbol {
    case .joined: return try joined(left, right)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .boolean(try holds(symbol, left, right))
    case .power, .times, .divided, .plus, .minus:
      guard let left = try FormulaConversion.number(left),
        let right = try FormulaConversion.number(right)
      else { return .wrongType }
      return number(symbol, left, right)
    }
  }

  /// The number with the other sign.
  static func negated(_ value: FormulaValue) throws(FormulaError) -> FormulaValue {
    try mapped(value) { -$0 }
  }

  /// A hundredth of the number.
  static func percent(_ value: FormulaValue) throws(FormulaError) -> FormulaValue {
    try mapped(value) { $0 / 100 }
  }

  /// What becomes of a value's number; the error, or `#VALUE!`, where it is none.
  static func mapped(
    _ value: FormulaValue, _ change: (Double) -> Double
  ) throws(FormulaError) -> FormulaValue {
    if value.isError { return value }
    guard let number = try FormulaConversion.number(value) else { return .wrongType }
    return .checked(change(number))
  }

  // MARK: Numbers

  private static func number(
    _ symbol: FormulaOperator, _ left: Double, _ right: Double
  ) -> FormulaValue {
    switch symbol {
    case .plus: .checked(isSame(left, -right) ? 0 : left + right)
    case .minus: .checked(isSame(left, right) ? 0 : left - right)
    case .times: .checked(left * right)
    case .divided: right == 0 ? .divisionByZero : .checked(left / right)
    default: power(left, right)
    }
  }

  private static func power(_ base: Double, _ exponent: Double) -> FormulaValue {
    guard base != 0 else {
      return exponent > 0 ? .number(0) : exponent == 0 ? .noNumber : .divisionByZero
    }
    return .checked(pow(base, exponent))
  }

  /// Whether two numbers show the same 15 digits, so that `0.1+0.2=0.3` holds and `0.1+0.2-0.3`
  /// is 0, as in spreadsheets.
  ///
  /// Whole numbers are compared exactly: they have no binary noise.
  static func isSame(_ left: Double, _ right: Double) -> Bool {
    if left == right { return true }
    guard abs(left - right) <= 1e-14 * max(abs(left), abs(right)),
      left != left.rounded() || right != right.rounded(),
      let shownLeft = SignificantDecimal(left), let shownRight = SignificantDecimal(right)
    else { return false }
    return shownLeft == shownRight
  }

  /// Rounds half away from nought to so many decimals, on the 15 digits that a spreadsheet shows.
  ///
  /// - Parameters:
  ///   - number: A finite number.
  ///   - decimals: How many decimals; negative for tens and hundreds; its fraction is cut off.
  /// - Returns: The nearest number to the rounded decimal. It is `number` itself where there are no
  ///   more than `decimals` decimals.
  static func rounded(_ number: Double, to decimals: Double) -> Double {
    let places = Int(max(-400, min(400, decimals.rounded(.towardZero))))
    return SignificantDecimal(number)?.rounded(to: places)?.doubleValue ?? number
  }

  // MARK: Texts

  private static func joined(
    _ left: FormulaValue, _ right: FormulaValue
  ) throws(FormulaError) -> FormulaValue {
    guard let left = try FormulaConversion.text(left),
      let right = try FormulaConversion.text(right),
      left.utf16.count + right.utf16.count <= maximumTextLength
    else { return .wrongType }
    return .text(left + right)
  }

  // MARK: Comparison

  private static func holds(
    _ symbol: FormulaOperator, _ left: FormulaValue, _ right: FormulaValue
  ) throws(FormulaError) -> Bool {
    let order = try order(
      left, right, needsOrder: symbol != .equal && symbol != .notEqual)
    return switch symbol {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  /// Below 0 where `left` comes first, 0 where both are equal: numbers, then texts, then booleans.
  private static func order(
    _ left: FormulaValue, _ right: FormulaValue, needsOrder: Bool
  ) throws(FormulaError) -> Int {
    switch (filled(left, beside: right), filled(right, beside: left)) {
    case (.number(let left), .number(let right)):
      isSame(left, right) ? 0 : left < right ? -1 : 1
    case (.text(let left), .text(let right)): try order(left, right, needsOrder: needsOrder)
    case (.boolean(let left), .boolean(let right)): (left ? 1 : 0) - (right ? 1 : 0)
    case (let left, let right): rank(left) - rank(right)
    }
  }

  /// A blank as what it is beside another value: 0, the empty text, or FALSE.
  private static func filled(_ value: FormulaValue, beside other: FormulaValue) -> FormulaValue {
    guard value == .blank else { return value }
    return switch other {
    case .text: .text("")
    case .boolean: .boolean(false)
    default: .number(0)
    }
  }

  private static func rank(_ value: FormulaValue) -> Int {
    switch value {
    case .text: 1
    case .boolean: 2
    default: 0
    }
  }

  /// Compares texts without regard to case.
  ///
  /// - Throws: ``FormulaError`` where their order depends on the language: Chinese goes by pinyin
  ///   or strokes, and signs are passed over.
  private static func order(
    _ left: String, _ right: String, needsOrder: Bool
  ) throws(FormulaError) -> Int {
    let (lowerLeft, lowerRight) = (left.lowercased(), right.lowercased())
    if lowerLeft == lowerRight { return 0 }
    let isPlain = (lowerLeft + lowerRight).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard isPlain || lowerLeft.isEmpty || lowerRight.isEmpty || !needsOrder else {
      throw FormulaError(unsupported: .textOrder, "\(left.prefix(18))”，“\(right.prefix(18))")
    }
    return lowerLeft < lowerRight ? -1 : 1
  }
}
