/// Builds JSON text with keys in the order in which they are given and numbers digit by digit.
///
/// Foundation's encoder sorts or shuffles keys and passes decimals through its own types; a
/// report's JSON has a fixed order, which makes it diffable. RFC 8259.
struct JSONText {
  /// A JSON value.
  enum Value {
    /// `null`.
    case null
    /// `true` or `false`.
    case literal(Bool)
    /// A number, in digits.
    case number(String)
    /// A string.
    case string(String)
    /// An array.
    case array([Value])
    /// An object with its keys in order.
    case object([(key: String, value: Value)])

    /// A string or `null`.
    static func optional(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
    /// A whole number or `null`.
    static func optional(_ number: Int?) -> Value { number.map { .number(String($0)) } ?? .null }
    /// A decimal or `null`.
    static func optional(_ number: Quantity?) -> Value {
      number.map { .number($0.description) } ?? .null
    }
  }

  /// Whether objects and arrays spread over several lines.
  private let isPretty: Bool
  private var bytes: [UInt8] = []

  /// Writes a value: over several lines with one blank a level, or on one line.
  static func text(_ value: Value, isPretty: Bool) -> String {
    String(decoding: bytes(value, isPretty: isPretty), as: UTF8.self)
  }

  /// Writes a value as ``text(_:isPretty:)`` does, in UTF-8.
  static func bytes(_ value: Value, isPretty: Bool) -> [UInt8] {
    var json = JSONText(isPretty: isPretty)
    // A report's JSON has about as much.
    json.bytes.reserveCapacity(1 << 14)
    json.append(value, level: 0)
    return json.bytes
  }

  private init(isPretty: Bool) { self.isPretty = isPretty }

  private mutating func append(_ value: Value, level: Int) {
    switch value {
    case .null: append(literal: "null")
    case .literal(let value): append(literal: value ? "true" : "false")
    case .number(let digits): append(literal: digits)
    case .string(let string): JSONString.append(string, to: &bytes)
    case .array(let values):
      appendAll(values, "[", "]", level: level) { $0.append($1, level: level + 1) }
    case .object(let members):
      appendAll(members, "{", "}", level: level) { json, member in
        JSONString.append(member.key, to: &json.bytes)
        json.append(literal: json.isPretty ? ": " : ":")
        json.append(member.value, level: level + 1)
      }
    }
  }

  private mutating func appendAll<Element>(
    _ elements: [Element], _ open: String, _ close: String, level: Int,
    append: (inout JSONText, Element) -> Void
  ) {
    self.append(literal: open)
    for (index, element) in elements.enumerated() {
      if index > 0 { self.append(literal: ",") }
      breakLine(level + 1)
      append(&self, element)
    }
    if !elements.isEmpty { breakLine(level) }
    self.append(literal: close)
  }

  private mutating func breakLine(_ level: Int) {
    guard isPretty else { return }
    append(literal: "\n")
    for _ in 0..<level { append(literal: " ") }
  }

  private mutating func append(literal: String) { bytes.append(contentsOf: literal.utf8) }
}
