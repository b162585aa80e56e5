/// Checks that a part is in UTF-8 or UTF-16, the only encodings that office files have.
///
/// Foundation's parser traps on names that are not UTF-8. ECMA-376 Part 2, 6.2.5.
struct EncodingScan {
  private enum State {
    case unknown
    /// Whether the low byte comes first, the first byte of a unit that is not whole yet, and whether
    /// the second half of a character is due.
    case utf16(lowFirst: Bool, first: UInt8?, isHalf: Bool)
    /// How many bytes of a character are still to come, and the range of the next one.
    case utf8(rest: Int, next: ClosedRange<UInt8>)
  }

  private var state = State.unknown

  /// Looks at the next bytes.
  ///
  /// - Throws: ``PackageError`` of kind `.malformed`.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    if case .unknown = state, !bytes.isEmpty {
      state =
        try Self.isUTF16(bytes)
        ? .utf16(
          lowFirst: bytes.first == 0xFF || bytes.dropFirst().first == 0, first: nil, isHalf: false)
        : .utf8(rest: 0, next: 0x80...0xBF)
    }
    if case .utf16(let lowFirst, let first, let isHalf) = state {
      return try scan16(bytes, lowFirst: lowFirst, first: first, isHalf: isHalf)
    }
    guard case .utf8(var rest, var next) = state else { return }
    for byte in bytes {
      if rest > 0 {
        guard next.contains(byte) else { throw Self.fault }
        (rest, next) = (rest - 1, 0x80...0xBF)
      } else if byte >= 0x80 {
        guard let sequence = Self.sequence(byte) else { throw Self.fault }
        (rest, next) = sequence
      }
    }
    state = .utf8(rest: rest, next: next)
  }

  /// Looks at units of UTF-16, of which surrogates stand in pairs.
  private mutating func scan16(
    _ bytes: UnsafeRawBufferPointer, lowFirst: Bool, first: UInt8?, isHalf: Bool
  ) throws(PackageError) {
    var (first, isHalf) = (first, isHalf)
    for byte in bytes {
      guard let other = first else {
        first = byte
        continue
      }
      first = nil
      let high = lowFirst ? byte : other
      let isSecond = (0xDC...0xDF).contains(high)
      guard isSecond == isHalf else { throw Self.fault }
      isHalf = (0xD8...0xDB).contains(high)
    }
    state = .utf16(lowFirst: lowFirst, first: first, isHalf: isHalf)
  }

  private static let fault = PackageError(.malformed, detail: "it is not in UTF-8 or UTF-16")

  /// Whether the first bytes are those of UTF-16.
  ///
  /// - Throws: ``PackageError`` when the XML declaration names another encoding.
  private static func isUTF16(_ bytes: UnsafeRawBufferPointer) throws(PackageError) -> Bool {
    let head = bytes.prefix(2)
    if head.elementsEqual([0xFF, 0xFE]) || head.elementsEqual([0xFE, 0xFF]) || head.contains(0) {
      return true
    }
    let text = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    let declaration = text.prefix { $0 != ">" }
    let start = declaration.firstRange(of: "encoding")?.upperBound
    guard text.drop(while: { $0 == "\u{FEFF}" }).hasPrefix("<?xml"), let start,
      !declaration[start...].contains("utf-8")
    else { return false }
    throw fault
  }

  /// What follows the first byte of a character of several bytes.
  ///
  /// Unicode 15, table 3-7.
  private static func sequence(_ first: UInt8) -> (rest: Int, next: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xE1...0xEF: (2, 0x80...0xBF)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: nil
    }
  }
}
