import TestSupport
import Testing

@testable import Nianbao

@Suite struct FormLayoutTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func grids(
    _ form: String, organ: String? = nil, year: Int? = nil, previous: Report? = nil
  ) throws -> [Grid] {
    let form = try #require(catalog.form(form))
    return try FormLayout(form, catalog, organ: organ, year: year, previous: previous)
      .document().grids
  }

  private func cell(_ name: String, _ address: String, _ grids: [Grid]) throws -> Cell {
    let grid = try #require(grids.first { $0.sheet?.name == name })
    let address = try #require(CellAddress(address))
    return try #require(grid.cell(row: address.row, column: address.column))
  }

  /// Last year's report: in every column of 四 another number, and 现行有效 12 and 34.
  private func previous(year: Int?) -> Report {
    var report = NumberedReport("2021", catalog).report
    report.year = year
    report.organ = "某某县统计局"
    for (index, column) in FormCodes.applicants.enumerated() {
      report.cells[CellCode(table: "applications", row: "carried_out", column: column)] =
        ReportCell(number: Quantity(index + 1))
    }
    for (row, number) in [("regulations", 12), ("normative_documents", 34)] {
      report.cells[CellCode(table: "disclosure", row: row, column: "in_force")] =
        ReportCell(number: Quantity(number))
    }
    return report
  }

  @Test(
    "every sheet is protected, and open where something is to be typed",
    arguments: [
      // Table 2: rows without the total row, times six applicants. Table 3: 3 × 4. Text: 8 paragraphs
      // in each of three sections, one in each with a table.
      ("2021", ["基本信息": 2, "表一": 10, "表二": 24 * 6, "表三": 12, "正文": 27, "勾稽校验": 0]),
      ("2019", ["基本信息": 2, "表一": 22, "表二": 22 * 6, "表三": 12, "正文": 27, "勾稽校验": 0]),
    ])
  func protection(_ form: String, _ fields: [String: Int]) throws {
    let sheets = try grids(form).compactMap(\.sheet)
    let found = Dictionary(
      uniqueKeysWithValues: sheets.map { ($0.name, $0.protection?.fields.count ?? -1) })
    #expect(found == fields)
    #expect(sheets.filter { $0.protection?.allowsRows == true }.map(\.name) == ["正文"])
  }

  @Test("a field takes what the form's kind of its column allows")
  func inputs() throws {
    let most = 999_999_999_999_999
    let table = try #require(try grids("2019").first { $0.sheet?.name == "表一" })
    let fields = try #require(table.sheet?.protection).fields
    let counts = Dictionary(grouping: fields.values, by: \.input).mapValues(\.count)
    // 2019: 6 counts in （一）, and previous_items and decisions of 2 + 2 rows, fees, projects.
    #expect(
      counts == [
        .wholeNumber(0...most): 6 + 4 + 4 + 1 + 1, .wholeNumber(-most...most): 5,
        .amount(decimals: 4, units: ["万元", "元", "亿元"]): 1,
      ])
    let money = try #require(try grids("2021").first { $0.sheet?.name == "表一" })
    let inputs = try #require(money.sheet?.protection).fields.values.map(\.input)
    #expect(inputs.count { $0 == .decimal(decimals: 4, isSigned: false) } == 1)
    #expect(inputs.count { $0 == .wholeNumber(0...most) } == 9)
  }

  @Test("no total has a number while nothing is filled in, and title and period wait, too")
  func empty() throws {
    let grids = try grids("2021")
    let formulas = grids[1...3].flatMap(\.rows).flatMap(\.cells).filter { $0.formula != nil }
    // Table 2: 25 in the column 总计, 6 more in the row （七）总计; table 3: 3.
    #expect(formulas.count == 25 + 6 + 3)
    #expect(formulas.allSatisfy { $0.number == nil && $0.text.isEmpty })
    #expect(try cell("基本信息", "B6", grids).text == "")
    #expect(
      try cell("基本信息", "B6", grids).formula
        == "IF(OR(B2=\"\",B3=\"\"),\"\",B2&B3&\"年政府信息公开工作年度报告\")")
    #expect(
      try cell("基本信息", "B7", grids).formula
        == "IF(OR(B3=\"\"),\"\",B3&\"年1月1日至\"&B3&\"年12月31日\")")
  }

  @Test("organ and year stand in title and period")
  func identity() throws {
    let grids = try grids("2021", organ: "某某局", year: 2024)
    #expect(try cell("基本信息", "B2", grids).text == "某某局")
    #expect(try cell("基本信息", "B3", grids).number == Quantity(2024))
    #expect(try cell("基本信息", "B6", grids).text == "某某局2024年政府信息公开工作年度报告")
    #expect(try cell("基本信息", "B7", grids).text == "2024年1月1日至2024年12月31日")
  }

  @Test("last year's report gives organ, year, what is carried in, and what was in force")
  func carriedForward() throws {
    let grids = try grids("2021", previous: previous(year: 2022))
    #expect(try cell("基本信息", "B2", grids).text == "某某县统计局")
    #expect(try cell("基本信息", "B3", grids).number == Quantity(2023))
    // 二、上年结转 is row 6 of sheet 表二 (heading, three header rows, 一), its values from D on.
    let row = try ["D6", "E6", "F6", "G6", "H6", "I6"].map { try cell("表二", $0, grids).number }
    #expect(row == (1...6).map { Quantity($0) })
    // The total is the formula's; last year's 7 was filed, the parts make 21.
    let total = try cell("表二", "J6", grids)
    #expect(total.number == Quantity(21) && total.formula?.contains("SUM(D6:I6)") == true)
    #expect(total.comment?.hasPrefix("上年（2022年）：7\n") == true)
    #expect(try cell("表一", "D4", grids).comment?.hasPrefix("上年（2022年）：12\n") == true)
    #expect(try cell("表一", "D5", grids).comment?.hasPrefix("上年（2022年）：34\n") == true)
    #expect(try cell("表一", "D4", grids).number == nil)
  }

  @Test(
    "what last year's report has no number for stays empty",
    arguments: [
      nil, ReportCell(), ReportCell(raw: "/"),
    ] as [ReportCell?])
  func nothingToCarry(_ filed: ReportCell?) throws {
    var previous = previous(year: 2022)
    let code = CellCode(table: "applications", row: "carried_out", column: "natural_person")
    previous.cells[code] = filed
    let grids = try grids("2021", previous: previous)
    let cell = try cell("表二", "D6", grids)
    #expect(cell.number == nil && cell.text.isEmpty)
  }

  @Test("the 2021 form takes over from a report of the 2019 form what means the same")
  func acrossForms() throws {
    var previous = NumberedReport("2019", catalog).report
    previous.year = 2020
    let chosen = FormLayout.form(year: nil, previous: previous, catalog)
    #expect(chosen?.id == "2021")
    let grids = try grids("2021", previous: previous)
    let code = CellCode(table: "applications", row: "carried_out", column: "natural_person")
    #expect(try cell("表二", "D6", grids).number == previous.cells[code]?.number)
    // The 2019 form has no 现行有效.
    #expect(grids[1].rows.flatMap(\.cells).allSatisfy { $0.comment == nil })
  }

  @Test("a report that is not of the year before is refused", arguments: [2021, 2023, 2024])
  func otherYear(_ year: Int) throws {
    let form = try #require(catalog.form("2021"))
    #expect(throws: PreviousYearError(previous: year, year: 2023)) {
      try FormLayout(form, catalog, year: 2023, previous: previous(year: year))
    }
  }

  @Test("a column that does not balance turns its four cells red")
  func alarms() throws {
    let sheet = try #require(try grids("2021")[2].sheet)
    let balance = try #require(sheet.alarms.first)
    #expect(balance.cells.map(\.description) == ["D5", "D6", "D28", "D29"])
    #expect(balance.formula == "ROUND(SUM(D5:D6)-SUM(D28:D29),4)<>0")
    // Seven columns, and the total of totals, which two sums give.
    #expect(sheet.alarms.count == 8)
  }
}
