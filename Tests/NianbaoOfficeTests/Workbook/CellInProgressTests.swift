import Nianbao
import TestSupport
import Testing

/// The types of cells.
///
/// ECMA-376 Part 1, 18.18.11.
@Suite struct CellInProgressTests {
  static let strings = ["<t>规章</t>", "<t/>"]

  struct Example: CustomTestStringConvertible, Sendable {
    var cell: String
    /// As `sheets` writes it.
    var json: String
    /// As the reader of reports has it.
    var text: String
    var isNumber = false
    var testDescription: String { cell }
  }

  @Test(
    "a cell holds what its type says",
    arguments: [
      Example(cell: #"<c r="A1"><v>12</v></c>"#, json: "12", text: "12", isNumber: true),
      Example(cell: #"<c r="A1" t="n"><v>12</v></c>"#, json: "12", text: "12", isNumber: true),
      Example(cell: #"<c r="A1" t="s"><v>0</v></c>"#, json: #""规章""#, text: "规章"),
      Example(cell: #"<c r="A1" t="s"><v>1</v></c>"#, json: #""""#, text: ""),
      Example(cell: #"<c r="A1" t="str"><v>12</v></c>"#, json: #""12""#, text: "12"),
      Example(
        cell: #"<c r="A1" t="str"><f>B1&amp;"件"</f><v>12件</v></c>"#, json: #""12件""#, text: "12件"),
      Example(cell: #"<c r="A1" t="inlineStr"><is><t>规章</t></is></c>"#, json: #""规章""#, text: "规章"),
      Example(
        cell: #"<c r="A1" t="inlineStr"><is><r><t>规</t></r><r><t>章</t></r></is></c>"#,
        json: #""规章""#, text: "规章"),
      Example(cell: #"<c r="A1" t="b"><v>1</v></c>"#, json: "true", text: "TRUE"),
      Example(cell: #"<c r="A1" t="b"><v>false</v></c>"#, json: "false", text: "FALSE"),
      Example(
        cell: ##"<c r="A1" t="e"><v>#DIV/0!</v></c>"##, json: ##""#DIV/0!""##, text: "#DIV/0!"),
      Example(
        cell: #"<c r="A1" t="d"><v>2021-01-02T00:00:00</v></c>"#, json: #""2021-01-02T00:00:00""#,
        text: "2021-01-02T00:00:00"),
      Example(cell: #"<c r="A1"><f>B1</f><v>12</v></c>"#, json: "12", text: "12", isNumber: true),
      Example(
        cell: #"<c r="A1"><v>12</v><extLst><v>7</v></extLst></c>"#, json: "12", text: "12",
        isNumber: true),
    ])
  func types(_ example: Example) throws {
    let book = WorkbookBytes(
      sheets: [.init("<row r=\"1\">\(example.cell)</row>")], strings: Self.strings)
    #expect(try book.firstValue() == example.json)
    let cell = try #require(try book.grid().cell(row: 0, column: 0))
    #expect(cell.text == example.text)
    #expect((cell.number != nil) == example.isNumber)
  }

  @Test(
    "a cell without a value holds nothing, not nought",
    arguments: [
      #"<c r="A1"/>"#, #"<c r="A1" s="0"/>"#, #"<c r="A1"><v/></c>"#, #"<c r="A1"><v> </v></c>"#,
      #"<c r="A1" t="s"/>"#, #"<c r="A1" t="s"><v/></c>"#, #"<c r="A1" t="str"><v></v></c>"#,
      #"<c r="A1" t="b"/>"#, #"<c r="A1" t="b"><v/></c>"#, #"<c r="A1" t="e"/>"#,
      #"<c r="A1" t="d"/>"#, #"<c r="A1" t="inlineStr"><is><t/></is></c>"#,
      #"<c r="A1" t="inlineStr"/>"#, #"<c r="A1"><f>B1</f></c>"#,
    ])
  func blanks(_ cell: String) throws {
    let book = WorkbookBytes(
      sheets: [.init("<row r=\"1\">\(cell)</row>")], strings: Self.strings)
    #expect(try book.firstValue() == "nothing")
    let read = try #require(try book.grid().cell(row: 0, column: 0))
    #expect(read.text == "")
    #expect(read.number == nil)
  }

  @Test(
    "a value that is none of its type is an error that names the cell",
    arguments: [
      #"<c r="C7" t="s"><v>2</v></c>"#, #"<c r="C7" t="s"><v>-1</v></c>"#,
      #"<c r="C7" t="s"><v>0.0</v></c>"#, #"<c r="C7" t="s"><v>规章</v></c>"#,
      #"<c r="C7" t="s"><v>99999999999999999999</v></c>"#, #"<c r="C7" t="b"><v>2</v></c>"#,
      #"<c r="C7" t="b"><v>yes</v></c>"#, #"<c r="C7" t="x"><v>1</v></c>"#,
      #"<c r="C7" t="S"><v>0</v></c>"#, #"<c r="C7"><v>规章</v></c>"#,
      #"<c r="C7" t="n"><v>TRUE</v></c>"#,
    ])
  func refused(_ cell: String) throws {
    let book = WorkbookBytes(
      sheets: [.init("<row r=\"7\">\(cell)</row>")], strings: Self.strings)
    let error = #expect(throws: ReadError.self) { try book.document() }
    #expect(error?.kind.detail?.contains("C7") == true, "\(String(describing: error))")
    #expect(error?.explanation.en.contains("sheet1.xml") == true)
    #expect(throws: ReadError.self) { try book.json() }
  }

  @Test("a shared string without shared strings is an error")
  func withoutStrings() throws {
    let book = WorkbookBytes(sheets: [#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#])
    let error = #expect(throws: ReadError.self) { try book.document() }
    #expect(error?.explanation.en.contains("sharedStrings") == true)
  }
}

extension ReadError.Kind {
  /// What was found in a damaged file.
  var detail: String? {
    if case .damaged(_, let detail) = self { detail } else { nil }
  }
}
