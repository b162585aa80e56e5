/// The result of a formula or the content of a cell, as formulas see it.
///
/// ECMA-376 Part 1, 18.17.
public enum FormulaValue: Hashable, Sendable {
  /// Nothing: a cell without content.
  case blank
  /// A number; always finite.
  case number(Double)
  /// A text, which may be empty.
  case text(String)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// One of ``errors``, such as `#DIV/0!`.
  case error(String)

  /// The errors that a formula can give or name.
  ///
  /// ECMA-376 Part 1, 18.17.3.
  public static let errors = [
    "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!",
  ]

  static let divisionByZero = FormulaValue.error("#DIV/0!")
  static let lostReference = FormulaValue.error("#REF!")
  static let wrongType = FormulaValue.error("#VALUE!")
  static let noNumber = FormulaValue.error("#NUM!")

  /// The number, or `#NUM!` where it is infinite or none.
  static func checked(_ number: Double) -> FormulaValue {
    number.isFinite ? .number(number == 0 ? 0 : number) : noNumber
  }

  /// Whether this is an error.
  public var isError: Bool {
    if case .error = self { true } else { false }
  }
}

extension FormulaValue {
  /// Whether a stored result is what its formula gives.
  ///
  /// Numbers agree within 10⁻⁹, or within 10⁻¹² of the larger one: binary sums differ by less, and
  /// a difference of one 元 in an amount of a million 万元 is seen. The empty text agrees with a
  /// blank. Everything else has to be equal, texts to the letter.
  ///
  /// - Parameters:
  ///   - stored: What stands in the file.
  ///   - computed: What the formula gives.
  /// - Returns: Whether they agree.
  public static func agree(_ stored: FormulaValue, _ computed: FormulaValue) -> Bool {
    switch (stored, computed) {
    case (.number(let left), .number(let right)):
      abs(left - right) <= max(1e-9, 1e-12 * max(abs(left), abs(right)))
    case (.text(""), .blank), (.blank, .text("")): true
    default: stored == computed
    }
  }
}
