internal import Nianbao

/// Tells the line and column of places in a text, which are asked for in ascending order.
struct PageLines {
  private let bytes: [UInt8]
  private let file: String
  /// Where the text as a whole stands, when it stands in another.
  private let outer: SourceLocation?
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Creates the places of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - file: The file's name.
  ///   - outer: Where the text stands, when it stands in another; then this is the place of all
  ///     that is in it.
  init(_ bytes: [UInt8], file: String, inside outer: SourceLocation? = nil) {
    self.bytes = bytes
    self.file = file
    self.outer = outer
  }

  /// The place of the first byte from an offset on that is no white space.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars.
  mutating func location(at target: Int) -> SourceLocation {
    if let outer { return outer }
    var target = max(target, offset)
    while target < bytes.count, bytes[target] <= 0x20 { target += 1 }
    while offset < min(target, bytes.count) {
      step(bytes[offset])
      offset += 1
    }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// CR, LF and CRLF end a line; bytes that go on with a scalar do not count.
  private mutating func step(_ byte: UInt8) {
    let next = offset + 1
    let isHalfEnd = byte == 0x0D && next < bytes.count && bytes[next] == 0x0A
    if byte == 0x0A || (byte == 0x0D && !isHalfEnd) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80, !isHalfEnd {
      column += 1
    }
  }
}
