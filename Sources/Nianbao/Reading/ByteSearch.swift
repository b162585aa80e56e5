/// Searches in the bytes of whole files.
extension Array where Element == UInt8 {
  /// Whether the bytes of `needle` stand somewhere in a row.
  func contains(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    let (bytes, wanted) = (span, needle.span)
    return (0...(count - needle.count)).contains { start in
      bytes[start] == first && (1..<wanted.count).allSatisfy { bytes[start + $0] == wanted[$0] }
    }
  }

  /// Whether any of three bytes is there.
  func holdsAny(_ one: UInt8, _ other: UInt8, _ third: UInt8) -> Bool {
    let bytes = span
    var found: UInt8 = 0
    // Without a way out in between, many bytes are looked at at once.
    for index in bytes.indices {
      let byte = bytes[index]
      found |= byte == one ? 1 : 0
      found |= byte == other ? 1 : 0
      found |= byte == third ? 1 : 0
    }
    return found != 0
  }

  /// How often a byte is there.
  func count(of byte: UInt8) -> Int {
    let bytes = span
    var count = 0
    for index in bytes.indices { count += bytes[index] == byte ? 1 : 0 }
    return count
  }
}
