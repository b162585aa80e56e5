import Testing

@testable import Nianbao

@Suite struct YearChangeCheckTests {
  private static let code = "disclosure.licensing.decisions"
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "a factor of 5 is told, less is not",
    arguments: [
      ("10", "50", true), ("50", "10", true), ("10", "49", false), ("49", "10", false),
      ("0.5", "2.5", true), ("0", "50", false), ("50", "0", false), ("_", "50", false),
      ("10", "_", false), ("10", "10", false), ("-10", "50", false),
    ])
  func factor(_ then: String, _ now: String, _ isTold: Bool) throws {
    let previous = ReportText.report([Self.code: then], year: 2022, catalog)
    let subject = try #require(
      CheckSubject(
        ReportText.report([Self.code: now], catalog), catalog,
        previous: .found(previous, name: "a")))
    let found = YearChangeCheck().findings(in: subject)
    #expect(found.map(\.rule) == (isTold ? ["year-change"] : []))
    #expect(found.allSatisfy { $0.severity == .note && $0.cells.first?.description == Self.code })
  }

  @Test("it does not apply without last year's report")
  func alone() {
    let report = ReportText.report([Self.code: "50"], catalog)
    #expect(YearChangeCheck().findings(in: report, catalog) == [])
  }
}
