import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// Reading a workbook that was written gives the report that went in, on random reports and samples.
@Suite struct FilledWorkbookLawTests {
  static let count = 40

  let catalog: FormCatalog
  let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = .office(catalog)
  }

  @Test(
    "a random report comes back from its workbook", arguments: [Totals.formulas, .values])
  func random(_ totals: Totals) throws {
    try forRandomReports("workbooks with \(totals)") { report, trial in
      let read = try read(try write(report, totals))
      #expect(Difference(report, read.report).text == "", "trial \(trial)")
    }
  }

  @Test("a sample comes back from its workbook", arguments: try Fixture.samples())
  func samples(_ sample: Fixture) throws {
    let report = try pipeline.read(sample.bytes(), name: "input.txt").report.withoutSources()
    for totals in [Totals.formulas, .values] {
      let read = try read(try write(report, totals)).report
      #expect(Difference(report, read).text == "", "\(totals)")
      #expect(try text(of: read) == text(of: report))
      #expect(json(of: read) == json(of: report))
    }
  }

  @Test("recalculated totals are the sums of their parts, and nothing else changes")
  func recalculated() throws {
    try forRandomReports("recalculated workbooks") { report, trial in
      let read = try read(try write(report, .recalculate)).report
      #expect(
        Difference(withoutTotals(report), withoutTotals(read)).text == "", "trial \(trial)")
      let totals = totals(of: report)
      for code in totals.keys where report.cells[code] != nil {
        let parts = (totals[code] ?? []).compactMap { read.cells[$0]?.number }
        let number = read.cells[code]?.number
        let isBlank = parts.isEmpty && report.cells[code]?.number == nil
        #expect(
          number == Quantity.sum(parts) || (isBlank && number == nil), "trial \(trial): \(code)")
      }
    }
  }

  @Test("recalculating changes no sample whose sums hold", arguments: ["2022-small-bureau"])
  func recalculatedSample(_ name: String) throws {
    let report = try pipeline.read(Fixture.sample(name).bytes(), name: "input.txt").report
    let filled = report.withoutSources()
    let read = try read(try write(filled, .recalculate)).report
    let differing = filled.cells.filter { code, cell in
      // A blank total beside noughts becomes their sum.
      cell != read.cells[code] && !(cell.number == nil && read.cells[code]?.number == .zero)
    }
    #expect(differing.isEmpty)
  }

  @Test("a workbook is read as itself, without a word about what is as it should be")
  func withoutFindings() throws {
    let input = try pipeline.read(Fixture.sample("2022-small-bureau").bytes(), name: "input.txt")
    let read = try pipeline.read(
      try write(input.report.withoutSources(), .formulas), name: "book.xlsx")
    // The text's rows were short; the workbook has every cell of them.
    #expect(read.findings.isEmpty, "\(read.findings.map { "\($0.rule) \($0.cells)" })")
  }

  // MARK: Reports

  private func forRandomReports(
    _ purpose: String, _ body: (Report, Int) throws -> Void
  ) throws {
    var generator = SeededGenerator.announced(for: purpose)
    let source = RandomReport(catalog)
    for trial in 0..<Self.count {
      let report = source.next(using: &generator)
      guard report.cells.count > 20 else { continue }
      try body(report, trial)
    }
  }

  private func write(_ report: Report, _ totals: Totals) throws -> [UInt8] {
    try XLSXWriter().write(WorkbookLayout(report, catalog, totals: totals).document())
  }

  private func read(_ bytes: [UInt8]) throws -> (report: Report, findings: [Finding]) {
    let result = try pipeline.read(bytes, name: "book.xlsx")
    return (result.report.withoutSources(), result.findings)
  }

  /// The parts of every total; where two equations give one total, those of the first.
  private func totals(of report: Report) -> [CellCode: [CellCode]] {
    guard let form = catalog.form(report.form) else { return [:] }
    let relations = FormComposition(form, catalog, holding: report.cells.keys).relations
    let pairs = relations.compactMap { relation in relation.total.map { ($0, relation.left) } }
    return Dictionary(pairs) { first, _ in first }
  }

  private func withoutTotals(_ report: Report) -> Report {
    var report = report
    for code in totals(of: report).keys { report.cells[code] = nil }
    return report
  }

  private func text(of report: Report) throws -> String {
    String(
      decoding: TextWriter().write(try ReportLayout(report, catalog).publication()), as: UTF8.self)
  }

  private func json(of report: Report) -> String {
    ReportJSON(catalog, language: .zh).text(report, findings: [], isPretty: true)
  }
}
