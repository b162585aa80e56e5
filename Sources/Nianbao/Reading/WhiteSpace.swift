extension Unicode.Scalar {
  /// Whether the character is white space; of Chinese characters and ASCII it is known without tables.
  var isWhiteSpace: Bool {
    switch value {
    // Behind the ideographic space Unicode has none; its tables take longer to ask.
    case 0x21...0x7E, 0x3001...: false
    default: properties.isWhitespace
    }
  }
}

extension String {
  /// The text without white space at its ends; no-break, ideographic and zero-width spaces count as such.
  package var trimmed: String {
    if utf8.span.hasVisibleEnds { return self }
    return String(self[...].visible)
  }
}

extension Substring {
  /// The text without white space at its ends; no-break, ideographic and zero-width spaces count as such.
  package var trimmed: String {
    utf8.isEmpty ? "" : String(utf8.span.hasVisibleEnds ? self : visible)
  }

  /// The part from the first to the last character that is no white space.
  fileprivate var visible: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    // Subscripting the text itself would take in what joins the last scalar, such as U+200D.
    return Substring(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether the character is white space or has no width.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: isWhiteSpace
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether a text may hold white space or be empty; of text without any it may say so, too.
  var mayHoldSpace: Bool {
    var index = 0
    while index < count {
      switch self[index] {
      case 0x21...0x7E: index += 1
      // Chinese characters and full-width signs are three bytes, and none of them is white space.
      case 0xE4...0xEF: index += 3
      case 0xE3 where index + 2 < count && self[index + 1] != 0x80: index += 3
      case 0xE3 where index + 2 < count && self[index + 2] != 0x80: index += 3
      // Of those that begin so, what is above U+2010 and below U+2028 is quotes and dashes.
      case 0xE2
      where index + 2 < count && self[index + 1] == 0x80
        && (0x90...0xA7).contains(self[index + 2]):
        index += 3
      default: return true
      }
    }
    return isEmpty
  }

  /// Whether the bytes of a text show that no white space is at its ends; of some texts that have none they do not.
  var hasVisibleEnds: Bool {
    guard count > 0 else { return false }
    return (isASCII(at: 0) || isWide(at: 0)) && (isASCII(at: count - 1) || isWide(at: count - 3))
  }

  /// Whether a visible character of ASCII stands at an index.
  private func isASCII(at index: Int) -> Bool { (0x21...0x7E).contains(self[index]) }

  /// Whether a visible character of three bytes begins at an index, as Chinese ones and full-width signs are.
  private func isWide(at index: Int) -> Bool {
    guard index >= 0, index + 2 < count else { return false }
    switch self[index] {
    case 0xE4...0xE9: return true
    // Of the characters that begin so, U+3000 alone is white space.
    case 0xE3: return self[index + 1] != 0x80 || self[index + 2] != 0x80
    case 0xEF: return (0xBC...0xBD).contains(self[index + 1])
    default: return false
    }
  }
}
