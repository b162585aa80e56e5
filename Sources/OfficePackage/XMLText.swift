/// Text between tags or quotes, in the subset that ``XMLScanner`` takes.
enum XMLText {
  /// What a text needs before it can be told.
  enum Kind {
    /// Nothing.
    case plain
    /// Its entities and line ends have to be decoded.
    case escaped
    /// A parser: it holds what XML does not allow, or what only a parser knows.
    case unsupported
  }

  /// Looks at a text.
  static func kind(of text: UnsafeBufferPointer<UInt8>) -> Kind {
    var kind = Kind.plain
    var hasHigh = false
    for byte in text {
      if byte >= 0x80 {
        hasHigh = true
      } else if byte == UInt8(ascii: "&") || byte == 0x0D {
        kind = .escaped
      } else if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "<")
      {
        return .unsupported
      }
    }
    return hasHigh && !isAllowed(text) ? .unsupported : kind
  }

  /// Whether the text is well-formed UTF-8 without the two code points that XML does not allow.
  private static func isAllowed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (try? UTF8Span(validating: text.span)) != nil else { return false }
    guard text.contains(0xEF) else { return true }
    return !zip(text, text.dropFirst(2)).enumerated().contains { offset, pair in
      pair.0 == 0xEF && pair.1 >= 0xBE && text[text.startIndex + offset + 1] == 0xBF
    }
  }

  /// The text with its entities and line ends decoded; `nil` for an entity that XML does not know.
  ///
  /// XML 1.0, 2.11 and 4.6.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x0D:
        if rest.first == 0x0A { rest = rest.dropFirst() }
        decoded.append(0x0A)
      case UInt8(ascii: "&"):
        guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
          let character = entity(rest[..<end])
        else { return nil }
        decoded.append(contentsOf: String(character).utf8)
        rest = rest[(end + 1)...]
      default: decoded.append(byte)
      }
    }
    return decoded
  }

  private static func entity(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case let number where number.hasPrefix("#x"): return scalar(number.dropFirst(2), radix: 16)
    case let number where number.hasPrefix("#"): return scalar(number.dropFirst(), radix: 10)
    default: return nil
    }
  }

  private static func scalar(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    guard digits.first != "-", digits.first != "+", let value = UInt32(digits, radix: radix),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    let isAllowed = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    return isAllowed && value != 0xFFFE && value != 0xFFFF ? scalar : nil
  }
}
