import TestSupport
import Testing

@testable import Nianbao

@Suite struct MergeLayoutTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  private let code = CellCode(table: "applications", row: "received", column: "total")

  /// The workbook of units that have one cell each as these texts say; `nil` is no such cell.
  private func sheets(_ cells: [ReportCell?]) throws -> [String: Grid] {
    let inputs = cells.enumerated().map { index, cell in
      let report = Report(
        form: "2021", organ: "第\(index)局", year: 2024, cells: cell.map { [code: $0] } ?? [:])
      return CheckedInput(name: "\(index).json", results: [.init(report: report, findings: [])])
    }
    let merge = try Merger(catalog).merge(inputs)
    let grids = try MergeLayout(merge, catalog).document().grids
    return Dictionary(grids.map { ($0.sheet?.name ?? "", $0) }) { first, _ in first }
  }

  private func column(_ register: Grid) throws -> Int {
    try #require(register.rows[0].cells.first { $0.text == code.description }).column
  }

  private func sum(_ sheets: [String: Grid]) throws -> Cell {
    let register = try #require(sheets["明细"])
    let letters = CellAddress.columnName(try column(register))
    let summary = try #require(sheets["汇总"])
    return try #require(
      summary.rows.flatMap(\.cells).first { $0.formula?.contains("!\(letters)3") == true })
  }

  @Test("the register keeps absent, blank, mark, nought and number apart")
  func register() throws {
    let cells: [ReportCell?] = [
      nil, ReportCell(), ReportCell(raw: "/"), ReportCell(number: .zero),
      ReportCell(number: Quantity(12), raw: "12件"), ReportCell(raw: "3至5"),
    ]
    let register = try #require(try sheets(cells)["明细"])
    let column = try column(register)
    let found = register.rows.dropFirst(2).compactMap { $0.cell(at: column) }
    #expect(found.map(\.role) == [.absent, .value, .value, .value, .value, .contradiction])
    #expect(found.map(\.text) == ["", "", "/", "0", "12", "※3至5"])
    #expect(found.map(\.number) == [nil, nil, nil, .zero, Quantity(12), nil])
    #expect(found[4].comment == "原文：12件")
  }

  @Test("a sum is live over all units, and blank where no unit has a number")
  func formulas() throws {
    let some = try sum(try sheets([ReportCell(number: Quantity(3)), ReportCell(), nil]))
    let range = try #require(some.formula?.firstMatch(of: /'明细'![A-Z]+3:[A-Z]+5/)).output
    #expect(some.formula == "IF(AND(COUNT(\(range))=0,SUM(\(range))=0),\"\",SUM(\(range)))")
    #expect(some.number == Quantity(3) && some.role == .total)
    let none = try sum(try sheets([ReportCell(), ReportCell(raw: "/")]))
    #expect(
      none.number == nil && none.text == "" && none.formula?.hasPrefix("IF(AND(COUNT(") == true)
  }

  @Test("where a cell cannot be added there is no number, but a mark, a comment and a live formula")
  func open() throws {
    let cell = try sum(try sheets([ReportCell(number: Quantity(3)), ReportCell(raw: "3至5")]))
    #expect(cell.number == nil && cell.text == "不能合计" && cell.role == .contradiction)
    #expect(cell.comment?.contains("第1局：3至5") == true)
    #expect(cell.formula?.contains("COUNTIF(") == true)
  }

  @Test("the workbook has the sheets that were promised, with filters and frozen panes")
  func sheetList() throws {
    let sheets = try sheets([ReportCell(number: Quantity(3))])
    #expect(Set(sheets.keys) == ["基本信息", "汇总", "正文", "勾稽校验", "明细", "问题", "单位"])
    let register = try #require(sheets["明细"]?.sheet)
    #expect(register.repeatedRowCount == 2 && register.repeatedColumnCount == 1)
    // 24 columns of names and 200 of 18 digits, on pages of some 230.
    #expect((14...17).contains(register.pagesWide) && register.isA3)
    #expect(register.filter?.first == CellAddress(row: 1, column: 0))
    for name in ["问题", "单位"] {
      let sheet = try #require(sheets[name]?.sheet)
      #expect(sheet.repeatedRowCount == 1 && sheet.filter?.first == CellAddress(row: 0, column: 0))
    }
  }
}
