/// Searches in the bytes of whole files.
extension Array where Element == UInt8 {
  /// Whether the bytes of `needle` stand somewhere in a row.
  func contains(_ needle: [UInt8]) -> Bool { firstIndex(of: needle, from: 0) != nil }

  /// Where the bytes of `needle` stand in a row for the first time; `nil` where they do not.
  ///
  /// After Horspool: the last byte of a place is looked at first, and from there the next place is the first where
  /// that byte fits, mostly the whole needle farther on.
  ///
  /// - Parameters:
  ///   - needle: The bytes; none are nowhere.
  ///   - start: The first index that is looked at, not below 0.
  /// - Returns: The index of the first byte.
  func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty else { return nil }
    let (bytes, wanted) = (span, needle.span)
    let last = wanted.count - 1
    var steps = InlineArray<256, Int>(repeating: wanted.count)
    for index in 0..<last { steps[Int(wanted[index])] = last - index }
    var end = start + last
    while end < bytes.count {
      let byte = bytes[end]
      if byte == wanted[last],
        (0..<last).allSatisfy({ bytes[end - last + $0] == wanted[$0] })
      {
        return end - last
      }
      end += steps[Int(byte)]
    }
    return nil
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

  /// Whether a byte is there with another one right behind it, looked for as by ``holds(_:)``.
  func holds(_ first: UInt8, before second: UInt8) -> Bool {
    guard count > 1 else { return false }
    let (bytes, next) = (extracting(0..<count - 1), extracting(1..<count))
    var found: UInt8 = 0
    for index in next.indices {
      found |= (bytes[index] == first ? 1 : 0) & (next[index] == second ? 1 : 0)
    }
    return found != 0
  }
}
