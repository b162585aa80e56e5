import Testing

@testable import Nianbao

@Suite struct ReportIdentityTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  /// Reads a small report with these lines around its first heading and at its end.
  private func result(
    _ preamble: [Paragraph], end: [String] = [], name: String = "input.txt",
    title: String? = nil
  ) throws -> ReportMatcher.Result {
    let rows = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "0", "0"]]
    let grid = Grid(
      rows: rows.enumerated().map { index, row in
        Grid.Row(
          index: index, cells: row.enumerated().map { Cell(column: $0, text: $1) })
      })
    let document = Document(
      name: name,
      blocks: preamble.map { .paragraph($0) } + [
        .paragraph(Paragraph("一、总体情况")), .paragraph(Paragraph("全年平稳。")),
        .paragraph(Paragraph("二、主动公开政府信息情况")), .grid(grid),
        .paragraph(Paragraph("六、其他需要报告的事项")),
      ] + end.map { .paragraph(Paragraph($0)) },
      properties: DocumentProperties(title: title))
    return try ReportMatcher(catalog).match(document)
  }

  private static let titleLine = Paragraph("某某县统计局2022年政府信息公开工作年度报告")

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var preamble: [Paragraph] = []
    var end: [String] = []
    var name = "input.txt"
    var title: String?
    var organ: String?
    var year: Int?
    /// What the finding on differences names; `nil` where there is none.
    var differing: String?
  }

  @Test(
    "title line, name, text and properties are asked in this order",
    arguments: [
      Case(
        testDescription: "all agree", preamble: [titleLine], end: ["某某县统计局", "2023年1月20日"],
        name: "2022/某某县统计局2022年政府信息公开工作年度报告.txt",
        title: "某某县统计局2022年政府信息公开工作年度报告-某某县人民政府", organ: "某某县统计局", year: 2022),
      Case(
        testDescription: "only the name", name: "某某县统计局2022年政府信息公开工作年度报告.docx",
        organ: "某某县统计局", year: 2022),
      Case(testDescription: "only a year in the name", name: "2022年报送稿.docx", year: 2022),
      Case(
        testDescription: "the signature and the period",
        preamble: [Paragraph("本报告统计期限为2022年1月1日至2022年12月31日。")],
        end: ["某某县统计局", "2023年1月20日"], organ: "某某县统计局", year: 2022),
      Case(
        testDescription: "only the properties", title: "首页_某某县统计局2022年政府信息公开工作年度报告_某某县",
        organ: "某某县统计局", year: 2022),
      Case(testDescription: "nothing"),
      Case(
        testDescription: "properties that are no title", title: "关于印发方案的通知"),
      Case(
        testDescription: "a dot between site and title",
        title: "首页·某某县统计局2022年政府信息公开工作年度报告", organ: "某某县统计局", year: 2022),
      Case(
        testDescription: "a Greek dot between site and title",
        title: "首页\u{387}某某县统计局2022年政府信息公开工作年度报告", organ: "某某县统计局", year: 2022),
      Case(
        testDescription: "another year in the name", preamble: [titleLine], name: "2021年年报.txt",
        organ: "某某县统计局", year: 2022, differing: "2021"),
      Case(
        testDescription: "last year's title in the properties", preamble: [titleLine],
        title: "某某县统计局2021年政府信息公开工作年度报告", organ: "某某县统计局", year: 2022,
        differing: "2021"),
      Case(
        testDescription: "another organ in the name", preamble: [titleLine],
        name: "某某县财政局2022年政府信息公开工作年度报告.txt", organ: "某某县统计局", year: 2022,
        differing: "财政局"),
      Case(
        testDescription: "a short name of the same organ", preamble: [titleLine],
        name: "县统计局2022年政府信息公开工作年度报告.txt", organ: "某某县统计局", year: 2022),
      Case(
        testDescription: "links to other years in front",
        preamble: [
          Paragraph("某某县统计局2021年政府信息公开工作年度报告", role: .aside),
          Paragraph("某某县统计局2020年政府信息公开工作年度报告", role: .aside), titleLine,
        ], organ: "某某县统计局", year: 2022),
      Case(
        testDescription: "two title lines, of which the properties name one",
        preamble: [Paragraph("某某县统计局2021年政府信息公开工作年度报告"), titleLine],
        title: "某某县统计局2022年政府信息公开工作年度报告", organ: "某某县统计局", year: 2022),
    ])
  func sources(_ example: Case) throws {
    let result = try result(
      example.preamble, end: example.end, name: example.name, title: example.title)
    #expect(result.report.organ == example.organ)
    #expect(result.report.year == example.year)
    let finding = result.findings.first { $0.rule == "identity-differs" }
    #expect((finding == nil) == (example.differing == nil))
    if let differing = example.differing {
      #expect(finding?.message.zh.contains(differing) ?? false)
      #expect(finding?.message.zh.contains("2022") == finding?.message.zh.contains("年度不一致"))
    }
  }

  @Test(
    "what the page has in front of the title and behind the last section is no text of the report")
  func edges() throws {
    let aside = Paragraph("下一篇", role: .aside)
    let sections = try result([aside, Self.titleLine, Paragraph("发布日期：2023-01-20"), aside])
      .report.sections
    #expect(sections.first?.paragraphs == ["发布日期：2023-01-20", "下一篇"])
    #expect(sections.last?.paragraphs == [])
  }
}
