import Foundation
import Nianbao
import Testing

@Suite struct ReportJSONTests {
  private func json(_ report: Report, _ findings: [Finding] = [], _ language: Language = .zh)
    throws -> String
  {
    let catalog = try FormCatalog.embedded()
    return ReportJSON(catalog, language: language)
      .text(report, findings: findings, isPretty: false)
  }

  @Test("tells a blank, a mark, nought and an absent cell apart")
  func cells() throws {
    var report = Report(form: "2021")
    func set(_ column: String, _ cell: ReportCell) {
      report.cells[CellCode(table: "disputes", row: "review", column: column)] = cell
    }
    set("total", ReportCell(number: .zero))
    set("other", ReportCell())
    set("upheld", ReportCell(raw: "/"))
    #expect(
      try json(report)
        == #"{"schema":"nianbao/report/1","form":"2021","organ":null,"year":null,"title":null,"#
        + #""sections":[],"cells":{"disputes.review.upheld":null,"disputes.review.other":null,"#
        + #""disputes.review.total":0},"raw":{"disputes.review.upheld":"/"},"findings":[]}"# + "\n")
  }

  @Test("a finding has its message in one language, its numbers and its place")
  func findings() throws {
    let code = CellCode(table: "applications", row: "total", column: "total")
    let finding = Finding(
      "balance", .error, LocalizedText(zh: "不符", en: "broken"), cells: [code],
      source: SourceLocation(file: "a.txt", line: 41, column: 8), expected: Quantity(859),
      actual: Quantity(858))
    let text = try json(Report(form: "2021"), [finding], .en)
    #expect(
      text.contains(
        #"{"rule":"balance","severity":"error","cells":["applications.total.total"],"#
          + #""message":"broken","expected":859,"actual":858,"#
          + #""source":{"file":"a.txt","line":41,"column":8}}"#))
  }
}
