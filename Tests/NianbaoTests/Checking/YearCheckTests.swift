import Testing

@testable import Nianbao

@Suite struct YearCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func findings(_ period: String, title: String, year: Int? = 2023) -> [Finding] {
    let sections = ReportText.sections {
      $0[0].paragraphs = period.split(separator: "|").map(String.init)
    }
    let report = ReportText.report(year: year, title: title, sections: sections, catalog)
    return YearCheck().findings(in: report, catalog)
  }

  @Test(
    "title, period and year of a report are one",
    arguments: [
      ("2023年", "统计期限为2023年1月1日至2023年12月31日。", 0),
      ("2023年", "统计期限自 2023 年 1 月 1 日起至 12 月 31 日止。", 0),
      ("2022年", "统计期限为2023年1月1日至2023年12月31日。", 1),
      ("2023年", "统计期限为2022年1月1日至2022年12月31日。", 1),
      ("2023年", "统计期限为2022年1月1日至2023年12月31日。", 1),
      ("2023年", "统计期限为2023年1月1日至2022年12月31日。", 1),
      ("2023年", "报告所列数据的统计期限自 2022 年 1 月 1|日至 2022 年 12 月 31 日。", 1),
      ("2023年", "2022年1月1日起施行新办法。", 0), ("", "没有写期限。", 0),
    ])
  func years(_ title: String, _ text: String, _ count: Int) {
    let found = findings(text, title: "某某县统计局\(title)政府信息公开工作年度报告")
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.rule == "year-differs" && $0.severity == .warning })
  }

  @Test("it does not apply where the report has no year")
  func noYear() {
    #expect(findings("统计期限为2023年1月1日至2023年12月31日。", title: "年报", year: nil) == [])
  }
}
