/// A stretch of text in XML that can be taken as it stands, or with its entities decoded.
///
/// It is the subset of texts that the scanner of ``OfficePackage`` takes.
struct PlainText {
  /// Where the text stands.
  let range: Range<Int>
  /// Whether its entities and line ends have to be decoded.
  let isEscaped: Bool
  /// Whether it may hold characters that are written `_xHHHH_`.
  let mayHoldCodes: Bool

  /// The longest text in bytes; what is longer is left to the scanner, which knows the limits.
  private static let maximumSize = 64 << 10

  /// Finds the text that ends before the next `<`.
  ///
  /// The result is `nil` where the bytes end before, or hold what is no UTF-8 or what XML does not
  /// allow. XML 1.0, 2.2 and 2.4.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: Where the text begins.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var (position, isEscaped, mayHoldCodes) = (start, false, false)
    let end = min(bytes.count, start + Self.maximumSize)
    while position < end {
      let byte = bytes[position]
      if byte >= 0x80 {
        let length = Self.characterLength(bytes, at: position)
        guard length > 0 else { return nil }
        position += length
        continue
      }
      if byte == UInt8(ascii: "<") {
        range = start..<position
        self.isEscaped = isEscaped
        self.mayHoldCodes = mayHoldCodes
        return
      }
      if byte == UInt8(ascii: "&") || byte == 0x0D || byte == UInt8(ascii: "_") {
        guard position + 1 < end else { return nil }
        let next = bytes[position + 1]
        isEscaped = isEscaped || byte != UInt8(ascii: "_")
        mayHoldCodes = mayHoldCodes || Self.mayBeginCode(byte, next)
      }
      if byte == UInt8(ascii: ">") { return nil }
      if byte < 0x20, byte != 0x0D, byte != 0x0A, byte != 0x09 { return nil }
      position += 1
    }
    return nil
  }

  /// Whether a code may begin with these two, of which a reference may stand for any character.
  private static func mayBeginCode(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"): next == UInt8(ascii: "x") || next == UInt8(ascii: "&")
    case UInt8(ascii: "&"): next == UInt8(ascii: "#")
    default: false
    }
  }

  /// How many bytes the character that begins at a place has; 0 where there is none that XML allows.
  ///
  /// The Unicode Standard, table 3-7, without U+FFFE and U+FFFF.
  private static func characterLength(_ bytes: Span<UInt8>, at position: Int) -> Int {
    guard position + 2 < bytes.count else { return 0 }
    let (first, second, third) = (bytes[position], bytes[position + 1], bytes[position + 2])
    guard second & 0xC0 == 0x80 else { return 0 }
    switch first {
    case 0xC2...0xDF: return 2
    case 0xE0 where second < 0xA0, 0xED where second >= 0xA0: return 0
    case 0xEF where second == 0xBF && third >= 0xBE: return 0
    case 0xE0...0xEF: return third & 0xC0 == 0x80 ? 3 : 0
    case 0xF0 where second < 0x90, 0xF4 where second >= 0x90: return 0
    case 0xF0...0xF4:
      guard third & 0xC0 == 0x80, position + 3 < bytes.count, bytes[position + 3] & 0xC0 == 0x80
      else { return 0 }
      return 4
    default: return 0
    }
  }
}
