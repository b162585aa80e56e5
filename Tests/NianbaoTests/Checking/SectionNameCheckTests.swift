import Testing

@testable import Nianbao

@Suite struct SectionNameCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "headings are the form's",
    arguments: [
      ("存在的主要问题及改进情况", false), ("存在的主要问题及改进情况。", false), ("存在问题及改进措施", false),
      ("存在的主要问题", false), ("来年打算", true),
    ])
  func names(_ heading: String, _ isOdd: Bool) {
    let sections = ReportText.sections { $0[4].heading = heading }
    let report = ReportText.report(sections: sections, catalog)
    let found = SectionNameCheck(catalog).findings(in: report, catalog)
    #expect(found.map(\.rule) == (isOdd ? ["section-renamed"] : []))
  }

  @Test("it does not apply to text before the first heading, nor to reports without text")
  func notApplicable() {
    let preamble = [ReportSection(number: 0, heading: "", paragraphs: ["甲"])]
    for sections in [preamble, []] {
      let report = ReportText.report(sections: sections, catalog)
      #expect(SectionNameCheck(catalog).findings(in: report, catalog) == [])
    }
  }
}
