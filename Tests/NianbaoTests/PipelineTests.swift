import Nianbao
import TestSupport
import Testing

@Suite struct PipelineTests {
  private let pipeline: Pipeline

  init() throws { pipeline = Pipeline(try FormCatalog.embedded()) }

  private func result(_ fixture: Fixture) throws -> ReportMatcher.Result {
    try pipeline.read(fixture.bytes(), name: fixture.description)
  }

  @Test(
    "every fixture and sample gives the cells that a person expects",
    arguments: try Fixture.readable() + Fixture.samples())
  func cells(_ fixture: Fixture) throws {
    let expected = try fixture.expectation()
    let cells = try result(fixture).report.cells
    let read = Dictionary(
      cells.map { code, cell in
        (code.description, cell.number.map { ExpectedReport.Value.number("\($0)") } ?? .none)
      }, uniquingKeysWith: { $1 })
    for code in Set(expected.cells.keys).union(read.keys).sorted() {
      let right = [expected.cells[code] ?? .absent] + (expected.alternatives[code] ?? [])
      #expect(right.contains(read[code] ?? .absent), "\(code) is \(read[code] ?? .absent)")
    }
  }

  @Test(
    "every fixture and sample keeps the text of cells that are more than a number",
    arguments: try Fixture.readable() + Fixture.samples())
  func raw(_ fixture: Fixture) throws {
    let expected = try fixture.expectation()
    var raw = [String: String]()
    for (code, cell) in try result(fixture).report.cells { raw[code.description] = cell.raw }
    for code in expected.optionalRaw.keys where expected.raw[code] == nil {
      #expect([nil, expected.optionalRaw[code]].contains(raw.removeValue(forKey: code)))
    }
    #expect(raw == expected.raw)
  }

  @Test(
    "every fixture and sample gives form, organ, year, title and sections",
    arguments: try Fixture.readable() + Fixture.samples())
  func text(_ fixture: Fixture) throws {
    let expected = try fixture.expectation()
    let report = try result(fixture).report
    #expect(expected.forms.contains(report.form))
    #expect(expected.organs.contains(report.organ ?? ""))
    #expect(report.year == expected.year)
    if let title = expected.title { #expect(report.title == title) }
    if let sections = expected.sections {
      let read = report.sections.map {
        ExpectedReport.Section(number: $0.number, heading: $0.heading, paragraphs: $0.paragraphs)
      }
      #expect(read == sections)
    }
  }

  @Test(
    "exactly the totals that contradict their parts are found in the samples",
    arguments: try Fixture.samples())
  func contradictions(_ fixture: Fixture) throws {
    let expected = try #require(try fixture.expectation().contradictions)
    let totals = try result(fixture).findings
      .filter { ["applicants", "disputes", "outcomes"].contains($0.rule) && $0.severity > .note }
      .compactMap { $0.cells.first?.description }
    #expect(Set(totals) == Set(expected))
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var file: String
    var isRight: @Sendable (any Error) -> Bool
    var testDescription: String { file }
  }

  @Test(
    "what holds no report is refused, and the reason is named",
    arguments: [
      Refusal(file: "empty.txt") { ($0 as? ReadError)?.kind == .empty },
      Refusal(file: "binary.bin") { ($0 as? ReadError)?.kind == .notText },
      Refusal(file: "not-a-report.txt") { ($0 as? MatchError)?.kind == .notAReport },
      Refusal(file: "character-across-1000-bytes.txt") {
        ($0 as? MatchError)?.kind == .notAReport
      },
      Refusal(file: "utf8-misread-as-gbk.txt") { ($0 as? ReadError)?.kind == .misread },
      Refusal(file: "numbers-gone-duplicate-lines-removed.txt") { error in
        if case .numbersGone = (error as? MatchError)?.kind { true } else { false }
      },
    ])
  func refusals(_ refusal: Refusal) throws {
    let bytes = try Fixture.named(refusal.file).bytes()
    let error = #expect(throws: (any Error).self) { try pipeline.read(bytes, name: refusal.file) }
    #expect(error.map(refusal.isRight) == true, "\(String(describing: error))")
    #expect((error as? any Explained)?.explanation.zh.contains(refusal.file) == true)
    #expect((error as? any Explained)?.explanation.en.contains(refusal.file) == true)
  }

  @Test("a format that no reader reads is refused by its name")
  func unread() {
    let error = #expect(throws: ReadError.self) {
      try pipeline.read(Array("%PDF-1.4".utf8), name: "a.pdf")
    }
    #expect(error?.kind == .unreadFormat(.pdf))
  }

  @Test(
    "findings stand in the order of the source",
    arguments: [Fixture.named("rows-swapped.txt"), .sample("2023-contradicting-totals")])
  func order(_ fixture: Fixture) throws {
    let lines = try result(fixture).findings.compactMap { finding -> Int? in
      if case .text(let line, _) = finding.source?.place { line } else { nil }
    }
    #expect(lines.count > 3)
    #expect(lines == lines.sorted())
  }
}
