import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// What `nianbao sheets` writes; its form is part of the tool's contract.
@Suite struct SheetsReaderTests {
  /// Every kind of cell on the first sheet, and a hidden one behind it.
  static let book = WorkbookBytes(
    sheets: [
      .init(
        """
        <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>59237.244899999998</v></c>\
        <c r="D2" t="b"><v>1</v></c><c r="E2" s="1"><v>44198</v></c><c r="F2" t="e"><v>#DIV/0!</v></c></row>\
        <row r="4"><c r="A4" t="inlineStr"><is><t>a,"b"</t></is></c><c r="B4"/>\
        <c r="C4"><f>SUM(A1:B1)</f><v>0</v></c><c r="D4"><f>C4</f></c></row>
        """, name: "表 一", tail: #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#),
      .init(#"<row r="1"><c r="A1"><v>-0.5</v></c></row>"#, name: "旧表", state: "hidden"),
    ], strings: ["<t>规章&#10;二</t>"],
    styles: #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#)

  @Test("JSON names the cells that hold something, formulas and merged areas")
  func json() throws {
    let expected = #"""
      {"sheets":[
      {"name":"表 一","state":"visible","cells":{"B2":"规章\n二","C2":59237.2449,"D2":true,"E2":"2021-01-02T00:00:00","F2":"#DIV/0!","A4":"a,\"b\"","C4":0},"formulas":{"C4":"SUM(A1:B1)","D4":"C4"},"merged":["B2:B3"]},
      {"name":"旧表","state":"hidden","cells":{"A1":-0.5},"formulas":{},"merged":[]}
      ]}

      """#
    #expect(try Self.book.json() == expected)
  }

  @Test("CSV has the rows from row 1 and the columns from column A")
  func csv() throws {
    #expect(
      try Self.book.csv()
        == "\r\n,\"规章\n二\",59237.2449,TRUE,2021-01-02T00:00:00,#DIV/0!\r\n\r\n"
        + "\"a,\"\"b\"\"\",,0\r\n")
    #expect(try Self.book.csv(of: 1) == "-0.5\r\n")
  }

  @Test("a sheet that is not there gives nothing", arguments: [-1, 2])
  func outside(_ index: Int) throws {
    #expect(try Self.book.csv(of: index) == "")
  }

  @Test("a file on disk gives the same as its bytes")
  func path() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("book.xlsx", bytes: Self.book.bytes)
    let sheets = try SheetsReader(path: path, name: "book.xlsx")
    #expect(sheets.entries.map(\.name) == ["表 一", "旧表"])
    #expect(sheets.entries.map(\.visibility) == [.visible, .hidden])
    let output = CollectedBytes()
    try sheets.writeJSON(of: [0, 1]) { output.bytes += $0 }
    #expect(String(decoding: output.bytes, as: UTF8.self) == (try Self.book.json()))
  }

  @Test("the tables of a page are sheets that are called by their numbers")
  func tables() throws {
    let page =
      "<table><tr><td colspan=2>A<td>1<tr><td>B<td>2</table><p>x</p><table><tr><td>C<td>3</table>"
    let sheets = SheetsReader(try HTMLReader().read(Array(page.utf8), name: "page.html"))
    #expect(sheets.entries.map(\.name) == ["1", "2"])
    let csv = CollectedBytes()
    try sheets.writeCSV(of: 0) { csv.bytes += $0 }
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "A,,1\r\nB,2\r\n")
    let json = CollectedBytes()
    try sheets.writeJSON(of: [0]) { json.bytes += $0 }
    let expected = """
      {"sheets":[
      {"name":"1","state":"visible","cells":{"A1":"A","C1":"1","A2":"B","B2":"2"},\
      "formulas":{},"merged":["A1:B1"]}
      ]}

      """
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}
