import TestSupport
import Testing

@testable import Nianbao

@Suite struct ReportLayoutTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func read(_ document: Document) throws -> Report {
    try Pipeline(catalog).read(TextWriter().write(document), name: "a.txt").report.withoutSources()
  }

  @Test(
    "reading what was laid out gives the report that went in",
    arguments: try Fixture.readable() + Fixture.samples())
  func roundTrip(_ fixture: Fixture) throws {
    let report = try Pipeline(catalog).read(fixture.bytes(), name: "a.txt").report.withoutSources()
    let again = try read(ReportLayout(report, catalog).publication())
    #expect(again.cells == report.cells)
    #expect(again.sections == report.sections)
    #expect(again.form == report.form)
    #expect(again.organ == report.organ)
    #expect(again.year == report.year)
    #expect(again.title == report.title)
  }

  @Test(
    "every cell of a random report keeps its number, blank or mark",
    arguments: ["2019", "2021"])
  func random(_ form: String) throws {
    var generator = SeededGenerator.announced(for: "ReportLayout \(form)")
    let codes = try #require(catalog.form(form)).tables.flatMap(\.codes)
    for _ in 0..<8 {
      var report = Report(form: form, organ: "某某局", year: form == "2019" ? 2020 : 2022)
      for code in codes {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: report.cells[code] = ReportCell()
        case 1: report.cells[code] = ReportCell(raw: "/")
        case 2: report.cells[code] = ReportCell(number: .zero)
        default:
          report.cells[code] = ReportCell(
            number: Quantity(.random(in: 1...99_999, using: &generator)))
        }
      }
      let again = try read(ReportLayout(report, catalog).publication())
      #expect(again.cells == report.cells)
      #expect(again.form == form)
      #expect(again.year == report.year)
    }
  }

  @Test("the tables have the official rows and columns")
  func official() throws {
    var report = Report(form: "2021", organ: "某某局", year: 2022)
    for code in try #require(catalog.form("2021")).tables.flatMap(\.codes) {
      report.cells[code] = ReportCell(number: .zero)
    }
    let grids = try ReportLayout(report, catalog).tables(totals: .values).grids
    #expect(grids.map(\.rowCount) == [14, 28, 4])
    #expect(grids.map(\.columnCount) == [4, 10, 15])
    #expect(grids[1].merges.contains(CellRange(row: 0, column: 0, rowSpan: 3, columnSpan: 3)))
    #expect(grids[1].merges.contains(CellRange(row: 0, column: 3, rowSpan: 1, columnSpan: 7)))
    #expect(grids[1].merges.contains(CellRange(row: 5, column: 0, rowSpan: 22, columnSpan: 1)))
    #expect(grids[2].merges.contains(CellRange(row: 0, column: 5, rowSpan: 1, columnSpan: 10)))
  }

  @Test("a report of a form that is not known is refused")
  func unknownForm() {
    let error = #expect(throws: FormError.self) { try ReportLayout(Report(form: "1999"), catalog) }
    #expect(error?.kind == .unknownForm)
    #expect(error?.name == "1999")
  }
}
