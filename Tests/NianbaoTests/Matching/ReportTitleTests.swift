import Testing

@testable import Nianbao

@Suite struct ReportTitleTests {
  struct Title: CustomTestStringConvertible, Sendable {
    var text: String
    var organ: String?
    var year: Int?
    var testDescription: String { text }

    init(_ text: String, _ organ: String?, _ year: Int?) {
      (self.text, self.organ, self.year) = (text, organ, year)
    }
  }

  private let phrases: [String]

  init() throws { phrases = try FormJSON.form("2021").title.phrases }

  @Test(
    "reads organ and year",
    arguments: [
      Title("某某县统计局2022年政府信息公开工作年度报告", "某某县统计局", 2022),
      Title("2019年某某市人民政府办公厅政府信息公开工作年度报告", "某某市人民政府办公厅", 2019),
      Title("某某县统计局2022年度政府信息公开工作年度报告", "某某县统计局", 2022),
      Title("某某县统计局关于2022年政府信息公开工作年度报告", "某某县统计局", 2022),
      Title("某某县 统计局 2022年 政府信息公开\u{3000}工作年度报告", "某某县统计局", 2022),
      Title("某某县统计局政府信息公开工作年度报告（2022年）", "某某县统计局", 2022),
      Title("《某某县统计局2022年政府信息公开工作年度报告》", "某某县统计局", 2022),
      Title("某某县统计局二〇二二年政府信息公开工作年度报告", "某某县统计局", 2022),
      Title("某某县统计局2022年政府信息公开年报", "某某县统计局", 2022),
      Title("某某縣統計局2022年政府信息公開工作年度報告", "某某縣統計局", 2022),
      Title("政府信息公开工作年度报告", nil, nil),
      Title("2022年政府信息公开工作年度报告", nil, 2022),
      Title("某某县统计局政府信息公开工作年度报告", "某某县统计局", nil),
    ])
  func reads(_ title: Title) throws {
    let found = try #require(ReportTitle(title.text, phrases: phrases))
    #expect(found.organ == title.organ)
    #expect(found.year == title.year)
  }

  @Test(
    "other lines are no titles",
    arguments: [
      "", "一、总体情况", "某某县统计局2022年工作总结",
      "根据要求，编制本政府信息公开工作年度报告。", "现发布2022年政府信息公开工作年度报告：",
      "政府信息公开工作年度报告由某某县统计局办公室编制并负责解释",
    ])
  func others(_ text: String) {
    #expect(ReportTitle(text, phrases: phrases) == nil)
  }

  @Test("a long line is no title")
  func long() {
    let phrase = "政府信息公开工作年度报告"
    let organ = String(repeating: "某", count: 80 - phrase.count)
    #expect(ReportTitle(organ + phrase, phrases: phrases) != nil)
    #expect(ReportTitle("某" + organ + phrase, phrases: phrases) == nil)
  }

  @Test(
    "the first year from 2008 on with 年 behind it",
    arguments: [
      ("2022年", 2022), ("自2008年5月1日起", 2008), ("1999年至2021年", 2021), ("二〇一九年", 2019),
      ("2007年", nil), ("2022", nil), ("202年", nil), ("12345年", nil), ("", nil), ("第2101年", nil),
    ] as [(String, Int?)])
  func years(_ text: String, _ year: Int?) {
    #expect(ReportTitle.year(in: text)?.year == year)
  }
}
