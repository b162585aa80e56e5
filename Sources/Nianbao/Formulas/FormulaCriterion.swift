/// What `COUNTIF` looks for.
///
/// ECMA-376 Part 1, 18.17.7.56.
struct FormulaCriterion: Hashable, Sendable {
  /// How a cell has to compare.
  private let symbol: FormulaOperator
  /// What it is compared with.
  private let operand: FormulaValue
  /// Whether the empty text is as good as a blank: for a criterion of `""`, not for `"="`.
  private var takesEmptyText = false

  /// Reads a criterion: a value, or a text such as `">=5"` or `"<>"`.
  ///
  /// - Throws: ``FormulaError`` for wildcards, for the order of texts, and for texts that may be
  ///   numbers.
  init(_ value: FormulaValue) throws(FormulaError) {
    guard case .text(let text) = value else {
      // A blank cell as criterion looks for 0.
      (symbol, operand) = (.equal, value == .blank ? .number(0) : value)
      return
    }
    let (symbol, rest) = Self.split(text)
    self.symbol = symbol ?? .equal
    operand = try Self.operand(rest)
    takesEmptyText = symbol == nil
    let comparesTexts = ![.equal, .notEqual].contains(self.symbol)
    switch operand {
    case .text where comparesTexts, .blank where comparesTexts:
      throw FormulaError(unsupported: .textOrder, text)
    default: break
    }
  }

  private static func split(_ text: String) -> (FormulaOperator?, String) {
    let symbols: [FormulaOperator] = [
      .lessOrEqual, .greaterOrEqual, .notEqual, .less, .greater, .equal,
    ]
    let symbol = symbols.first { text.hasPrefix($0.rawValue) }
    return (symbol, String(text.dropFirst(symbol?.rawValue.count ?? 0)))
  }

  private static func operand(_ text: String) throws(FormulaError) -> FormulaValue {
    if text.isEmpty { return .blank }
    if let number = try FormulaConversion.number(text) { return .number(number) }
    if let value = FormulaConversion.boolean(text) { return .boolean(value) }
    if FormulaValue.errors.contains(text.uppercased()) { return .error(text.uppercased()) }
    // "#NAME?" ends with a question mark and is no pattern.
    if text.contains(where: { "*?~".contains($0) }) {
      throw FormulaError(unsupported: .wildcard, text)
    }
    return .text(text)
  }

  /// How many cells meet the criterion.
  ///
  /// - Parameters:
  ///   - values: What the cells hold that hold something.
  ///   - count: How many cells there are with those that hold nothing.
  /// - Returns: The number of cells.
  /// - Throws: ``FormulaError`` for a text that is, or may be, the number that is looked for.
  func count(in values: [FormulaValue], of count: Int) throws(FormulaError) -> Int {
    var matches = 0
    for value in values where try holds(for: value) { matches += 1 }
    return try matches + (holds(for: .blank) ? max(0, count - values.count) : 0)
  }

  private func holds(for value: FormulaValue) throws(FormulaError) -> Bool {
    switch symbol {
    case .equal: return try equals(value)
    case .notEqual: return try !equals(value)
    default: return ordered(value)
    }
  }

  private func equals(_ value: FormulaValue) throws(FormulaError) -> Bool {
    switch (operand, value) {
    case (.number(let operand), .number(let number)): FormulaArithmetic.isSame(operand, number)
    case (.number(let operand), .text(let text)): try isNumber(operand, text)
    case (.text(let operand), .text(let text)): operand.lowercased() == text.lowercased()
    case (.blank, .text("")): takesEmptyText
    default: operand == value
    }
  }

  /// Never: a text that is the number is counted by Excel and not by LibreOffice.
  private func isNumber(_ operand: Double, _ text: String) throws(FormulaError) -> Bool {
    guard let number = try FormulaConversion.number(text),
      FormulaArithmetic.isSame(operand, number)
    else { return false }
    throw FormulaError(unsupported: .textAsNumber, text)
  }

  /// Whether a number or boolean stands on the right side of another of its type.
  private func ordered(_ value: FormulaValue) -> Bool {
    switch (operand, value) {
    case (.number, .number), (.boolean, .boolean):
      (try? FormulaArithmetic.result(symbol, value, operand)) == .boolean(true)
    default: false
    }
  }
}
