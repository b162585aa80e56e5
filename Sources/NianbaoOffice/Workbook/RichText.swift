internal import OfficePackage

/// Puts the pieces of a shared or inline string together.
///
/// Runs are joined, and phonetic hints are left out, as they are no part of the text. ECMA-376
/// Part 1, 18.4.8 `si`, 18.3.1.53 `is`, 18.4.6 `rPh`.
struct RichText {
  private let names = SheetNames.shared

  /// The longest text in bytes; a cell holds 32,767 characters.
  static let maximumSize = 1 << 20

  private var bytes: [UInt8] = []
  private var isInText = false
  private var phoneticDepth = 0

  /// Begins a new string.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    phoneticDepth = 0
  }

  /// Whether there is no text so far.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text so far.
  var text: String { EscapedText.decode(bytes) }

  mutating func start(_ element: XMLName) {
    if element == names.phonetic { phoneticDepth += 1 }
    if element == names.text { isInText = phoneticDepth == 0 }
  }

  mutating func end(_ element: XMLName) {
    if element == names.phonetic { phoneticDepth -= 1 }
    if element == names.text { isInText = false }
  }

  /// Adds a piece of text where it belongs to the string.
  ///
  /// - Throws: ``PackageError`` of kind `.excessive`.
  mutating func append(_ piece: Span<UInt8>) throws(PackageError) {
    guard isInText else { return }
    guard bytes.count + piece.count <= Self.maximumSize else {
      throw PackageError(.excessive, detail: "a string of more than 1 MB")
    }
    bytes.append(piece)
  }
}

/// Text in which characters that XML cannot hold are written `_xHHHH_`.
///
/// ECMA-376 Part 1, 22.9.2.19 `ST_Xstring`. `_x005F_` is an underscore that begins no such code.
enum EscapedText {
  static func decode(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.first {
      if let code = code(at: rest) {
        units.append(code)
        rest = rest.dropFirst(7)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The code unit that `_xHHHH_` at the beginning stands for.
  private static func code(at units: ArraySlice<UInt16>) -> UInt16? {
    let code = units.prefix(7).map { $0 }
    guard code.count == 7, code[0] == 0x5F, code[1] == 0x78, code[6] == 0x5F else { return nil }
    var value: UInt16 = 0
    for unit in code[2..<6] {
      guard let scalar = Unicode.Scalar(unit), let digit = Character(scalar).hexDigitValue,
        scalar.isASCII
      else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
