import TestSupport
import Testing

@testable import Nianbao

@Suite struct StatementCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  /// The figures of the tables that all cases share.
  private static let cells = [
    "applications.received.total": "713", "applications.carried_in.total": "36",
    "applications.total.total": "718", "applications.carried_out.total": "31",
    "disputes.review.total": "61", "disputes.litigation_direct.total": "10",
    "disputes.litigation_after_review.total": "3",
    "disclosure.regulations.issued": "1", "disclosure.normative_documents.issued": "6",
    "disclosure.normative_documents.repealed": "2",
    "disclosure.normative_documents.in_force": "32", "disclosure.fees.amount": "103.3879",
  ]

  private func findings(
    _ text: String, form: String = "2021", cells: [String: String] = cells
  ) -> [Finding] {
    let paragraphs = text.split(separator: "|").map(String.init)
    let sections = ReportText.sections { $0[0].paragraphs = paragraphs }
    let report = ReportText.report(cells, form: form, sections: sections, catalog)
    return StatementCheck(catalog).findings(in: report, catalog)
  }

  /// `true` figures stand in the tables as the sentence says them.
  @Test(
    "a sentence that agrees passes, and the same sentence with another number is told",
    arguments: [
      ("（二）依申请公开。全年新收申请#件。", "713", "received.total"),
      ("2023年，全县共受理政府信息公开申请 # 件，答复718件。", "713", "received.total"),
      // 受理 may count what was carried in.
      ("全县全年共受理政府信息公开申请#件。", "749", "received.total"),
      ("依申请公开。新收申请713件，上年结转#件。", "36", "carried_in.total"),
      ("共新收政府信息公开申请713件，连同上年结转的#件，全年答复718件。", "36", "carried_in.total"),
      ("收到政府信息公开申请713件，办结#件。", "718", "total.total"),
      ("受理政府信息公开申请749件，其中自然人申请741件；共办结#件。", "718", "total.total"),
      ("答复政府信息公开申请718件（含上年度结转申请36件，另有#件顺延到下年度答复）。", "31", "carried_out.total"),
      ("政府信息公开申请：新收713件，另有#件结转下年度继续办理。", "31", "carried_out.total"),
      ("因信息公开产生的行政复议#件、行政诉讼13件。", "61", "review.total"),
      ("政府信息公开行政复议61件；政府信息公开行政诉讼#件。", "13", "litigation_direct.total"),
      ("因信息公开引发行政复议61件、行政诉讼#件。", "13", "litigation_direct.total"),
      ("全市行政机关制发规章1件、行政规范性文件#件，废止行政规范性文件2件。", "6", "documents.issued"),
      ("全年制发行政规范性文件6件,废止#件,现行有效32件。", "2", "documents.repealed"),
      ("制发行政规范性文件6件，废止2件，现行有效#件。", "32", "documents.in_force"),
      ("全年行政事业性收费#万元。", "103.3879", "fees.amount"),
      ("全年行政事业性收费#万元。", "103.39", "fees.amount"),
      ("收取行政事业性收费#元。", "1033879", "fees.amount"),
      ("全年收到政府信息公开申请#件。", "７１３", "received.total"),
    ])
  func sentences(_ sentence: String, _ right: String, _ cell: String) throws {
    #expect(findings(sentence.replacing("#", with: right)) == [])
    let found = findings(sentence.replacing("#", with: "5"))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "text-against-table")
    #expect(finding.severity == .note)
    #expect(finding.cells.first?.description.hasSuffix(cell) == true)
    #expect(finding.message.zh.contains("5"))
  }

  @Test(
    "what may count something else is left alone",
    arguments: [
      "2022年，全县共受理政府信息公开申请5件。", "上半年受理政府信息公开申请5件。", "其中自然人申请5件。",
      "县政府办公室受理政府信息公开申请5件。", "全年受理政府信息公开申请近5件。", "受理政府信息公开申请5余件。",
      "办理行政许可申请5件。", "全年共受理申请5件。", "行政复议、行政诉讼案件共5件。", "全年办理行政复议案件5件。",
      "信息公开工作有序。行政复议5件。", "全年收取政府信息公开信息处理费5元。", "以政府名义制发规范性文件5件。",
      "比上年增加政府信息公开申请5件。", "截至12月，受理政府信息公开申请5件。", "公开规范性文件5件。",
      "受理政府信息公开申请713件，同比增加5件。", "规章和规范性文件5件。", "不予受理政府信息公开申请5件。",
    ])
  func others(_ sentence: String) { #expect(findings(sentence) == []) }

  @Test("words that say there was none are compared, too")
  func none() {
    let found = findings("我局全年未收到政府信息公开申请。")
    #expect(found.map(\.actual) == [.zero])
    #expect(found.map(\.expected) == [Quantity(713)])
    #expect(findings("全年未收到政府信息公开申请。", cells: ["applications.received.total": "0"]) == [])
    #expect(findings("我局没有收到因政府信息公开申请行政复议和提起行政诉讼情况。") == [])
  }

  @Test("one sentence that agrees speaks for its figure")
  func agreeing() {
    let text = "全年受理政府信息公开申请713件。|全年收到政府信息公开申请5件。"
    #expect(findings(text) == [])
  }

  @Test("lines that were broken are read as one")
  func lines() {
    let text = "和针对性。2023 年，全县共受理政府信息公开申请 713 件，答|复 5 件（含上年度结转申请 36 件），均在法定期限内答复。"
    #expect(findings(text).map(\.actual) == [Quantity(5)])
  }

  @Test("a heading above gives the context")
  func heading() {
    #expect(findings("（二）依申请公开情况|全年新收申请5件。").count == 1)
    #expect(findings("（二）办事情况|全年新收申请5件。") == [])
  }

  @Test("the place is the number, and the sentence is quoted")
  func place() throws {
    let text = """
      某某县统计局2023年政府信息公开工作年度报告
      一、总体情况
      工作平稳。全年收到政府信息公开申请 5 件。
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      """
    let result = try Pipeline(catalog).read(Array(text.utf8), name: "a.txt")
    let finding = try #require(
      StatementCheck(catalog).findings(in: result.report, catalog).first)
    #expect(finding.source == SourceLocation(file: "a.txt", line: 3, column: 19))
    #expect(finding.message.zh.contains("「全年收到政府信息公开申请5件」"))
  }

  @Test("it does not apply where the table has no number, or the form no words")
  func notApplicable() throws {
    let sentence = "全年收到政府信息公开申请5件。"
    #expect(findings(sentence, cells: ["applications.received.total": "_"]) == [])
    #expect(findings(sentence, cells: [:]) == [])
    let form = try FormJSON.form("2021") { $0["statements"] = nil }
    let silent = try FormCatalog([form])
    let report = ReportText.report(
      Self.cells, sections: ReportText.sections { $0[0].paragraphs = [sentence] }, silent)
    #expect(StatementCheck(silent).findings(in: report, silent) == [])
  }

  @Test("the samples say what is known of them", arguments: try Fixture.samples())
  func samples(_ sample: Fixture) throws {
    let result = try Pipeline(catalog).read(sample.bytes(), name: "input.txt")
    let found = StatementCheck(catalog).findings(in: result.report, catalog)
    // Three totals of this sample are wrong, and its text has the right ones.
    let isContradicting = sample.path.contains("2023-contradicting-totals")
    #expect(found.map(\.actual) == (isContradicting ? [713, 718, 61].map { Quantity($0) } : []))
  }
}
