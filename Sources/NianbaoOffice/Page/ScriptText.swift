internal import Nianbao

/// Finds the texts that a script or a JSON file holds.
///
/// ECMA-262, 12.9.4 (string literals) and 12.9.6 (templates); RFC 8259, 7.
struct ScriptText {
  /// The texts in the order of the script; those joined by `+` are one.
  private(set) var literals: [String] = []

  private let script: [UInt8]
  private var index = 0
  /// Where the last text ended, behind its quote.
  private var lastEnd: Int?

  /// Looks through a script.
  init(_ script: String) {
    self.script = Array(script.utf8)
    while let start = self.script[index...].firstIndex(where: Self.isQuote) {
      index = start
      addLiteral()
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// Takes the text whose opening quote is at ``index``, if it ends.
  private mutating func addLiteral() {
    let start = index
    let quote = script[start]
    var bytes: [UInt8] = []
    index += 1
    while index < script.count, script[index] != quote {
      // An apostrophe in a remark opens no text; one that opens does not go over the line.
      if script[index] == 0x0A, quote != UInt8(ascii: "`") { return }
      if script[index] == UInt8(ascii: "\\") {
        bytes += escaped()
      } else {
        bytes.append(script[index])
        index += 1
      }
    }
    guard index < script.count else {
      index = start + 1
      return
    }
    index += 1
    add(String(decoding: bytes, as: UTF8.self), from: start)
  }

  private mutating func add(_ text: String, from start: Int) {
    let between = lastEnd.map { script[$0..<start].filter { $0 > 0x20 } }
    if between == [UInt8(ascii: "+")], !literals.isEmpty {
      literals[literals.count - 1] += text
    } else {
      literals.append(text)
    }
    lastEnd = index
  }

  /// The bytes of the escape at ``index``, which it passes.
  private mutating func escaped() -> [UInt8] {
    index += 1
    guard index < script.count else { return [] }
    let byte = script[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): return [0x20]
    case UInt8(ascii: "x"): return utf8(digits(2))
    case UInt8(ascii: "u"): return utf8(codePoint())
    case 0x0A: return []
    default: return [byte]
    }
  }

  /// The code point behind `\u`, of two halves where the first is one.
  private mutating func codePoint() -> UInt32 {
    if index < script.count, script[index] == UInt8(ascii: "{") {
      let end = script[index...].prefix(10).firstIndex(of: UInt8(ascii: "}")) ?? index
      index += 1
      let value = digits(max(0, end - index))
      index = end + 1
      return value
    }
    let first = digits(4)
    guard (0xD800...0xDBFF).contains(first), script[index...].starts(with: "\\u".utf8) else {
      return first
    }
    index += 2
    let second = digits(4)
    guard (0xDC00...0xDFFF).contains(second) else { return 0xFFFD }
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  /// The number of so many hexadecimal digits, which are passed; U+FFFD where they are none.
  private mutating func digits(_ count: Int) -> UInt32 {
    let digits = script[index...].prefix(min(count, 8))
    index += digits.count
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }

  private func utf8(_ value: UInt32) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }
}
