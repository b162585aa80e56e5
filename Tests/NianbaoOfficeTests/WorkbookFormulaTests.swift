import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// Totals as formulas whose results are missing, stale or wrong.
///
/// Every part stands once in the report, and every total is the sum of its parts.
@Suite struct WorkbookFormulaTests {
  let catalog: FormCatalog
  let report: Report

  init() throws {
    catalog = try .embedded()
    report = Self.balanced(NumberedReport("2021", catalog).report, catalog)
  }

  /// The report with totals that are the sums of their parts.
  private static func balanced(_ report: Report, _ catalog: FormCatalog) -> Report {
    var report = report
    guard let form = catalog.form(report.form) else { return report }
    let relations = FormComposition(form, catalog, holding: report.cells.keys).relations
    // Totals of rows first, then those of columns, which add up the former.
    for _ in 0..<3 {
      for relation in relations {
        guard let total = relation.total else { continue }
        let parts = relation.left.compactMap { report.cells[$0]?.number }
        report.cells[total]?.number = Quantity.sum(parts)
      }
    }
    return report
  }

  private func book() throws -> ForeignWorkbook {
    try ForeignWorkbook(report, catalog, totals: .formulas)
  }

  private func read(_ bytes: [UInt8]) throws -> ReportMatcher.Result {
    try Pipeline.office(catalog).read(bytes, name: "book.xlsx")
  }

  private func numbers(_ result: ReportMatcher.Result) -> [CellCode: Quantity] {
    result.report.cells.compactMapValues(\.number)
  }

  private var filed: [CellCode: Quantity] { report.cells.compactMapValues(\.number) }

  @Test("formulas with their results are read without a word")
  func stored() throws {
    let read = try read(try book().bytes())
    #expect(numbers(read) == filed)
    #expect(read.findings.filter { $0.rule.hasPrefix("formula") }.isEmpty)
    // There are formulas, or these tests would prove nothing.
    #expect(try book().grids.flatMap(\.rows).flatMap(\.cells).count { $0.formula != nil } > 30)
  }

