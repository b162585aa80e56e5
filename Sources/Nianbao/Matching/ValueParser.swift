import Foundation

/// Reads what stands in a value's place.
///
/// Nothing is repaired: the number is the one that is written, and whatever else stands in the cell is kept
/// and said.
struct ValueParser: Sendable {
  /// What stands in a value's place.
  enum Value: Hashable, Sendable {
    /// Nothing but spaces.
    case blank
    /// A sign or word for "nothing to report", such as 「/」.
    case mark
    /// A number, with what stood beside it.
    case number(Quantity, Remark?)
    /// Text from which no single number can be read.
    case unreadable

    /// Whether it is a number.
    var isNumber: Bool {
      if case .number = self { true } else { false }
    }
  }

  /// What stood beside a number.
  enum Remark: Hashable, Sendable {
    /// A unit, such as 元.
    case unit(String)
    /// A note in brackets, such as （其中修订 16 件）.
    case note
    /// A sign written twice.
    case doubledSign
  }

  private let marks: Set<String>
  /// The length of the longest mark, in bytes.
  private let longestMark: Int
  private let units: [String]

  /// Creates a parser that knows the marks and units of all forms.
  init(forms: [FormDefinition]) {
    marks = Set(forms.flatMap(\.marks))
    longestMark = marks.map(\.utf8.count).max() ?? 0
    units = Set(forms.flatMap { $0.kinds.values.flatMap(\.units) })
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// Reads the text of a cell.
  ///
  /// Full-width characters count as their ASCII forms.
  func parse(_ text: String) -> Value {
    if let number = Self.plainNumber(text) { return .number(number, nil) }
    // Most texts are labels, and they begin with a Chinese character, which no number does.
    if isNoMark(text) { return .unreadable }
    let text = Self.plain(text)
    guard let first = text.unicodeScalars.first else { return .blank }
    if LabelNormalizer.isChinese(first) { return marks.contains(text) ? .mark : .unreadable }
    if let number = Self.number(text) { return .number(number, nil) }
    if marks.contains(text) || !text.unicodeScalars.contains(where: Self.isLetterOrDigit) {
      return .mark
    }
    return Self.signedTwice(text) ?? withUnit(text) ?? Self.withNote(text, parse: parse)
      ?? .unreadable
  }

  /// A number of digits alone, as nearly all are.
  private static func plainNumber(_ text: String) -> Quantity? {
    let bytes = text.utf8
    let span = bytes.span
    guard (1...Quantity.maximumDigits).contains(span.count) else { return nil }
    var number = 0
    for index in span.indices {
      guard (0x30...0x39).contains(span[index]) else { return nil }
      number = number * 10 + Int(span[index] - 0x30)
    }
    return Quantity(number)
  }

  /// Whether a text begins as no number does and is too long for a mark, so that it need not be brought into the
  /// form in which those are compared.
  private func isNoMark(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    // A full-width letter takes three bytes for one; only behind a letter or stop is there nothing to drop.
    return text.utf8.count > 3 * longestMark && LabelNormalizer.isChinese(first)
      && (LabelNormalizer.isChinese(last) || last == "。")
  }

  /// The text with full-width letters, digits and signs as ASCII, without spaces at its ends.
  ///
  /// Unlike NFKC this leaves 「15①」 and 「15²」 alone, in which the last character is no digit of the number.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.trimmed }
    let plain = text.unicodeScalars.lazy.map { scalar in
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      return isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(scalars: plain).trimmed
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A bare number: a sign, digits in one piece or in groups of three, decimals.
  private static func number(_ text: String) -> Quantity? {
    if let number = Quantity(text) { return number }
    var text = text.unicodeScalars.contains(minus) ? text.replacing("−", with: "-") : text
    if text.utf8.contains(UInt8(ascii: ",")) {
      guard isGrouped(text) else { return nil }
      text.removeAll { $0 == "," }
    }
    return Quantity(text)
  }

  /// The sign for less than nought, which is another than the hyphen on the keyboard.
  private static let minus: Unicode.Scalar = "−"

  /// Whether every comma parts whole groups of three digits, as in `-1,234,567.8`.
  private static func isGrouped(_ text: String) -> Bool {
    let parts = text.drop { "+-".contains($0) }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.dropFirst().allSatisfy({ !$0.contains(",") }) else {
      return false
    }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    // A leading nought is no thousand: 「0,123」 has a comma for a point, or a digit is lost.
    return (1...3).contains(groups.first?.count ?? 0) && groups.first?.first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func signedTwice(_ text: String) -> Value? {
    let signs = text.prefix { "-−—–".contains($0) }
    guard signs.count == 2, let number = Quantity("-" + text.dropFirst(2)) else { return nil }
    return .number(number, .doubledSign)
  }

  private func withUnit(_ text: String) -> Value? {
    for unit in units where text.hasSuffix(unit) {
      guard let number = Self.number(text.dropLast(unit.count).trimmed) else { continue }
      return .number(number, .unit(unit))
    }
    return nil
  }

  private static func withNote(_ text: String, parse: (String) -> Value) -> Value? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), open > text.startIndex,
      text.count(where: { $0 == "(" }) == 1,
      case .number(let number, _) = parse(String(text[..<open]))
    else { return nil }
    return .number(number, .note)
  }
}
