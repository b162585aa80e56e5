/// Searches in the bytes of whole files.
extension Array where Element == UInt8 {
  /// Whether the bytes of `needle` stand somewhere in a row.
  ///
  /// After Horspool: the last byte of a place is looked at first, and from there the next place is the first where
  /// that byte fits, mostly the whole needle farther on.
  func contains(_ needle: [UInt8]) -> Bool {
    guard !needle.isEmpty else { return false }
    let (bytes, wanted) = (span, needle.span)
    let last = wanted.count - 1
    var steps = InlineArray<256, Int>(repeating: wanted.count)
    for index in 0..<last { steps[Int(wanted[index])] = last - index }
    var end = last
    while end < bytes.count {
      let byte = bytes[end]
      if byte == wanted[last],
        (0..<last).allSatisfy({ bytes[end - last + $0] == wanted[$0] })
      {
        return true
      }
      end += steps[Int(byte)]
    }
    return false
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
