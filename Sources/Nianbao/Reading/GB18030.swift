import Foundation

/// The Chinese national encoding, which contains GBK and GB 2312.
///
/// Foundation fails where the last character of a text crosses a multiple of 1,000 bytes (encoding
/// traps, also on ordinary Chinese text) or of 1,000 UTF-16 units (decoding gives `nil`). So it
/// always gets a line end behind the text, which cannot cross anything.
enum GB18030 {
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)

  /// The text that bytes stand for; `nil` where they are not well-formed.
  static func text(of bytes: [UInt8]) -> String? {
    guard let text = String(data: Data(bytes + [0x0A]), encoding: encoding) else { return nil }
    return String(text.unicodeScalars.dropLast())
  }

  /// The bytes of a text.
  ///
  /// Some characters for private use share their bytes with others, so ``text(of:)`` may give
  /// another text.
  static func bytes(of text: String) -> [UInt8]? {
    (text + "\n").data(using: encoding).map { [UInt8]($0.dropLast()) }
  }

  /// The bytes of a text from which the same text can be read; `nil` where there are none.
  static func exactBytes(of text: String) -> [UInt8]? {
    guard let bytes = bytes(of: text),
      self.text(of: bytes)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true
    else { return nil }
    return bytes
  }
}
