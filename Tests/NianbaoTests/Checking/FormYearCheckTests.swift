import Testing

@testable import Nianbao

@Suite struct FormYearCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "the form belongs to the year",
    arguments: [
      ("2019", 2019, false), ("2019", 2020, false), ("2019", 2021, true), ("2019", 2023, true),
      ("2021", 2021, false), ("2021", 2030, false), ("2021", 2020, true), ("2021", 2019, true),
      // No form is known for the year, or no year: it does not apply.
      ("2021", 2018, false), ("2019", nil, false),
    ] as [(String, Int?, Bool)])
  func years(_ form: String, _ year: Int?, _ isOdd: Bool) {
    let report = ReportText.report(form: form, year: year, catalog)
    let found = FormYearCheck().findings(in: report, catalog)
    #expect(found.map(\.rule) == (isOdd ? ["form-year"] : []))
  }
}
