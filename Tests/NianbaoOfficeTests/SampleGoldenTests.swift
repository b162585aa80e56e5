import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// What the samples become, compared with the files beside them.
@Suite struct SampleGoldenTests {
  let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  @Test("a sample's text and CSV are as recorded", arguments: try Fixture.samples())
  func texts(_ sample: Fixture) throws {
    let result = try read(sample)
    let writer = ReportWriter(catalog)
    for (format, file) in [(OutputFormat.txt, "text.golden"), (.csv, "csv.golden")] {
      let text = String(decoding: try writer.bytes(of: result, as: format), as: UTF8.self)
      #expect(try golden(sample, file).difference(from: text) == nil)
    }
  }

  @Test("a sample's workbook is as recorded", arguments: try Fixture.samples())
  func workbook(_ sample: Fixture) throws {
    let document = try WorkbookLayout(read(sample).report, catalog, totals: .formulas).document()
    #expect(try golden(sample, "workbook.golden").difference(from: document.dump) == nil)
  }

  @Test(
    "the same input gives the same bytes", arguments: try Fixture.samples(), OutputFormat.allCases)
  func repeatable(_ sample: Fixture, _ format: OutputFormat) throws {
    let first = try ReportWriter(catalog).bytes(of: read(sample), as: format)
    let second = try ReportWriter(catalog).bytes(of: read(sample), as: format)
    #expect(first == second)
  }

  private func read(_ sample: Fixture) throws -> ReportMatcher.Result {
    try Pipeline(catalog).read(sample.bytes(), name: "input.txt")
  }

  private func golden(_ sample: Fixture, _ name: String) -> Golden {
    Golden(URL(fileURLWithPath: sample.path).deletingLastPathComponent().path + "/" + name)
  }
}
