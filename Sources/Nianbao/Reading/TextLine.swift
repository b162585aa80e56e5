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
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      var next = bytes.index(after: index)
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(TextLine(number: lines.count + 1, text: text[start..<index]))
        if byte == UInt8(ascii: "\r"), next < bytes.endIndex, bytes[next] == UInt8(ascii: "\n") {
          next = bytes.index(after: next)
        }
        start = next
      }
      index = next
    }
    if start < bytes.endIndex {
      lines.append(TextLine(number: lines.count + 1, text: text[start...]))
    }
    return lines
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
    let first = content.unicodeScalars.first
    let lead = part.unicodeScalars.prefix { $0 != first }.count
    return Cell(
      column: column, text: content,
      source: SourceLocation(file, line: number, column: offset + (first == nil ? 0 : lead) + 1))
  }
}
