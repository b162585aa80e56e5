import TestSupport
import Testing

@testable import Nianbao

@Suite struct CSVWriterTests {
  struct Field: CustomTestStringConvertible, Sendable {
    var text: String
    var field: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ field: String) { (self.text, self.field) = (text, field) }
  }

  @Test(
    "quotes where RFC 4180 asks for it",
    arguments: [
      Field("", ""), Field("规章", "规章"), Field("1,234", "\"1,234\""), Field("a\"b", "\"a\"\"b\""),
      Field("a\nb", "\"a\nb\""), Field("a\r\nb", "\"a\r\nb\""), Field("a b", "a b"),
    ])
  func quotes(_ example: Field) {
    #expect(CSVWriter.field(example.text) == example.field)
  }

  @Test(
    "text that a spreadsheet would calculate gets an apostrophe in front",
    arguments: [
      Field("=1+1", "'=1+1"), Field("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
      Field("@SUM(A1)", "'@SUM(A1)"),
      Field("-1+2", "'-1+2"), Field("=SUM(A1,B1)", "\"'=SUM(A1,B1)\""), Field("\t=1", "'\t=1"),
      Field("\r=1", "\"'\r=1\""), Field("＝1+1", "'＝1+1"), Field("--253", "'--253"),
      Field("'x", "''x"),
    ])
  func guards(_ example: Field) {
    #expect(CSVWriter.field(example.text) == example.field)
    // Without the quotes of RFC 4180 it is the text behind one apostrophe, which comes off again.
    #expect(CSVWriter.unguarded("'" + example.text) == example.text)
  }

  @Test(
    "an apostrophe that guards nothing stays",
    arguments: ["'", "'abc", "'5", "'-5", "'--", "'=", "年'报", "", "''"])
  func apostrophes(_ field: String) {
    #expect(CSVWriter.unguarded(field) == field)
  }

  @Test(
    "numbers and marks stay as filed",
    arguments: ["-5", "+3", "-0.05", "0", "59237.2449", "251000元", "-", "--", "——", "/", "+", "="])
  func bare(_ text: String) {
    #expect(CSVWriter.field(text) == text)
  }

  private let document = Document(
    name: "",
    blocks: [
      .paragraph(Paragraph("年报")),
      .grid(
        Grid(rows: [
          Grid.Row(
            index: 0,
            cells: [
              Cell(column: 0, text: "规章"), Cell(column: 1, isCovered: true),
              Cell(column: 2, text: "3", formula: "SUM(A1,B1)"),
            ]), Grid.Row(index: 1, cells: [Cell(column: 0, text: "1")]),
        ])),
    ])

  @Test("writes a record a paragraph or row, with live formulas and CRLF")
  func records() throws {
    let bytes = try CSVWriter(encoding: .utf8).write(document)
    #expect(String(decoding: bytes, as: UTF8.self) == "年报\r\n规章,,\"=SUM(A1,B1)\"\r\n1\r\n")
  }

  @Test("UTF-8 with a byte order mark is the default")
  func mark() throws {
    let plain = try CSVWriter(encoding: .utf8).write(document)
    #expect(try CSVWriter().write(document) == [0xEF, 0xBB, 0xBF] + plain)
    #expect(try CSVWriter(encoding: .utf8BOM).write(document) == CSVWriter().write(document))
  }

  @Test("GB 18030 holds every character")
  func gb18030() throws {
    let text = Document(name: "", blocks: [.paragraph(Paragraph("年\u{3400}"))])
    let bytes = try CSVWriter(encoding: .gb18030).write(text)
    #expect(bytes == [0xC4, 0xEA, 0x81, 0x39, 0xEE, 0x39, 0x0D, 0x0A])
  }

  @Test("GB 18030 refuses the characters for private use that it would make others of")
  func privateUse() {
    let text = Document(name: "", blocks: [.paragraph(Paragraph("年\u{E5E5}"))])
    let error = #expect(throws: WriteError.self) {
      try CSVWriter(encoding: .gb18030).write(text)
    }
    #expect(error == WriteError(.unencodable, format: "CSV", detail: "GB18030"))
  }

  @Test("a parser of RFC 4180 reads back any text, but for the apostrophe of a guard")
  func roundTrip() throws {
    var generator = SeededGenerator.announced(for: "CSVWriter")
    let alphabet = Array("a年,\"'=+-@ 1\n\r\t/")
    for _ in 0..<500 {
      let texts = (0..<4).map { _ in
        String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? "a"
          })
      }
      let cells = texts.enumerated().map { Cell(column: $0, text: $1) }
      let grid = Grid(rows: [Grid.Row(index: 0, cells: cells)])
      let bytes = try CSVWriter(encoding: .utf8).write(Document(name: "", blocks: [.grid(grid)]))
      let fields = Self.fields(String(decoding: bytes, as: UTF8.self))
      #expect(fields.count == 4)
      for (field, text) in zip(fields, texts) {
        #expect([text, "'" + text].map { Array($0.unicodeScalars) }.contains(field))
        #expect(text.first != "=" || text.count < 2 || field.first == "'")
      }
    }
  }

  /// The fields of one record, in which a quote inside quotes is written twice.
  private static func fields(_ text: String) -> [[Unicode.Scalar]] {
    var fields: [[Unicode.Scalar]] = [[]]
    var rest = Array(text.unicodeScalars.dropLast(2))[...]
    var isQuoted = false
    while let scalar = rest.popFirst() {
      if scalar == "\"", isQuoted, rest.first == "\"" {
        rest.removeFirst()
        fields[fields.count - 1].append(scalar)
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == ",", !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(scalar)
      }
    }
    return fields
  }
}
