/// Which bytes a file or a text holds.
///
/// What a file is depends on many signs that hardly any file has, so they are looked for all at once.
struct ByteSet {
  private var isThere: InlineArray<256, Bool> = InlineArray(repeating: false)

  /// Looks at every byte.
  init(_ bytes: Span<UInt8>) {
    for index in bytes.indices { isThere[Int(bytes[index])] = true }
  }

  /// Whether a byte is there.
  func contains(_ byte: UInt8) -> Bool { isThere[Int(byte)] }

  /// Whether an ASCII character is there.
  func contains(_ character: Unicode.Scalar) -> Bool {
    UInt8(exactly: character.value).map(contains) ?? false
  }

  /// Whether one of the bytes is there.
  func contains(anyOf bytes: ClosedRange<UInt8>) -> Bool { bytes.contains(where: contains) }
}
