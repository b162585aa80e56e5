import TestSupport
import Testing

@testable import Nianbao

/// One number is changed in reports in which every sum holds.
@Suite struct RelationInjectionTests {
  private let catalog: FormCatalog

  /// How many reports each of the cases makes; together 5,000.
  private static let count = 1_250

  init() throws { catalog = try FormCatalog.embedded() }

  @Test(
    "a change that a relation can see is found at its cell, and nothing else is",
    arguments: 0..<4)
  func singleChange(_ part: Int) throws {
    var generator = SeededGenerator.announced(for: "single changes, part \(part)")
    // Every part has numbers of its own.
    for _ in 0...part { generator = SeededGenerator(seed: generator.next()) }
    let check = RelationCheck()
    for trial in 0..<Self.count {
      var report = ConsistentReport.next(using: &generator)
      #expect(check.findings(in: report, catalog) == [], "trial \(trial)")
      let codes = report.cells.keys.sorted { $0.description < $1.description }
      let code = codes[Int.random(in: 0..<codes.count, using: &generator)]
      let old = try #require(report.cells[code]?.number)
      let change = Int.random(in: 1...50, using: &generator)
      let new = try #require(Quantity.sum(old, Quantity(change)))
      report.cells[code]?.number = new
      let findings = check.findings(in: report, catalog)
      #expect(findings.isEmpty == (code.table == "disclosure"), "trial \(trial): \(code)")
      #expect(
        findings.allSatisfy { $0.cells.contains(code) && $0.severity == .error },
        "trial \(trial): \(code)")
      // A cell of table 2 stands in a row and in a column, so it alone explains everything.
      if code.table == "applications" {
        let hint = "changing \(code) from \(new) to \(old) would settle"
        #expect(findings.count >= 2, "trial \(trial): \(code)")
        #expect(findings.allSatisfy { $0.message.en.contains(hint) }, "trial \(trial): \(code)")
      }
    }
  }
}
