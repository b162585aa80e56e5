import Testing

@testable import Nianbao

@Suite struct SectionEmptyCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func findings(_ change: (inout [ReportSection]) -> Void) -> [Finding] {
    let report = ReportText.report(sections: ReportText.sections(change), catalog)
    return SectionEmptyCheck(catalog).findings(in: report, catalog)
  }

  @Test("sections with a word pass, those with a table need none")
  func filled() {
    #expect(findings { _ in } == [])
    #expect(findings { $0[5].paragraphs = ["无"] } == [])
    #expect(findings { $0[1].tables = [] } == [])
  }

  @Test("a section of text without a word is told", arguments: [0, 4, 5])
  func empty(_ index: Int) throws {
    for paragraphs in [[], ["——", " "]] {
      let found = findings { $0[index].paragraphs = paragraphs }
      #expect(found.map(\.rule) == ["section-empty"])
    }
  }

  @Test("it does not apply to reports without text")
  func noText() {
    let report = ReportText.report([:], catalog)
    #expect(SectionEmptyCheck(catalog).findings(in: report, catalog) == [])
  }
}