  @Test("formulas without results are calculated, and a note says so")
  func absent() throws {
    let read = try read(try book().bytes(results: .absent))
    #expect(numbers(read) == filed)
    #expect(
      read.findings.filter { $0.rule.hasPrefix("formula") }.map { "\($0.rule) \($0.severity)" }
        == ["formula-calculated note"])
  }

  @Test("where every formula has the result 0 and not all give it, they count")
  func zeros() throws {
    let read = try read(try book().bytes(results: .zero))
    #expect(numbers(read) == filed)
    let warned = Set(read.findings.filter { $0.rule == "formula-result" }.flatMap(\.cells))
    let totals = try totals()
    #expect(warned == totals)
    #expect(read.findings.allSatisfy { $0.rule != "formula-result" || $0.severity == .warning })
  }

  @Test("a report whose formulas all give 0 is one of noughts")
  func realZeros() throws {
    var report = report
    report.cells = report.cells.mapValues { _ in ReportCell(number: .zero) }
    let book = try ForeignWorkbook(report, catalog, totals: .formulas)
    let read = try read(book.bytes(results: .zero))
    #expect(Set(numbers(read).values) == [.zero])
    #expect(read.findings.filter { $0.rule.hasPrefix("formula") }.isEmpty)
  }

  @Test(
    "where the file asks to be calculated on loading, the formula counts", arguments: ["1", "true"])
  func fullCalcOnLoad(_ value: String) throws {
    let code = Self.code("applications.received.total")
    var book = try book()
    try book.change(code, report) { cell in
      cell.number = Quantity(5)
      cell.text = "5"
    }
    let read = try read(book.bytes(tail: "<calcPr fullCalcOnLoad=\"\(value)\"/>"))
    #expect(numbers(read) == filed)
    #expect(
      read.findings.contains {
        $0.rule == "formula-result" && $0.severity == .warning && $0.cells == [code]
      })
  }

  @Test("a stored result that the formula does not give counts, and is disputed")
  func disputed() throws {
    let code = Self.code("applications.received.total")
    var book = try book()
    try book.change(code, report) { cell in
      cell.number = Quantity(5)
      cell.text = "5"
    }
    let read = try read(book.bytes())
    var expected = filed
    expected[code] = Quantity(5)
    #expect(numbers(read) == expected)
    #expect(
      read.findings.filter { $0.rule == "formula-result" }.contains {
        $0.severity == .warning && $0.cells == [code]
      })
  }

  @Test("a total that leaves out a column is read, and its formula named")
  func leavesOut() throws {
    let code = Self.code("applications.received.total")
    var book = try book()
    try book.change(code, report) { cell in
      // D to I are the six columns; I is left out.
      cell.formula = cell.formula?.replacing("I", with: "H")
    }
    let read = try read(book.bytes())
    #expect(numbers(read) == filed)
    let finding = try #require(read.findings.first { $0.rule == "formula-range" })
    #expect(finding.cells == [code])
    #expect(finding.severity == .warning)
    #expect(finding.message.en.contains("other_organization"), "\(finding.message.en)")
    #expect(read.findings.contains { $0.rule == "formula-result" && $0.cells == [code] })
  }

  @Test("a total counts every cell of its row, those under a merged area too")
  func coversMerged() throws {
    let total = Self.code("applications.received.total")
    let first = Self.code("applications.received.natural_person")
    var book = try book()
    let row = try #require(book.place(of: total, report)).row
    try book.cover(row: row, fromColumn: 4, through: 5)
    // Which of the cells that share a place is met first is a matter of chance.
    for _ in 0..<8 {
      let read = try read(book.bytes(results: .absent))
      #expect(numbers(read)[first] == filed[first])
      #expect(!read.findings.contains { $0.rule == "formula-range" }, "\(read.findings)")
    }
  }

  @Test("a total that adds up something else without result is calculated, and its formula named")
  func leavesOutAbsent() throws {
    let code = Self.code("applications.received.total")
    var book = try book()
    try book.change(code, report) { $0.formula = $0.formula?.replacing("I", with: "H") }
    let read = try read(book.bytes(results: .absent))
    #expect(
      read.findings.contains { $0.rule == "formula-range" && $0.cells == [code] },
      "\(read.findings.map { "\($0.rule) \($0.cells)" })")
  }

  @Test("a formula that cannot be calculated and has no result is an error at its cell")
  func uncalculable() throws {
    for formula in ["VLOOKUP(1,A1:B2,2)", "SUM(", "[1]Sheet1!A1", "RAND()"] {
      let code = Self.code("applications.received.total")
      var book = try book()
      try book.change(code, report) { $0.formula = formula }
      let read = try read(book.bytes(results: .absent))
      #expect(read.report.cells[code]?.number == nil, "\(formula)")
      #expect(
        read.findings.contains {
          $0.rule == "formula-without-value" && $0.severity == .error && $0.cells.contains(code)
        }, "\(formula): \(read.findings.map { "\($0.rule) \($0.cells)" })")
      // The parts are untouched.
      #expect(
        numbers(read)[Self.code("applications.received.business")]
          == filed[Self.code("applications.received.business")])
    }
  }

  @Test("formulas that need each other are errors, not noughts")
  func circular() throws {
    let (first, second) = (
      Self.code("applications.received.total"), Self.code("applications.carried_in.total")
    )
    var book = try book()
    let places = try [first, second].map { try #require(book.place(of: $0, report)) }
    try book.change(first, report) { $0.formula = "\(places[1])" }
    try book.change(second, report) { $0.formula = "\(places[0])+1" }
    let read = try read(book.bytes(results: .absent))
    for code in [first, second] {
      #expect(read.report.cells[code]?.number == nil)
      #expect(
        read.findings.contains { $0.rule == "formula-without-value" && $0.cells.contains(code) })
    }
  }

  @Test("an error as a result is no number, and is named")
  func errors() throws {
    let code = Self.code("applications.received.total")
    var book = try book()
    try book.change(code, report) { cell in
      cell.number = nil
      cell.text = "#REF!"
    }
    let read = try read(book.bytes())
    #expect(read.report.cells[code]?.number == nil)
    #expect(read.findings.contains { $0.severity > .note && $0.cells.contains(code) })
  }

  // MARK: Shared formulas

  /// The workbook with the totals of the first rows of table 2 as one shared formula.
  private func shared(results: WorkbookBytes.Results) throws -> [UInt8] {
    let book = try book()
    var bytes = WorkbookBytes(
      sheets: book.grids.map { WorkbookBytes.Sheet($0, results: results) })
    bytes.edit("xl/worksheets/sheet2.xml") { xml in
      xml.replacing(
        "<f>SUM(D5:I5)</f>", with: "<f t=\"shared\" ref=\"J5:J9\" si=\"0\">SUM(D5:I5)</f>"
      )
      .replacing(#/<f>SUM\(D([6-9]):I[6-9]\)</f>/#, with: "<f t=\"shared\" si=\"0\"/>")
    }
    let xml = String(
      decoding: bytes.parts.first { $0.path == "xl/worksheets/sheet2.xml" }?.content ?? [],
      as: UTF8.self)
    #expect(xml.components(separatedBy: "t=\"shared\"").count == 6)
    return bytes.bytes
  }

  @Test("shared formulas with results are read without a word")
  func sharedStored() throws {
    let read = try read(try shared(results: .stored))
    #expect(numbers(read) == filed)
    #expect(read.findings.filter { $0.rule.hasPrefix("formula") }.isEmpty)
  }

  @Test("shared formulas without results are calculated like others")
  func sharedAbsent() throws {
    let read = try read(try shared(results: .absent))
    #expect(numbers(read) == filed)
  }

  @Test("shared formulas whose stored results are noughts are calculated like others")
  func sharedZeros() throws {
    let read = try read(try shared(results: .zero))
    #expect(numbers(read) == filed)
  }

  // MARK: Codes

  private func totals() throws -> Set<CellCode> {
    let form = try #require(catalog.form("2021"))
    return Set(
      FormComposition(form, catalog, holding: report.cells.keys).relations.compactMap(\.total))
  }

  private static func code(_ text: String) -> CellCode {
    CellCode(text) ?? CellCode(table: text, row: "", column: "")
  }
}

