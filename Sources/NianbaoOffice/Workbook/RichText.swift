internal import OfficePackage

/// Puts the pieces of a shared or inline string together.
///
/// Runs are joined, and phonetic hints are left out, as they are no part of the text. Digits of a run that
/// is raised, lowered or struck are kept apart from those beside it: 31 and a raised 1 are not 311. ECMA-376
/// Part 1, 18.4.8 `si`, 18.3.1.53 `is`, 18.4.4 `r`, 18.4.6 `rPh`.
struct RichText {
  private let names = SheetNames.shared

  /// The longest text in bytes; a cell holds 32,767 characters.
  static let maximumSize = 1 << 20

  private var bytes: [UInt8] = []
  private var isInText = false
  private var phoneticDepth = 0
  /// How the run is set off from what stands beside it, and how the one before was.
  private var look = Look()
  private var lastLook = Look()
  /// Whether the next piece begins a run that shows otherwise than the one before.
  private var partsDigits = false

  /// What sets a run off.
  private struct Look: Equatable {
    var isStruck = false
    /// `superscript` or `subscript`.
    var position: String?
  }

  /// Begins a new string.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    phoneticDepth = 0
    (look, lastLook, partsDigits) = (Look(), Look(), false)
  }

  /// Whether there is no text so far.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text so far.
  var text: String { EscapedText.decode(bytes) }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case names.phonetic: phoneticDepth += 1
    case names.run: look = Look()
    case names.strike: look.isStruck = attributes.value(of: names.on).map(Self.isTrue) ?? true
    case names.verticalAlignment:
      look.position = attributes.value(of: names.on).flatMap { $0 == "baseline" ? nil : $0 }
    case names.text:
      isInText = phoneticDepth == 0
      partsDigits = partsDigits || look != lastLook
      lastLook = look
    default: break
    }
  }

  private static func isTrue(_ value: String) -> Bool { ["1", "true", "on"].contains(value) }

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
    if partsDigits, !piece.isEmpty {
      if Self.endsInDigit(bytes), Self.isDigit(piece, at: 0) { bytes.append(UInt8(ascii: " ")) }
      partsDigits = false
    }
    bytes.append(piece)
  }

  private static func endsInDigit(_ bytes: [UInt8]) -> Bool {
    isDigit(bytes.span, at: bytes.count - 1)
      || bytes.last.map { $0 >= 0x80 } ?? false && isDigit(bytes.span, at: bytes.count - 3)
  }

  /// Whether a digit of one byte, or a full-width one of three, begins at a place.
  private static func isDigit(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    guard position >= 0, position < bytes.count else { return false }
    if (0x30...0x39).contains(bytes[position]) { return true }
    return position + 2 < bytes.count && bytes[position] == 0xEF && bytes[position + 1] == 0xBC
      && (0x90...0x99).contains(bytes[position + 2])
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
