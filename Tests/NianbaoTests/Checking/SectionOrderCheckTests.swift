import Testing

@testable import Nianbao

@Suite struct SectionOrderCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func rules(_ change: (inout [ReportSection]) -> Void) -> [String] {
    let report = ReportText.report(sections: ReportText.sections(change), catalog)
    return SectionOrderCheck(catalog).findings(in: report, catalog).map(\.rule)
  }

  @Test("the form's sections in their order pass")
  func official() { #expect(rules { _ in } == []) }

  @Test("a section behind a later one is out of order")
  func order() {
    #expect(rules { $0.swapAt(4, 5) } == ["section-order"])
    // Reading keeps the headings that ascend and leaves the other among the paragraphs.
    #expect(
      rules { sections in
        sections.remove(at: 4)
        sections[4].paragraphs += ["五、存在的主要问题及改进情况", "将加强培训。"]
      } == ["section-order"])
  }

  @Test("a heading that stands there again is repeated")
  func repeated() {
    #expect(rules { $0.append($0[5]) } == ["section-repeated"])
    #expect(rules { $0[5].paragraphs.append("六、其他需要报告的事项") } == ["section-repeated"])
  }

  @Test("a section beyond the form's is unknown")
  func unknown() {
    #expect(rules { $0.append(ReportSection(number: 7, heading: "附则")) } == ["section-unknown"])
    #expect(rules { $0[5].paragraphs.append("七、附则") } == ["section-unknown"])
  }

  @Test("data with a number of their own, or without a section, are told like documents")
  func data() {
    #expect(rules { $0[4].number = 6 } == ["section-number"])
    #expect(rules { $0.removeLast() } == ["section-missing"])
  }

  @Test(
    "numbered paragraphs within a section are no sections",
    arguments: [
      "三、主动公开政府信息情况。2021年，我局无相关政务信息公开。", "三、主动公开政府信息情况。", "（二）主动公开政府信息情况",
      "二、完善制度", "二、主动公开情况",
    ])
  func paragraphs(_ text: String) { #expect(rules { $0[0].paragraphs.append(text) } == []) }

  @Test("it does not apply to reports without text")
  func noText() {
    let report = ReportText.report([:], catalog)
    #expect(SectionOrderCheck(catalog).findings(in: report, catalog) == [])
  }
}
