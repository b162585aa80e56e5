import Testing

@testable import Nianbao

@Suite struct TitleCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "a title says who reports for which year",
    arguments: [
      ("某某县统计局2023年政府信息公开工作年度报告", []), ("2023年政府信息公开工作年度报告", ["title-organ"]),
      ("某某县统计局政府信息公开工作年度报告", ["title-year"]),
      ("政府信息公开工作年度报告", ["title-organ", "title-year"]), (nil, ["title-missing"]),
    ] as [(String?, [String])])
  func titles(_ title: String?, _ rules: [String]) {
    let report = ReportText.report(title: title, sections: ReportText.sections(), catalog)
    #expect(TitleCheck().findings(in: report, catalog).map(\.rule) == rules)
  }

  @Test("tables without text need no title")
  func tables() {
    let report = ReportText.report(title: nil, catalog)
    #expect(TitleCheck().findings(in: report, catalog) == [])
  }
}
