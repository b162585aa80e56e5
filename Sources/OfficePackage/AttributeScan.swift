/// Takes the attributes of a tag apart, for ``XMLScanner``.
struct AttributeScan {
  /// What stands next.
  enum Piece {
    /// An attribute whose value holds what it says: no entities, no characters but ASCII.
    case plain(name: Range<Int>, value: Range<Int>)
    /// An attribute whose value has to be looked at.
    case other(name: Range<Int>, value: Range<Int>)
    /// Nothing more.
    case end
    /// The beginning of a value whose end is not in the tag.
    case unclosed
    /// What is outside the scanner's subset.
    case unsupported
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int

  /// Begins behind the name of an element.
  ///
  /// - Parameters:
  ///   - bytes: The bytes in which the tag stands.
  ///   - range: What stands between the element's name and the end of the tag.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Takes the next attribute.
  mutating func next() -> Piece {
    let start = position
    skipSpace()
    guard position < end else { return .end }
    let nameStart = position
    guard nameStart > start, XMLByte.beginsName(bytes[nameStart]) else { return .unsupported }
    while position < end, XMLByte.isInName(bytes[position]) { position += 1 }
    let name = nameStart..<position
    skipSpace()
    guard position < end, bytes[position] == UInt8(ascii: "=") else { return .unsupported }
    position += 1
    skipSpace()
    return value(of: name)
  }

  private mutating func value(of name: Range<Int>) -> Piece {
    guard position < end, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      return .unsupported
    }
    let quote = bytes[position]
    let start = position + 1
    position = start
    var isPlain = true
    while position < end, bytes[position] != quote {
      isPlain = isPlain && Self.isPlain(bytes[position])
      position += 1
    }
    guard position < end else { return .unclosed }
    defer { position += 1 }
    return isPlain
      ? .plain(name: name, value: start..<position) : .other(name: name, value: start..<position)
  }

  private mutating func skipSpace() {
    while position < end, XMLByte.isSpace(bytes[position]) { position += 1 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x80).contains(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">")
  }
}