extension ForeignWorkbook {
  /// Where the number of a cell stands; every number stands once among the cells of its table.
  func place(of code: CellCode, _ report: Report) -> CellAddress? {
    guard let number = report.cells[code]?.number else { return nil }
    for row in grids[1].rows {
      if let cell = row.cells.first(where: { $0.number == number && $0.formula != nil }) {
        return CellAddress(row: row.index, column: cell.column)
      }
    }
    return nil
  }

  /// Merges cells of table 2 with the one before them, whose value stays.
  mutating func cover(row: Int, fromColumn first: Int, through last: Int) throws {
    let index = try #require(grids[1].rows.firstIndex { $0.index == row })
    for cell in grids[1].rows[index].cells.indices
    where (first...last).contains(grids[1].rows[index].cells[cell].column) {
      grids[1].rows[index].cells[cell].isCovered = true
    }
    grids[1].merges.append(
      CellRange(row: row, column: first - 1, rowSpan: 1, columnSpan: last - first + 2))
  }

  /// Changes the cell of table 2 with a total.
  mutating func change(
    _ code: CellCode, _ report: Report, _ change: (inout Cell) -> Void
  ) throws {
    let place = try #require(self.place(of: code, report))
    for row in grids[1].rows.indices where grids[1].rows[row].index == place.row {
      for cell in grids[1].rows[row].cells.indices
      where grids[1].rows[row].cells[cell].column == place.column {
        change(&grids[1].rows[row].cells[cell])
      }
    }
  }
}
