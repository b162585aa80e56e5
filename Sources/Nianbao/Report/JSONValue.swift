/// A JSON value with its place in the text.
struct JSONValue: Sendable {
  /// What the value is.
  indirect enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, digit by digit as it is written.
    case number(String)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object with its keys in order; no key stands there twice.
    case object([Member])
  }

  /// A key of an object and its value.
  struct Member: Sendable {
    /// The key.
    var key: String
    /// The value.
    var value: JSONValue
  }

  /// What the value is.
  var content: Content
  /// The line in which the value begins, from 1.
  var line: Int
  /// The column at which the value begins, from 1 in Unicode scalars.
  var column: Int

  /// The value as a message shows it; of a long one the beginning.
  var shown: String {
    switch content {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): String(digits.prefix(40))
    case .string(let text): "\"\(text.prefix(40))\""
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}
