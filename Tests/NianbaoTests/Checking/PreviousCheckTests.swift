import Testing

@testable import Nianbao

@Suite struct PreviousCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func report(_ organ: String?, _ year: Int?, _ number: String = "1") -> Report {
    ReportText.report(
      ["disclosure.licensing.decisions": number], organ: organ, year: year, catalog)
  }

  @Test("last year's report is the one of the same organ for the year before")
  func match() {
    let known = PreviousReports([
      (report("甲局", 2022, "1"), "a"), (report("乙局", 2022, "2"), "b"),
      (report("甲局", 2021, "3"), "c"), (report(nil, 2022, "4"), "d"),
    ])
    #expect(known.previous(of: report("甲局", 2023)) == .found(report("甲局", 2022, "1"), name: "a"))
    #expect(known.previous(of: report("甲 局", 2022)) == .found(report("甲局", 2021, "3"), name: "c"))
    #expect(known.previous(of: report("乙局", 2022)) == .missing)
    #expect(known.previous(of: report(nil, 2023)) == .unnamed)
    #expect(known.previous(of: report("甲局", nil)) == .unnamed)
  }

  @Test("copies of one report count once, different ones are nobody's guess")
  func copies() {
    let same = PreviousReports([(report("甲局", 2022), "a"), (report("甲局", 2022), "b")])
    #expect(same.previous(of: report("甲局", 2023)).report != nil)
    let other = PreviousReports([(report("甲局", 2022), "a"), (report("甲局", 2022, "5"), "b")])
    #expect(other.previous(of: report("甲局", 2023)) == .ambiguous(["a", "b"]))
  }

  @Test("a comparison that could not be made is said, one that was or was not asked for is not")
  func findings() throws {
    func rules(_ previous: PreviousReport) throws -> [String] {
      let subject = try #require(
        CheckSubject(report("甲局", 2023), catalog, previous: previous))
      return PreviousCheck().findings(in: subject).map(\.rule)
    }
    for previous in [PreviousReport.missing, .unnamed, .ambiguous(["a", "b"])] {
      #expect(try rules(previous) == ["previous-missing"])
    }
    #expect(try rules(.notAsked) == [])
    #expect(try rules(.found(report("甲局", 2022), name: "a")) == [])
  }
}
