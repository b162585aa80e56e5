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

  /// How often a byte is there.
  func count(of byte: UInt8) -> Int {
    let bytes = span
    var count = 0
    for index in bytes.indices { count += bytes[index] == byte ? 1 : 0 }
    return count
  }
}

extension Span where Element == UInt8 {
  /// Whether a byte of some kind is there, for kinds that hardly any text has.
  ///
  /// Without a way out in between, many bytes are looked at at once.
  @inline(__always)
  func holds(_ isOfKind: (UInt8) -> Bool) -> Bool {
    var found: UInt8 = 0
    for index in indices { found |= isOfKind(self[index]) ? 1 : 0 }
    return found != 0
  }
}
