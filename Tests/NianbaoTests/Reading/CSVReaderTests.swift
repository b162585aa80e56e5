import Testing

@testable import Nianbao

@Suite struct CSVReaderTests {
  private func dump(_ text: String) throws -> String {
    try CSVReader().read(Array(text.utf8), name: "a.csv").dump
  }

  @Test("a record of one field is a paragraph, neighbouring others are a grid, blank lines nothing")
  func blocks() throws {
    let text = "年报\r\n规章,1,\r\n\r\n文件,\"2,000\",x\r\n表二\r\n,,3\r\n"
    #expect(
      try dump(text) == """
        ¶ 年报
        ▦
          0: A"规章" B"1" C""
          1: A"文件" B"2,000" C"x"
        ¶ 表二
        ▦
          0: A"" B"" C"3"

        """)
  }

  @Test("of blank records in a row the first counts, and none opens a grid")
  func blankRecords() throws {
    let text = "年报\n,,\n规章,1,2\n,,\n,,\n文件,3,4\n"
    #expect(
      try dump(text) == """
        ¶ 年报
        ▦
          0: A"规章" B"1" C"2"
          1: A"" B"" C""
          2: A"文件" B"3" C"4"

        """)
  }

  @Test("the padding of spreadsheet programs is taken back, blank cells of the table stay")
  func padding() throws {
    let text = """
      年报,,,,,
      表一,,,,,
      内容,甲,乙,,,
      规章,1,,,,
      文件,,,,,
      表二,,,,,
      内容,甲,乙,丙,丁,戊
      规章,,1,,,

      """
    #expect(
      try dump(text) == """
        ¶ 年报
        ¶ 表一
        ▦
          0: A"内容" B"甲" C"乙"
          1: A"规章" B"1" C""
          2: A"文件" B"" C"" D"" E"" F""
          3: A"表二" B"" C"" D"" E"" F""
          4: A"内容" B"甲" C"乙" D"丙" E"丁" F"戊"
          5: A"规章" B"" C"1" D"" E"" F""

        """)
  }

  @Test("what is not padded keeps its blank fields")
  func unpadded() throws {
    #expect(
      try dump("年报\n规章,1,,,\n文件,,,,\n") == """
        ¶ 年报
        ▦
          0: A"规章" B"1" C"" D"" E""
          1: A"文件" B"" C"" D"" E""

        """)
  }

  @Test("the apostrophe of a guard is taken back, any other stays")
  func guards() throws {
    let document = try CSVReader().read(
      Array("'=1+1,''x,'abc,'=\"\"\"a\"\"\",'5\n1,2,3,4,5\n1,2,3,4,5\n".utf8), name: "a.csv")
    let texts = document.grids.first?.rows.first?.cells.map(\.text)
    #expect(texts == ["=1+1", "'x", "'abc", "=\"\"\"a\"\"\"", "'5"])
    #expect(document.findings.isEmpty)
  }

  @Test("a formula keeps its text, has no value, and is named with its place")
  func formulas() throws {
    let document = try CSVReader().read(
      Array("规章,1,\"=SUM(A1,B1)\",=\n文件,\"=\"\"012\"\"\",3,4\n1,2,3,4\n".utf8), name: "a.csv")
    let rows = try #require(document.grids.first?.rows)
    #expect(rows[0].cells[2].formula == "SUM(A1,B1)")
    #expect(rows[0].cells[2].text == "")
    #expect(rows[0].cells[2].number == nil)
    // A lone sign is a mark, and a text in quotes is only a text.
    #expect(rows[0].cells[3].text == "=")
    #expect(rows[1].cells[1].text == "012")
    #expect(rows[1].cells[1].formula == nil)
    #expect(document.findings.map(\.rule) == ["formula-without-value"])
    #expect(document.findings.first?.severity == .warning)
    #expect(
      document.findings.first?.source == SourceLocation(file: "a.csv", line: 1, column: 6))
  }

  @Test("every cell and paragraph has its place")
  func places() throws {
    let document = try CSVReader().read(
      Array("年报\n规章,\"1\n2\",3\n文件,4,5\n强制,6,7\n".utf8), name: "a.csv")
    guard case .paragraph(let paragraph) = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.source?.description == "a.csv:1:1")
    let cells = try #require(document.grids.first?.rows.first?.cells)
    #expect(cells.map { $0.source?.description } == ["a.csv:2:1", "a.csv:2:4", "a.csv:3:4"])
  }

  @Test("a file with far more cells than a report is refused")
  func tooMany() {
    let text = String(repeating: "1,2,3,4,5,6,7,8,9,0\n", count: 21_000)
    let error = #expect(throws: ReadError.self) {
      try CSVReader().read(Array(text.utf8), name: "a.csv")
    }
    #expect(error?.kind == .malformed(line: 20_001, column: 1, .tooManyCells))
  }
}
