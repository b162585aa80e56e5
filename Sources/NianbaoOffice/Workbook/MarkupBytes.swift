/// What a scan of markup asks of bytes that may end anywhere.
extension Span<UInt8> {
  /// Whether a character stands at a place.
  @inline(__always)
  func has(_ first: Unicode.Scalar, at position: Int) -> Bool {
    position < count && self[position] == UInt8(ascii: first)
  }

  /// Whether two characters stand at a place.
  @inline(__always)
  func has(_ first: Unicode.Scalar, _ second: Unicode.Scalar, at position: Int) -> Bool {
    position + 1 < count && self[position] == UInt8(ascii: first)
      && self[position + 1] == UInt8(ascii: second)
  }

  /// Whether three characters stand at a place.
  @inline(__always)
  func has(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar, at position: Int
  ) -> Bool {
    position + 2 < count && self[position] == UInt8(ascii: first)
      && self[position + 1] == UInt8(ascii: second) && self[position + 2] == UInt8(ascii: third)
  }

  /// Whether four characters stand at a place.
  @inline(__always)
  func has(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar,
    _ fourth: Unicode.Scalar, at position: Int
  ) -> Bool {
    has(first, second, third, at: position) && has(fourth, at: position + 3)
  }

  /// Whether a text stands at a place.
  func has(text: String, at position: Int) -> Bool {
    var position = position
    for byte in text.utf8 {
      guard position < count, self[position] == byte else { return false }
      position += 1
    }
    return true
  }

  /// The first place from one on that is no white space.
  ///
  /// XML 1.0, 2.3.
  func skippingSpace(from start: Int) -> Int {
    var position = start
    while position < count, isSpace(at: position) { position += 1 }
    return position
  }

  private func isSpace(at position: Int) -> Bool {
    let byte = self[position]
    return byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The whole number that fills a range; `nil` for anything but one to nine digits.
  func integer(in range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count), range.upperBound <= count else { return nil }
    var value = 0
    for position in range {
      guard (0x30...0x39).contains(self[position]) else { return nil }
      value = value * 10 + Int(self[position] - 0x30)
    }
    return value
  }
}
