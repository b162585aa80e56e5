import Nianbao
import TestSupport
import Testing

/// Numbers as programs store them: up to 17 digits of a binary number, or with an exponent.
@Suite struct NumberTextTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var stored: String
    /// The decimal of at most 15 digits that a spreadsheet shows; `nil` where it has more.
    var number: String?
    /// As `sheets` writes it: the shortest digits of the same binary number.
    var json: String
    var testDescription: String { stored }
  }

  @Test(
    "a number is the decimal that a spreadsheet shows",
    arguments: [
      Example(stored: "0", number: "0", json: "0"),
      Example(stored: "-0", number: "0", json: "0"),
      Example(stored: "12", number: "12", json: "12"),
      Example(stored: "-12", number: "-12", json: "-12"),
      Example(stored: "+12", number: "12", json: "12"),
      Example(stored: "0012", number: "12", json: "12"),
      Example(stored: "12.50", number: "12.5", json: "12.5"),
      Example(stored: ".5", number: "0.5", json: "0.5"),
      Example(stored: "5.", number: "5", json: "5"),
      Example(stored: "12.0", number: "12", json: "12"),
      Example(stored: "0.30000000000000004", number: "0.3", json: "0.30000000000000004"),
      Example(stored: "59237.244899999998", number: "59237.2449", json: "59237.2449"),
      Example(stored: "0.10000000000000001", number: "0.1", json: "0.1"),
      Example(stored: "1E5", number: "100000", json: "100000"),
      Example(stored: "1e+5", number: "100000", json: "100000"),
      Example(stored: "1.5E-3", number: "0.0015", json: "0.0015"),
      Example(stored: "2.2000000000000002E-2", number: "0.022", json: "0.022000000000000002"),
      Example(stored: "123456789012345", number: "123456789012345", json: "123456789012345"),
      Example(stored: "1234567890123456", number: nil, json: "1234567890123456"),
      Example(stored: " 12", number: "12", json: "12"),
      Example(stored: "12 ", number: "12", json: "12"),
      Example(stored: "\n 12 \n", number: "12", json: "12"),
      Example(stored: "<![CDATA[12]]>", number: "12", json: "12"),
      Example(stored: "1<!-- 7 -->2", number: "12", json: "12"),
      Example(stored: "&#49;2", number: "12", json: "12"),
    ])
  func numbers(_ example: Example) throws {
    let book = WorkbookBytes(
      sheets: [.init("<row r=\"1\"><c r=\"A1\"><v>\(example.stored)</v></c></row>")])
    let cell = try #require(try book.grid().cell(row: 0, column: 0))
    #expect(cell.number == example.number.flatMap { Quantity($0) })
    #expect(cell.text == example.number ?? example.stored)
    #expect(try book.firstValue() == example.json)
  }

  @Test("a number of more than 15 digits keeps all of them as text", arguments: [17, 40, 300])
  func long(_ count: Int) throws {
    let digits = String(String(repeating: "1234567890", count: 30).prefix(count))
    let book = WorkbookBytes(
      sheets: [.init("<row r=\"1\"><c r=\"A1\"><v>\(digits)</v></c></row>")])
    let cell = try #require(try book.grid().cell(row: 0, column: 0))
    #expect(cell.number == nil)
    #expect(cell.text == digits)
    #expect(try Double(book.firstValue()) == Double(digits))
  }

  @Test(
    "what is no finite number is an error",
    arguments: [
      "NaN", "INF", "-INF", "inf", "nan", "0x10", "0x1p3", "1 2", "1,5", "1.2.3", "--1", "-", ".",
      "1e", "e5", "1E400", "1E", "12件", "１２", "１", String(repeating: "1", count: 400), "1_000",
      "1E+", "1e5.5", "1\u{A0}",
    ])
  func refused(_ stored: String) {
    let book = WorkbookBytes(
      sheets: [.init("<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c></row>")])
    let error = #expect(throws: ReadError.self) { try book.document() }
    #expect(error?.kind.detail?.contains("A1") == true)
  }
}
