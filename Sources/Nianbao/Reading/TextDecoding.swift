/// Turns the bytes of a text file into text.
///
/// UTF-8 and UTF-16 with a byte order mark, UTF-8, UTF-16 without one, and GB18030 (GBK, GB2312)
/// are tried in this order; the first that fits every byte is taken. UTF-8 that was once read as
/// GBK and saved is repaired where no byte was lost, and refused otherwise.
public struct TextDecoding: Sendable {
  /// A decoded text.
  public struct Decoded: Hashable, Sendable {
    /// The text, without a byte order mark.
    public var text: String
    /// Whether the text had been saved after reading UTF-8 as GBK, and was turned back.
    public var wasRepaired: Bool
  }

  /// Decodes a text file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, for errors.
  /// - Returns: The text, and whether it had been misread and was repaired.
  /// - Throws: ``ReadError`` of kind `.empty`, `.notText` or `.misread`.
  public static func decode(_ bytes: [UInt8], name: String) throws(ReadError) -> Decoded {
    guard !bytes.isEmpty else { throw ReadError(.empty, name: name) }
    let held = ByteSet(bytes.span)
    guard let text = text(of: bytes, held), !holdsControl(text, held) else {
      throw ReadError(.notText, name: name)
    }
    guard !text.trimmed.isEmpty else { throw ReadError(.empty, name: name) }
    switch misreading(of: text) {
    case .none: return Decoded(text: text, wasRepaired: false)
    case .repaired(let text): return Decoded(text: text, wasRepaired: true)
    case .lossy: throw ReadError(.misread, name: name)
    }
  }

  private static func text(of bytes: [UInt8], _ held: ByteSet) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), lowFirst: false) }
    if held.contains(0), let lowFirst = utf16ByteOrder(of: bytes) {
      return utf16(bytes[...], lowFirst: lowFirst)
    }
    return String(validating: bytes, as: UTF8.self) ?? GB18030.text(of: bytes)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return lowFirst ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
    return String(validating: units, as: UTF16.self)
  }

  /// UTF-16 without a mark: the NUL bytes of its line ends and digits all stand on one side.
  private static func utf16ByteOrder(of bytes: [UInt8]) -> Bool? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let even = stride(from: 0, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    let odd = stride(from: 1, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    // Some characters, such as 一, have such a byte on the other side.
    guard max(even, odd) > 4 * min(even, odd) else { return nil }
    return odd > even
  }

  /// Whether there are control characters that no text file holds; in UTF-8 each is a byte.
  ///
  /// A text whose file has none of their bytes has none of them either, whatever its encoding.
  private static func holdsControl(_ text: String, _ held: ByteSet) -> Bool {
    let controls: [ClosedRange<UInt8>] = [0x00...0x08, 0x0E...0x19, 0x1B...0x1F]
    guard controls.contains(where: held.contains(anyOf:)) else { return false }
    let characters = ByteSet(text.utf8.span)
    return controls.contains(where: characters.contains(anyOf:))
  }

  private enum Misreading {
    case none
    case repaired(String)
    case lossy
  }

  /// Looks for UTF-8 that was read as GBK.
  ///
  /// Chinese text, put into GB18030, is hardly ever well-formed UTF-8; if it is, GB18030 is how it
  /// had been misread.
  private static func misreading(of text: String) -> Misreading {
    // Foundation's search takes seconds for what a large file holds; bytes do as well.
    let encoded = Array(text.utf8)
    func holds(_ text: String) -> Bool { encoded.contains(Array(text.utf8)) }
    if holds("锟斤拷") { return .lossy }
    // Chinese punctuation cannot come out of the misreading, and no report is without it.
    guard encoded.contains(where: { $0 >= 0x80 }), !holds("，"), !holds("。") else { return .none }
    guard let bytes = GB18030.bytes(of: text) else { return .none }
    if let original = String(validating: bytes, as: UTF8.self) {
      return original.utf8.count < text.utf8.count ? .repaired(original) : .none
    }
    let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let lost = decoded.count { $0 == "\u{FFFD}" }
    let chinese = decoded.count { (0x4E00...0x9FFF).contains($0.value) }
    return chinese > lost ? .lossy : .none
  }
}

extension TextDecoding.Decoded {
  /// Says that the text was repaired, where it was.
  package func findings(in name: String) -> [Finding] {
    guard wasRepaired else { return [] }
    return [
      Finding(
        "text-repaired", .warning,
        LocalizedText(
          zh: "此文本的 UTF-8 曾被当作 GBK 保存，已还原；请核对文字。",
          en:
            "This text had been saved after reading UTF-8 as GBK; it was turned back, check the text."
        ),
        source: SourceLocation(file: name, line: 1, column: 1))
    ]
  }
}
