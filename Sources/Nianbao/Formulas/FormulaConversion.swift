/// How a value becomes one of another type, as operators and functions need it.
enum FormulaConversion {
  /// The number that a value is to an operator; `nil` for an error or a text that is none.
  static func number(_ value: FormulaValue) throws(FormulaError) -> Double? {
    switch value {
    case .blank: 0
    case .number(let number): number
    case .boolean(let value): value ? 1 : 0
    case .text(let text): try number(text)
    case .error: nil
    }
  }

  /// The number that a text is: digits with a sign, a point, an exponent, a percent sign; `nil`
  /// where it is none.
  ///
  /// - Throws: ``FormulaError`` for `1,234`, `2021-1-2` and the like, which are numbers, dates or
  ///   plain text depending on a spreadsheet's settings.
  static func number(_ text: String) throws(FormulaError) -> Double? {
    let trimmed = text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
    let isPercent = trimmed.last == UInt8(ascii: "%")
    let digits = isPercent ? Array(trimmed.dropLast()) : Array(trimmed)
    guard isPlain(digits), let number = Double(String(decoding: digits, as: UTF8.self)),
      number.isFinite
    else {
      guard isDoubtful(text) else { return nil }
      throw FormulaError(unsupported: .textAsNumber, text)
    }
    return isPercent ? number / 100 : number
  }

  /// Whether bytes are a sign, digits with at most one point, and an exponent, as needed.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func skip(_ allowed: String, atMost count: Int) -> Int {
      let taken = rest.prefix(count).prefix { allowed.utf8.contains($0) }.count
      rest = rest.dropFirst(taken)
      return taken
    }
    let digits = "0123456789"
    _ = skip("+-", atMost: 1)
    let whole = skip(digits, atMost: bytes.count)
    let fraction = skip(".", atMost: 1) == 1 ? skip(digits, atMost: bytes.count) : 0
    guard whole + fraction > 0 else { return false }
    if skip("eE", atMost: 1) == 1 {
      _ = skip("+-", atMost: 1)
      guard skip(digits, atMost: bytes.count) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Words that a spreadsheet may read as part of a number, a date or a time.
  private static let dateWords: Set<String> = [
    "e", "a", "p", "am", "pm", "jan", "january", "feb", "february", "mar", "march", "apr", "april",
    "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept", "september", "oct",
    "october", "nov", "november", "dec", "december",
  ]

  /// Whether a text that is no plain number has digits and nothing that no number or date has.
  static func isDoubtful(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .decimalNumber })
    else { return false }
    let words = text.split { !($0.isASCII && $0.isLetter) }
    return words.allSatisfy { dateWords.contains($0.lowercased()) }
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII || "年月日时時分秒上下午".unicodeScalars.contains(scalar)
          || !scalar.properties.isAlphabetic
      }
  }

  /// Whether a condition holds; `nil` for a text other than TRUE and FALSE, or an error.
  static func condition(_ value: FormulaValue) -> Bool? {
    switch value {
    case .blank: false
    case .number(let number): number != 0
    case .boolean(let value): value
    case .text(let text): boolean(text)
    case .error: nil
    }
  }

  /// TRUE or FALSE as a text, in letters of either case.
  static func boolean(_ text: String) -> Bool? {
    switch text.uppercased() {
    case "TRUE": true
    case "FALSE": false
    default: nil
    }
  }

  /// The text that a value is to `&`; `nil` for an error.
  ///
  /// - Throws: ``FormulaError`` for numbers that some programs write with an exponent.
  static func text(_ value: FormulaValue) throws(FormulaError) -> String? {
    switch value {
    case .blank: ""
    case .number(let number): try text(number)
    case .text(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error: nil
    }
  }

  private static func text(_ number: Double) throws(FormulaError) -> String {
    guard let decimal = SignificantDecimal(number),
      number == 0 || (1e-4..<1e15).contains(abs(number))
    else { throw FormulaError(unsupported: .numberAsText, "\(number)") }
    return decimal.description
  }
}
