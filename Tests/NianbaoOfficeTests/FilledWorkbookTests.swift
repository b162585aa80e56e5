import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// What people do to a workbook that the tool wrote, and what is read then.
@Suite struct FilledWorkbookTests {
  let catalog: FormCatalog
  let report: Report

  init() throws {
    catalog = try .embedded()
    report = try Pipeline(catalog).read(
      Fixture.sample("2022-small-bureau").bytes(), name: "input.txt"
    ).report.withoutSources()
  }

  /// What is read of the workbook once its sheets have been changed.
  private func read(
    _ report: Report? = nil, totals: Totals = .values, changing: (inout [Grid]) throws -> Void
  ) throws -> ReportMatcher.Result {
    var document = try WorkbookLayout(report ?? self.report, catalog, totals: totals).document()
    var grids = document.grids
    try changing(&grids)
    document.blocks = grids.map { .grid($0) }
    var result = try Pipeline.office(catalog).read(XLSXWriter().write(document), name: "book.xlsx")
    result.report = result.report.withoutSources()
    return result
  }

  // MARK: Sheets

  @Test("a table on a sheet whose title is of another year is named")
  func otherYear() throws {
    func differences(_ title: String) throws -> [Finding] {
      try read { grids in
        // Without 基本信息 the workbook is one that somebody drew up.
        grids = Array(grids.filter { $0.sheet?.name.hasPrefix("表") ?? false })
        try #require(grids.count == 3)
        for index in grids.indices {
          let text = index == 2 ? title : "某某局2022年政府信息公开工作年度报告"
          for row in grids[index].rows.indices { grids[index].rows[row].index += 1 }
          grids[index].rows.insert(.init(index: 0, cells: [Cell(column: 0, text: text)]), at: 0)
          grids[index].merges = grids[index].merges.map { area in
            CellRange(
              row: area.first.row + 1, column: area.first.column,
              rowSpan: area.last.row - area.first.row + 1,
              columnSpan: area.last.column - area.first.column + 1)
          }
        }
      }.findings.filter { $0.rule == "identity-differs" }
    }
    #expect(try differences("某某局2022年政府信息公开工作年度报告") == [])
    #expect(try differences("某某局2021年政府信息公开工作年度报告").count == 1)
    #expect(try differences("另一局2022年政府信息公开工作年度报告").count == 1)
    for prose in ["（二）按时发布2021年度政府信息公开工作年度报告", "2021年政府信息公开工作年度报告已发布"] {
      #expect(try differences(prose) == [])
    }
  }

  @Test("the names of the sheets do not matter", arguments: Totals.allCases)
  func renamed(_ totals: Totals) throws {
    let plain = try read(totals: totals) { _ in }
    let read = try read(totals: totals) { grids in
      for index in grids.indices { grids[index].sheet?.name = "Sheet\(index + 1)" }
    }
    #expect(Difference(plain.report, read.report).text == "")
  }

  @Test("the order of the sheets does not matter", arguments: 1..<6)
  func reordered(_ shift: Int) throws {
    for isReversed in [false, true] {
      let read = try read { grids in
        grids = Array(grids[shift...] + grids[..<shift])
        if isReversed { grids.reverse() }
      }
      #expect(Difference(report, read.report).text == "", "\(isReversed)")
    }
  }

  @Test("without 勾稽校验 the report is the same")
  func withoutRelations() throws {
    let read = try read(totals: .formulas) { $0.removeAll { $0.sheet?.name == "勾稽校验" } }
    #expect(Difference(report, read.report).text == "")
  }

  @Test("without 正文 the report has no text, and everything else")
  func withoutText() throws {
    let read = try read { $0.removeAll { $0.sheet?.name == "正文" } }
    #expect(read.report.cells == report.cells)
    #expect(read.report.organ == report.organ)
    #expect(read.report.year == report.year)
    #expect(read.report.title == report.title)
    #expect(read.report.sections.flatMap(\.paragraphs).isEmpty)
  }

