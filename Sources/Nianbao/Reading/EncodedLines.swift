/// The lines of a text file as bytes, so that some can be replaced and the others kept as they are.
///
/// Lines end with LF, CR or CRLF, as ``TextLine`` has it, and have the same numbers. In UTF-8 and in
/// GB 18030 the bytes of line ends are part of no other character; in UTF-16 units are compared.
struct EncodedLines {
  /// How characters of the file are encoded.
  private enum Encoding {
    case utf8, utf16LE, utf16BE, gb18030

    var unitSize: Int { self == .utf16LE || self == .utf16BE ? 2 : 1 }
  }

  /// The bytes of a byte order mark, then every line with its end.
  private(set) var mark: ArraySlice<UInt8>
  /// The bytes of every line, with its end.
  private(set) var lines: [ArraySlice<UInt8>] = []
  private let encoding: Encoding
  /// The bytes of the line end that the file uses first; LF where it has none.
  private(set) var lineEnd: [UInt8] = []

  /// Takes the bytes of a text apart, which ``TextDecoding`` has decoded as `text`.
  init(_ bytes: [UInt8], decoded text: String) {
    let (encoding, markLength) = Self.encoding(of: bytes, text)
    self.encoding = encoding
    mark = bytes.prefix(markLength)
    split(bytes[markLength...])
    if lineEnd.isEmpty { lineEnd = encode("\n") }
  }

  /// Text in the encoding of the file.
  func encode(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LE: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: GB18030.bytes(of: text) ?? Array(text.utf8)
    }
  }

  private static func encoding(of bytes: [UInt8], _ text: String) -> (Encoding, Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    if bytes.elementsEqual(text.utf8) { return (.utf8, 0) }
    let units = Array(text.utf16.prefix(64))
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    if bytes.starts(with: little) { return (.utf16LE, 0) }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return bytes.starts(with: big) ? (.utf16BE, 0) : (.gb18030, 0)
  }

  private mutating func split(_ bytes: ArraySlice<UInt8>) {
    let size = encoding.unitSize
    var start = bytes.startIndex
    var index = start
    while index + size <= bytes.endIndex {
      let unit = self.unit(bytes, at: index)
      var next = index + size
      if unit == 0x0A || unit == 0x0D {
        if unit == 0x0D, next + size <= bytes.endIndex, self.unit(bytes, at: next) == 0x0A {
          next += size
        }
        if lineEnd.isEmpty { lineEnd = Array(bytes[index..<next]) }
        lines.append(bytes[start..<next])
        start = next
      }
      index = next
    }
    if start < bytes.endIndex { lines.append(bytes[start...]) }
  }

  private func unit(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt16 {
    switch encoding {
    case .utf8, .gb18030: UInt16(bytes[index])
    case .utf16LE: UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    case .utf16BE: UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
  }
}
