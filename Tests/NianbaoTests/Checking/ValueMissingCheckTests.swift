import Testing

@testable import Nianbao

@Suite struct ValueMissingCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func findings(_ changes: [String: String], found: [Finding] = []) throws -> [Finding] {
    let cells = ReportText.noughts().merging(changes) { $1 }
    let subject = try #require(
      CheckSubject(ReportText.report(cells, catalog), catalog, found: found))
    return ValueMissingCheck().findings(in: subject)
  }

  @Test("a report with a number everywhere passes")
  func full() throws { #expect(try findings([:]) == []) }

  @Test("blanks and marks are told once a table, with their cells and their number")
  func blanks() throws {
    let found = try findings([
      "disclosure.licensing.decisions": "/", "applications.granted.business": "_",
      "applications.granted.research": "-",
    ])
    #expect(found.map(\.rule) == ["value-missing", "value-missing"])
    #expect(
      found.map { $0.cells.map(\.description) } == [
        ["disclosure.licensing.decisions"],
        ["applications.granted.business", "applications.granted.research"],
      ])
    #expect(found.last?.message.en.contains("2 cells have no number (blank 1, marks 1)") == true)
  }

  @Test("cells of which more has been said, and rows with only a total, are left out")
  func told() throws {
    let code = try #require(CellCode("disclosure.licensing.decisions"))
    let said = Finding("value-unreadable", .error, LocalizedText(zh: "", en: ""), cells: [code])
    #expect(try findings([code.description: "若干"], found: [said]) == [])
    #expect(try findings(ReportText.row("granted", "_ _ _ _ _ _ 0")) == [])
  }

  @Test("cells that the report does not have are not due")
  func absent() {
    let report = ReportText.report(["disclosure.licensing.decisions": "1"], catalog)
    #expect(ValueMissingCheck().findings(in: report, catalog) == [])
  }
}