  @Test("without 基本信息 the cells are the same, and the text is there")
  func withoutInformation() throws {
    let read = try read { $0.removeAll { $0.sheet?.name == "基本信息" } }
    #expect(read.report.cells == report.cells)
    let texts = Set(
      read.report.sections.flatMap(\.paragraphs).map { $0.filter { !$0.isWhitespace } })
    for paragraph in report.sections.flatMap(\.paragraphs) {
      #expect(texts.contains { $0.contains(paragraph.filter { !$0.isWhitespace }) }, "\(paragraph)")
    }
  }

  @Test("a table alone gives its cells", arguments: ["表一", "表二", "表三"])
  func oneTable(_ name: String) throws {
    let read = try read { $0.removeAll { $0.sheet?.name != name } }
    let codes = try #require(catalog.form("2021")?.tables.first { $0.name == name }).codes
    #expect(read.report.cells == report.cells.filter { codes.contains($0.key) })
  }

  @Test(
    "sheets of one's own change no cell",
    arguments: [
      [["填表说明"], ["1. 请于 1 月 31 日前报送。"], ["2. 联系电话 12345678"]],
      [["月份", "受理", "办结"], ["1月", "3", "2"], ["2月", "5", "4"], ["合计", "8", "6"]],
      [["机关名称", "某某县统计局"], ["报告年度", "2019"], ["联系人", "张三"]],
      [[""]],
    ])
  func further(_ rows: [[String]]) throws {
    for place in [0, 3, 6] {
      let read = try read { grids in
        grids.insert(Self.sheet("补充", rows), at: min(place, grids.count))
      }
      #expect(read.report.cells == report.cells, "at \(place)")
      #expect(read.report.organ == report.organ)
      #expect(read.report.year == report.year)
    }
  }

