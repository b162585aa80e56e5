import TestSupport
import Testing

@testable import Nianbao

@Suite struct WorkbookLayoutTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func report(_ fixture: Fixture) throws -> Report {
    try Pipeline(catalog).read(fixture.bytes(), name: "a.txt").report
  }

  private func sheets(_ report: Report, _ totals: Totals) throws -> [Grid] {
    try WorkbookLayout(report, catalog, totals: totals).document().grids
  }

  @Test("has the official sheets in their order", arguments: try Fixture.samples())
  func names(_ fixture: Fixture) throws {
    let names = try sheets(report(fixture), .formulas).map { $0.sheet?.name }
    #expect(names == ["基本信息", "表一", "表二", "表三", "正文", "勾稽校验"])
  }

  @Test(
    "exactly the totals that contradict their parts are marked", arguments: try Fixture.samples())
  func contradictions(_ fixture: Fixture) throws {
    let expected = try #require(try fixture.expectation().contradictions)
    let report = try report(fixture)
    let form = try #require(catalog.form(report.form))
    let composition = FormComposition(form, catalog, holding: report.cells.keys)
    let formulas = TotalFormulas(report, composition, totals: .formulas)
    var marked: [String] = []
    for frame in composition.workbook(catalog).tables {
      let sheet = TableSheet(frame, formulas)
      for (code, address) in sheet.addresses {
        let cell = try #require(sheet.grid.cell(row: address.row, column: address.column))
        if cell.role == .contradiction {
          marked.append(code.description)
          #expect(cell.formula == nil)
          #expect(cell.comment?.contains("SUM(") == true)
          #expect(cell.number == report.cells[code]?.number)
        }
      }
    }
    #expect(Set(marked) == Set(expected))
  }

  @Test("values are as filed, without any formula in the tables")
  func values() throws {
    let report = try report(.sample("2023-contradicting-totals"))
    let tables = try sheets(report, .values)[1...3]
    #expect(tables.flatMap(\.rows).flatMap(\.cells).filter { $0.formula != nil } == [])
    #expect(tables.flatMap(\.rows).flatMap(\.cells).contains { $0.number == Quantity(731) })
  }

  @Test("recalculated totals are what their parts give, and the filed ones stand in comments")
  func recalculated() throws {
    let report = try report(.sample("2023-contradicting-totals"))
    let cells = try sheets(report, .recalculate)[1...3].flatMap(\.rows).flatMap(\.cells)
    #expect(!cells.contains { $0.role == .contradiction })
    // New applications were filed as 731 and their parts make 713.
    let total = try #require(cells.first { $0.comment?.contains("731") == true })
    #expect(total.number == Quantity(713))
    #expect(total.formula?.hasPrefix("SUM(") == true)
  }

  @Test(
    "a workbook does not depend on the reports that were laid out before",
    arguments: Totals.allCases)
  func oneAfterAnother(_ totals: Totals) throws {
    var reports = try Fixture.samples().map(report)
    // Numbers that need a wider column, in every cell; then the same report without them.
    var wide = try #require(reports.first)
    wide.cells = wide.cells.mapValues { _ in ReportCell(number: Quantity(123_456_789_012_345)) }
    var long = wide
    long.cells = long.cells.mapValues { _ in ReportCell(raw: String(repeating: "无数据", count: 20)) }
    reports = [wide] + reports + [long] + reports.reversed() + [wide]
    for report in reports {
      let alone = try WorkbookLayout(report, FormCatalog.embedded(), totals: totals).document()
      #expect(try WorkbookLayout(report, catalog, totals: totals).document() == alone)
    }
  }

  @Test("a column grows with its widest number; under a wide heading a text makes the row higher")
  func measures() throws {
    var report = try report(.sample("2024-busy-city"))
    let usual = try #require(try sheets(report, .values)[2].sheet)
    let research = try #require(CellCode("applications.received.research"))
    report.cells[research] = ReportCell(number: Quantity(123_456_789_012_345))
    let wider = try #require(try sheets(report, .values)[2].sheet)
    var widths = usual.columnWidths
    widths[5] = 17
    #expect(wider.columnWidths == widths)
    #expect(wider.rowHeights == usual.rowHeights)
    // The heading 申请人情况 begins over this column and covers others.
    let person = try #require(CellCode("applications.received.natural_person"))
    report.cells[person] = report.cells[research]
    widths[3] = 17
    #expect(try sheets(report, .values)[2].sheet?.columnWidths == widths)
    report.cells[research] = ReportCell(number: .zero)
    report.cells[person] = ReportCell(raw: String(repeating: "未统计", count: 10))
    let higher = try #require(try sheets(report, .values)[2].sheet)
    #expect(higher.columnWidths == usual.columnWidths)
    let rows = usual.rowHeights.keys.filter { usual.rowHeights[$0] != higher.rowHeights[$0] }
    #expect(rows.count == 1)
    #expect(rows.allSatisfy { (usual.rowHeights[$0] ?? 0) < (higher.rowHeights[$0] ?? 0) })
  }

  @Test("no number is wider than its cell, on any sheet", arguments: ["2021", "2019"])
  func room(_ form: String) throws {
    var report = NumberedReport(form, catalog).report
    report.cells = report.cells.mapValues { _ in ReportCell(number: Quantity("-12345678901.25")) }
    for grid in try sheets(report, .formulas) {
      let widths = try #require(grid.sheet).columnWidths
      for row in grid.rows {
        for cell in row.cells where cell.number != nil && !cell.isCovered {
          let first = CellAddress(row: row.index, column: cell.column)
          let last = grid.merges.first { $0.first == first }?.last.column ?? cell.column
          let room = (cell.column...last).reduce(0) { $0 + widths[$1] }
          #expect(room >= Double(cell.text.count + 2), "\(grid.sheet?.name ?? "") \(first)")
        }
      }
    }
  }
}
