/// One line of a text file.
struct TextLine: Hashable, Sendable {
  /// The line's number in the file, from 1.
  var number: Int
  /// The line without its end.
  var text: Substring

  /// Splits a text at LF, CR and CRLF.
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    let bytes = text.utf8
    let span = bytes.span
    var start = bytes.startIndex
    // Of the bytes up to CR hardly any text has others than tabs and line ends.
    for offset in span.indices where span[offset] <= UInt8(ascii: "\r") {
      let isLF = span[offset] == UInt8(ascii: "\n")
      guard isLF || span[offset] == UInt8(ascii: "\r") else { continue }
      let index = bytes.index(bytes.startIndex, offsetBy: offset)
      let endsCRLF = isLF && offset > 0 && span[offset - 1] == UInt8(ascii: "\r")
      if !endsCRLF { lines.append(TextLine(number: lines.count + 1, text: text[start..<index])) }
      start = bytes.index(after: index)
    }
    if start < bytes.endIndex {
      lines.append(TextLine(number: lines.count + 1, text: text[start...]))
    }
    return lines
  }

  /// The part at some of the line's bytes, which count from 0.
  func part(_ bytes: Range<Int>) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return text[start..<utf8.index(start, offsetBy: bytes.count)]
  }

  /// The column of an index, counted from 1 in Unicode scalars.
  func column(of index: Substring.Index) -> Int {
    text.unicodeScalars.distance(from: text.startIndex, to: index) + 1
  }

  /// A cell made of a part of the line, without white space at its ends.
  func cell(column: Int, _ part: Substring, in file: SourceOrigin) -> Cell {
    let offset = text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex)
    return cell(column: column, part, in: file, offset: offset)
  }

  /// The same for a part of which it is known how many Unicode scalars of the line stand before it.
  func cell(column: Int, _ part: Substring, in file: SourceOrigin, offset: Int) -> Cell {
    let content = part.trimmed
    return Cell(
      column: column, text: content,
      source: SourceLocation(
        file, line: number, column: offset + Self.lead(of: part, before: content) + 1))
  }

  /// How many Unicode scalars stand in a part before its content.
  private static func lead(of part: Substring, before content: String) -> Int {
    guard let byte = content.utf8.first else { return 0 }
    // Digits, letters and Chinese characters are told from white space by their first byte.
    if part.utf8.first == byte, byte < 0x80 || (0xE4...0xE9).contains(byte) { return 0 }
    let first = content.unicodeScalars.first
    return part.unicodeScalars.first == first
      ? 0 : part.unicodeScalars.prefix { $0 != first }.count
  }
}