  @Test("text below a table is kept in the table's section")
  func textBelow() throws {
    let read = try read { grids in
      let row = grids[2].rowCount
      grids[2].rows.append(
        .init(index: row + 1, cells: [Cell(column: 0, text: "注：数据截至12月31日。")]))
    }
    #expect(read.report.cells == report.cells)
    let section = try #require(
      read.report.sections.first { $0.tables.contains { $0.table == "applications" } })
    #expect(section.paragraphs.last == "注：数据截至12月31日。")
    let others = read.report.sections.filter { $0.number != section.number }
    #expect(others == report.sections.filter { $0.number != section.number })
  }

  // MARK: Fields

  @Test("organ, year and title are what 基本信息 says")
  func fields() throws {
    let read = try read { grids in
      Self.set("机关名称", to: "某某市审计局", in: &grids[0])
      Self.set("标题", to: "某某市审计局2023年年报", in: &grids[0])
      Self.set("报告年度", to: "2023", number: Quantity(2023), in: &grids[0])
    }
    #expect(read.report.organ == "某某市审计局")
    #expect(read.report.title == "某某市审计局2023年年报")
    #expect(read.report.year == 2023)
    #expect(read.report.cells == report.cells)
  }

  @Test(
    "a year is read as people write it", arguments: ["2023", " 2023 ", "2023年", "２０２３", "2023 年度"])
  func years(_ text: String) throws {
    let read = try read { Self.set("报告年度", to: text, in: &$0[0]) }
    #expect(read.report.year == 2023)
  }

  @Test("fields that were emptied are none")
  func emptied() throws {
    let read = try read { grids in
      for field in ["机关名称", "标题", "报告年度"] { Self.set(field, to: "", in: &grids[0]) }
    }
    #expect(read.report.organ == nil)
    #expect(read.report.title == nil)
    #expect(read.report.year == nil)
    #expect(read.report.cells == report.cells)
  }

  // MARK: Cells

  /// A report whose `received` row has source texts, a mark, and absent cells.
  private func odd() -> Report {
    var odd = report
    odd.cells[Self.code("applications.received.natural_person")] = ReportCell(
      number: Quantity(12), raw: "12件")
    odd.cells[Self.code("applications.carried_in.natural_person")] = ReportCell(raw: "/")
    for code in odd.cells.keys where code.row == "licensing" || code.row == "penalties" {
      odd.cells[code] = nil
    }
    return odd
  }

  @Test("the report with odd cells comes back first of all")
  func oddCells() throws {
    #expect(Difference(odd(), try read(odd()) { _ in }.report).text == "")
  }

  @Test("a number that was edited beside the comment of its source text counts")
  func editedBesideComment() throws {
    let read = try read(odd()) { grids in
      let found = try Self.place(in: grids[2]) { $0.comment == "原文：12件" }
      grids[2].rows[found.row].cells[found.cell].number = Quantity(15)
      grids[2].rows[found.row].cells[found.cell].text = "15"
    }
    #expect(
      read.report.cells[Self.code("applications.received.natural_person")]
        == ReportCell(number: Quantity(15)))
  }

  @Test("a cell that was emptied beside the comment of its source text is blank")
  func emptiedBesideComment() throws {
    let read = try read(odd()) { grids in
      let found = try Self.place(in: grids[2]) { $0.comment == "原文：12件" }
      grids[2].rows[found.row].cells[found.cell].number = nil
      grids[2].rows[found.row].cells[found.cell].text = ""
    }
    #expect(
      read.report.cells[Self.code("applications.received.natural_person")] == ReportCell())
  }

  @Test("a comment of someone else's changes nothing")
  func foreignComment() throws {
    let read = try read { grids in
      let found = try Self.place(in: grids[2]) { $0.role == .value && $0.number != nil }
      grids[2].rows[found.row].cells[found.cell].comment = "请核对：应为 99 件"
    }
    #expect(read.report.cells == report.cells)
  }

  @Test("a grey cell that was filled in is there; the grey ones beside it are not")
  func greyCell() throws {
    let read = try read(odd()) { grids in
      let found = try Self.place(in: grids[1]) { $0.role == .absent }
      grids[1].rows[found.row].cells[found.cell].number = Quantity(77)
      grids[1].rows[found.row].cells[found.cell].text = "77"
    }
    #expect(
      read.report.cells[Self.code("disclosure.licensing.decisions")]
        == ReportCell(number: Quantity(77)))
    #expect(read.report.cells[Self.code("disclosure.penalties.decisions")] == nil)
    #expect(read.report.cells.count == odd().cells.count + 1)
  }

  @Test(
    "a part that was edited under a total that is still to be calculated gives the new total, and says so"
  )
  func editedPart() throws {
    let code = Self.code("applications.received.natural_person")
    let read = try read(totals: .formulas) { grids in
      let place = try Self.place(in: grids[2]) { $0.role == .value }
      grids[2].rows[place.row].cells[place.cell].number = Quantity(40)
      grids[2].rows[place.row].cells[place.cell].text = "40"
    }
    #expect(read.report.cells[code]?.number == Quantity(40))
    let total = Self.code("applications.received.total")
    // The workbook says that it was not calculated since, so its formula counts.
    #expect(report.cells[total]?.number == .zero)
    #expect(read.report.cells[total]?.number == Quantity(40))
    #expect(
      read.findings.contains { $0.rule == "formula-result" && $0.cells == [total] },
      "\(read.findings.map { "\($0.rule) \($0.cells)" })")
  }

  // MARK: Changing sheets

  private struct NoPlace: Error {}

  /// Where the first cell of a kind is: the positions in `rows` and in `cells`.
  private static func place(
    in grid: Grid, where isWanted: (Cell) -> Bool
  ) throws -> (row: Int, cell: Int) {
    for (row, cells) in grid.rows.map(\.cells).enumerated() {
      if let cell = cells.firstIndex(where: { !$0.isCovered && isWanted($0) }) {
        return (row, cell)
      }
    }
    throw NoPlace()
  }

  private static func set(
    _ field: String, to text: String, number: Quantity? = nil, in grid: inout Grid
  ) {
    for row in grid.rows.indices where grid.rows[row].cells.first?.text == field {
      grid.rows[row].cells[1].text = text
      grid.rows[row].cells[1].number = number
    }
  }

  private static func sheet(_ name: String, _ rows: [[String]]) -> Grid {
    Grid(
      rows: rows.enumerated().map { index, texts in
        Grid.Row(
          index: index,
          cells: texts.enumerated().map { Cell(column: $0, text: $1, number: Quantity($1)) })
      }, sheet: Sheet(name: name))
  }

  private static func code(_ text: String) -> CellCode {
    CellCode(text) ?? CellCode(table: text, row: "", column: "")
  }
}
