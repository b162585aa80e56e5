import Testing

@testable import Nianbao

@Suite struct TotalOnlyCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "a row with nothing but its total",
    arguments: [
      ("1 2 0 0 0 0 3", nil), ("_ _ _ _ _ _ 3", .warning), ("/ / / / / / 3", .warning),
      ("_ _ _ _ _ _ 0", .note), ("3 _ _ _ _ _ 3", nil), ("_ _ _ _ _ _ _", nil),
    ] as [(String, Finding.Severity?)])
  func rows(_ values: String, _ severity: Finding.Severity?) {
    let report = ReportText.report(ReportText.row("granted", values), catalog)
    let found = TotalOnlyCheck().findings(in: report, catalog)
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.rule == "total-only" })
    #expect(found.allSatisfy { $0.cells.map(\.description) == ["applications.granted.*"] })
  }

  @Test("it does not apply to rows without their other cells, or that reading has told")
  func notApplicable() throws {
    let lone = ReportText.report(["applications.granted.total": "3"], catalog)
    #expect(TotalOnlyCheck().findings(in: lone, catalog) == [])
    let row = CellCode(table: "applications", row: "granted", column: "*")
    let said = Finding("row-total-only", .warning, LocalizedText(zh: "", en: ""), cells: [row])
    let report = ReportText.report(ReportText.row("granted", "_ _ _ _ _ _ 3"), catalog)
    let subject = try #require(CheckSubject(report, catalog, found: [said]))
    #expect(TotalOnlyCheck().findings(in: subject) == [])
  }
}
