import Testing
import WorkbookFile

@Suite struct WorkbookGoldenTests {
  /// A sheet with one of each.
  static func fill(_ workbook: inout Workbook, _ sheet: SheetID) throws {
    let boxed = CellStyle(fontName: "宋体", border: .all(.thin), numberFormat: "0.0000")
    try workbook.write(.text("收到 <申请>"), at: .a1, style: boxed, in: sheet)
    try workbook.write(.number(59237.2449), at: .init(row: 1, column: 0), style: boxed, in: sheet)
    try workbook.write(
      .formula("=SUM(A2:A2)", result: .number(59237.2449)), at: .init(row: 2, column: 0), in: sheet)
    try workbook.write(
      .formula("IF(A3=A2,\"\",\"不通过\")", result: .text("")), at: .init(row: 2, column: 1),
      in: sheet)
    try workbook.write(.blank, at: .init(row: 3, column: 0), style: boxed, in: sheet)
    try workbook.merge(
      CellArea(from: .init(row: 4, column: 0), through: .init(row: 5, column: 1)),
      content: .number(7), style: boxed, in: sheet)
    try workbook.addComment(
      CellComment("原文：251000元", author: "甲"), at: .init(row: 1, column: 0), in: sheet)
  }

  @Test("cells are written as the format says (ECMA-376 Part 1 18.3.1.4)")
  func cells() throws {
    let sheet = try #require(try parts(filledBy: Self.fill)["xl/worksheets/sheet1.xml"])
    let rows = [
      #"<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c></row>"#,
      #"<row r="2" spans="1:2"><c r="A2" s="1"><v>59237.2449</v></c></row>"#,
      #"<row r="3" spans="1:2"><c r="A3"><f>SUM(A2:A2)</f><v>59237.2449</v></c>"#
        + #"<c r="B3" t="str"><f>IF(A3=A2,"","不通过")</f><v></v></c></row>"#,
      #"<row r="4" spans="1:2"><c r="A4" s="1"/></row>"#,
      #"<row r="5" spans="1:2"><c r="A5" s="1"><v>7</v></c><c r="B5" s="1"/></row>"#,
      #"<row r="6" spans="1:2"><c r="A6" s="1"/><c r="B6" s="1"/></row>"#,
    ]
    #expect(sheet.contains("<sheetData>\(rows.joined())</sheetData>"))
    #expect(sheet.contains(#"<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>"#))
  }

  @Test("texts and comments keep their characters")
  func texts() throws {
    let all = try parts(filledBy: Self.fill)
    #expect(all["xl/sharedStrings.xml"]?.contains("<t>收到 &lt;申请&gt;</t>") == true)
    #expect(all["xl/comments1.xml"]?.contains("<t>原文：251000元</t>") == true)
    #expect(all["xl/comments1.xml"]?.contains("<author>甲</author>") == true)
  }

  @Test("equal calls give equal bytes")
  func reproducible() throws {
    func bytes() throws -> [UInt8] {
      var workbook = try Workbook(DocumentProperties(title: "年度报告"))
      let sheet = try workbook.addSheet(named: "表一")
      try Self.fill(&workbook, sheet)
      return try workbook.finish()
    }
    #expect(try bytes() == bytes())
  }

  @Test("equal styles share one format, and plain cells have none")
  func interning() throws {
    let styles = try #require(try parts(filledBy: Self.fill)["xl/styles.xml"])
    #expect(styles.contains(#"<cellXfs count="2">"#))
  }

  @Test("properties are written, with the date that was given")
  func properties() throws {
    var workbook = try Workbook(
      DocumentProperties(
        title: "甲 & 乙", author: "某某县统计局", created: 1,
        custom: [.init(name: "form", value: "2021")]))
    _ = try workbook.addSheet(named: "表一")
    let all = try parts(of: try workbook.finish())
    let core = try #require(all["docProps/core.xml"])
    #expect(core.contains("<dc:title>甲 &amp; 乙</dc:title>"))
    #expect(core.contains(">1970-01-01T00:00:01Z</dcterms:created>"))
    #expect(all["docProps/custom.xml"]?.contains("<vt:lpwstr>2021</vt:lpwstr>") == true)
  }
}
