import Nianbao
import TestSupport
import Testing

/// The two laws of the design, on random reports of both forms and of hybrids.
@Suite struct LayoutLawTests {
  static let count = 60

  let catalog: FormCatalog
  let matcher: ReportMatcher

  init() throws {
    catalog = try .embedded()
    matcher = ReportMatcher(catalog)
  }

  @Test("matching what was laid out gives the same report")
  func matchingLaidOut() throws {
    try forRandomReports { report, trial in
      let document = try ReportLayout(report, catalog).publication()
      let read = try matcher.match(document).report
      #expect(Difference(report, read.withoutSources()).text == "", "trial \(trial)")
    }
  }

  @Test("matching the text that was written gives the same report")
  func matchingText() throws {
    try forRandomReports { report, trial in
      let text = TextWriter().write(try ReportLayout(report, catalog).publication())
      let read = try matcher.match(TextReader().read(text, name: "law.txt")).report
      #expect(Difference(report, read.withoutSources()).text == "", "trial \(trial)")
    }
  }

  @Test("reading the text that was written gives the same document")
  func readingWritten() throws {
    try forRandomReports { report, trial in
      let first = TextWriter().write(try ReportLayout(report, catalog).publication())
      let document = try TextReader().read(first, name: "law.txt")
      let again = try TextReader().read(TextWriter().write(document), name: "law.txt")
      #expect(document.dump == again.dump, "trial \(trial)")
    }
  }

  private func forRandomReports(_ body: (Report, Int) throws -> Void) throws {
    var generator = SeededGenerator.announced(for: "the laws of lay-out")
    let source = RandomReport(catalog)
    for trial in 0..<Self.count {
      let report = source.next(using: &generator)
      guard report.cells.count > 20 else { continue }
      try body(report, trial)
    }
  }
}
