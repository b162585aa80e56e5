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
    // No piece has more than a byte can count, so that many are counted at once.
    stride(from: 0, to: count, by: 255).reduce(0) { total, start in
      let piece = span.extracting(start..<Swift.min(start + 255, count))
      var found: UInt8 = 0
      for index in piece.indices { found &+= piece[index] == byte ? 1 : 0 }
      return total + Int(found)
    }
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
