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
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    return decode(text, onto: &decoded) ? decoded : nil
  }

  /// Adds a text at the end of others, its entities and line ends decoded.
  ///
  /// XML 1.0, 2.11 and 4.6.
  ///
  /// - Returns: `false` for an entity that XML does not know; then a part of the text has been added.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, onto decoded: inout [UInt8]) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case 0x0D:
        if position < text.count, text[position] == 0x0A { position += 1 }
        decoded.append(0x0A)
      case UInt8(ascii: "&"):
        guard let end = text[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
          append(UnsafeBufferPointer(rebasing: text[position..<end]), to: &decoded)
        else { return false }
        position = end + 1
      default: decoded.append(byte)
      }
    }
    return true
  }

  /// Adds the character that an entity of this name stands for; `false` where there is none.
  private static func append(
    _ name: UnsafeBufferPointer<UInt8>, to decoded: inout [UInt8]
  ) -> Bool {
    if let byte = predefined(name) {
      decoded.append(byte)
    } else if name.count > 1, name[0] == UInt8(ascii: "#") {
      let digits = String(decoding: name[1...], as: UTF8.self)
      let character =
        digits.hasPrefix("x")
        ? scalar(digits.dropFirst(), radix: 16) : scalar(digits[...], radix: 10)
      guard let character else { return false }
      decoded.append(contentsOf: String(character).utf8)
    } else {
      return false
    }
    return true
  }

  private static func predefined(_ name: UnsafeBufferPointer<UInt8>) -> UInt8? {
    switch XMLName(name) {
    case Entity.less: UInt8(ascii: "<")
    case Entity.greater: UInt8(ascii: ">")
    case Entity.ampersand: UInt8(ascii: "&")
    case Entity.quote: UInt8(ascii: "\"")
    case Entity.apostrophe: UInt8(ascii: "'")
    default: nil
    }
  }

  private enum Entity {
    static let less = XMLName("lt")
    static let greater = XMLName("gt")
    static let ampersand = XMLName("amp")
    static let quote = XMLName("quot")
    static let apostrophe = XMLName("apos")
  }

  private static func scalar(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    guard digits.first != "-", digits.first != "+", let value = UInt32(digits, radix: radix),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    let isAllowed = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    return isAllowed && value != 0xFFFE && value != 0xFFFF ? scalar : nil
  }
}

extension [UInt8] {
  /// Adds a text as it stands in XML at the end, its entities and line ends decoded.
  ///
  /// - Returns: `false` for an entity that XML does not know; then nothing has been added.
  public mutating func append(decoding text: Span<UInt8>) -> Bool {
    let start = count
    let isDecoded = text.withUnsafeBufferPointer { XMLText.decode($0, onto: &self) }
    if !isDecoded { removeSubrange(start...) }
    return isDecoded
  }
}
