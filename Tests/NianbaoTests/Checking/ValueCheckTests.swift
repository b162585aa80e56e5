import Testing

@testable import Nianbao

@Suite struct ValueCheckTests {
  private static let count = "disclosure.licensing.decisions"
  private static let fee = "disclosure.fees.amount"
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "what does not belong into a cell has a rule",
    arguments: [
      (count, "5", nil), (count, "1,234", nil), (count, "-5", "value-negative"),
      (count, "--5", "value-sign"), (count, "2.5", "value-decimals"), (count, "5件", "unit-in-cell"),
      (count, "22（其中修订 16 件）", "value-with-note"), (count, "12 13", "value-unreadable"),
      (count, "若干", "value-unreadable"), (count, "/", nil), (count, "_", nil),
      (fee, "103.3879", nil), (fee, "103.38791", "value-decimals"), (fee, "103万元", "unit-in-cell"),
      (fee, "1033879元", "unit-in-cell"),
    ])
  func values(_ code: String, _ text: String, _ rule: String?) {
    let report = ReportText.report([code: text], catalog)
    let found = ValueCheck(catalog).findings(in: report, catalog)
    #expect(found.map(\.rule) == (rule.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.cells.map(\.description) == [code] })
  }

  @Test("what belongs there by the form is not odd")
  func signed() {
    let report = ReportText.report(["disclosure.licensing.change": "-3"], form: "2019", catalog)
    #expect(ValueCheck(catalog).findings(in: report, catalog) == [])
  }

  @Test("what reading has said is not said again")
  func found() throws {
    let report = ReportText.report([Self.count: "-5"], catalog)
    let said = ValueCheck(catalog).findings(in: report, catalog)
    let subject = try #require(CheckSubject(report, catalog, found: said))
    #expect(ValueCheck(catalog).findings(in: subject) == [])
  }

  @Test("a row that stood there twice is no unreadable value besides")
  func repeated() throws {
    let report = ReportText.report([Self.count: "1 / 2"], catalog)
    let code = try #require(CellCode(Self.count))
    let said = Finding("row-repeated", .error, LocalizedText(zh: "", en: ""), cells: [code])
    let subject = try #require(CheckSubject(report, catalog, found: [said]))
    #expect(ValueCheck(catalog).findings(in: subject) == [])
  }
}
