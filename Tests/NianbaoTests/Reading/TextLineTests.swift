import Testing

@testable import Nianbao

@Suite struct TextLineTests {
  struct Text: CustomTestStringConvertible, Sendable {
    var text: String
    var lines: [String]
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "splits at LF, CR and CRLF",
    arguments: [
      Text(text: "", lines: []),
      Text(text: "a", lines: ["a"]),
      Text(text: "a\n", lines: ["a"]),
      Text(text: "a\nb", lines: ["a", "b"]),
      Text(text: "a\rb", lines: ["a", "b"]),
      Text(text: "a\r\nb", lines: ["a", "b"]),
      Text(text: "a\n\nb", lines: ["a", "", "b"]),
      Text(text: "a\r\n\r\nb", lines: ["a", "", "b"]),
      Text(text: "a\n\rb", lines: ["a", "", "b"]),
      Text(text: "\na\r", lines: ["", "a"]),
      Text(text: "\r\na", lines: ["", "a"]),
      Text(text: "a\r\r\nb", lines: ["a", "", "b"]),
      Text(text: "a\tb\u{B}\u{1}\nc", lines: ["a\tb\u{B}\u{1}", "c"]),
      Text(text: "年\r\n报\u{2028}告", lines: ["年", "报\u{2028}告"]),
    ])
  func splits(_ example: Text) {
    let lines = TextLine.lines(of: example.text)
    #expect(lines.map { String($0.text) } == example.lines)
    #expect(lines.map(\.number) == Array(1..<(example.lines.count + 1)))
  }

  @Test("a cell loses the white space at its ends and knows its column in scalars, from 1")
  func cell() throws {
    let line = TextLine(number: 7, text: "一\u{20000}\u{3000} 12\u{A0}")
    let part = line.text.dropFirst(2)
    let cell = line.cell(column: 3, part, in: SourceOrigin(file: "a.txt"))
    #expect(cell.text == "12")
    #expect(cell.column == 3)
    #expect(cell.source == SourceLocation(file: "a.txt", line: 7, column: 5))
  }

  @Test("an empty cell stands where its part begins")
  func emptyCell() {
    let line = TextLine(number: 1, text: "ab  ")
    let cell = line.cell(column: 1, line.text.dropFirst(2), in: SourceOrigin(file: "a"))
    #expect(cell.text == "")
    #expect(cell.source == SourceLocation(file: "a", line: 1, column: 3))
  }

  @Test(
    "no-break, ideographic and zero-width spaces at the ends are white space",
    arguments: [
      " ", "\t", "\r\n", "\u{A0}", "\u{3000}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
      "\u{FEFF}",
    ])
  func trimmed(_ space: String) {
    #expect((space + "1 2" + space).trimmed == "1 2")
    #expect(Array((space + "年" + space).trimmed.unicodeScalars) == ["年"])
    #expect(space.trimmed == "")
  }
}
