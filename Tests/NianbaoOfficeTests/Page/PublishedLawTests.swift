import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// A report that was written for publishing comes back as it was.
@Suite struct PublishedLawTests {
  static let count = 60

  let catalog: FormCatalog
  let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = .office(catalog)
  }

  private func readBack(_ report: Report, _ format: OutputFormat) throws -> Report {
    let written = try ReportWriter(catalog).bytes(
      of: ReportMatcher.Result(report: report, findings: []), as: format)
    return try pipeline.read(written, name: "law.\(format.fileExtension)").report.withoutSources()
  }

  @Test(
    "a random report comes back from its page and its Markdown",
    arguments: [OutputFormat.html, .md])
  func random(_ format: OutputFormat) throws {
    var generator = SeededGenerator.announced(for: "published \(format)")
    let source = RandomReport(catalog)
    for trial in 0..<Self.count {
      let report = source.next(using: &generator)
      guard report.cells.count > 20 else { continue }
      let difference = Difference(report, try readBack(report, format)).text
      #expect(difference.isEmpty, "trial \(trial): \(difference)")
    }
  }

  @Test(
    "a fixture comes back from its page and its Markdown",
    arguments: try Fixture.readable(), [OutputFormat.html, .md])
  func fixtures(_ fixture: Fixture, _ format: OutputFormat) throws {
    let report = try pipeline.read(fixture.bytes(), name: fixture.path).report.withoutSources()
    #expect(Difference(report, try readBack(report, format)).text == "")
  }
}
