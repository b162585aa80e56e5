import TestSupport

@testable import Nianbao

/// What checking gives for inputs with everything that an output has to cope with.
enum CheckedSample {
  /// A sample with contradicting totals, one with blanks, and an input that could not be read.
  static func inputs(_ catalog: FormCatalog) throws -> [CheckedInput] {
    try ["2023-contradicting-totals", "2019-municipal-office"].map { name in
      let result = try Pipeline(catalog).read(Fixture.sample(name).bytes(), name: "\(name).txt")
      return checked(result, "\(name).txt", catalog)
    } + [
      CheckedInput(
        name: "坏/a b.xlsx", error: LocalizedText(zh: "不是年报，“<x>”。", en: "no report, \"<x>\"."))
    ]
  }

  /// A report whose texts all try to be something else.
  static func hostile(_ catalog: FormCatalog) -> CheckedInput {
    let words = "<script>alert(1)</script>&\"'\u{1B}[31m=1+1"
    var report = ReportText.report(
      ReportText.noughts(), organ: words, title: words,
      sections: [ReportSection(number: 1, heading: words, paragraphs: [words])], catalog)
    report.cells[CellCode(table: "disputes", row: "review", column: "total")] = ReportCell(
      raw: words, source: SourceLocation(file: words, line: 1, column: 2))
    let result = ReportMatcher.Result(report: report, findings: [])
    return checked(result, words, catalog)
  }

  private static func checked(
    _ result: ReportMatcher.Result, _ name: String, _ catalog: FormCatalog
  ) -> CheckedInput {
    var result = result
    result.findings = Checks.all(catalog).findings(with: result.findings, in: result.report)
    return CheckedInput(name: name, results: [result])
  }
}
