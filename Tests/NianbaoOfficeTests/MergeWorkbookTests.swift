import Foundation
import NianbaoOffice
import TestSupport
import Testing

@testable import Nianbao

@Suite struct MergeWorkbookTests {
  private let catalog: FormCatalog
  private let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = .office(catalog)
  }

  private func merge(_ units: [Report]) throws -> Merge {
    let inputs = units.enumerated().map {
      CheckedInput(name: "\($0).json", results: [.init(report: $1, findings: [])])
    }
    return try Merger(catalog, options: .init(organ: "某某市")).merge(inputs)
  }

  private func workbook(_ merge: Merge) throws -> [UInt8] {
    try XLSXWriter().write(MergeLayout(merge, catalog).document())
  }

  @Test("the workbook of units is read back as the report of their superior", arguments: ["2019", "2021"])
  func law(_ form: String) throws {
    var generator = SeededGenerator.announced(for: "workbooks of units, form \(form)")
    for trial in 0..<8 {
      let count = Int.random(in: 1...9, using: &generator)
      let merge = try merge(RandomUnits(catalog).next(count, form: form, using: &generator))
      let read = try pipeline.read(workbook(merge), name: "book.xlsx")
      let expected = merge.result.report
      #expect(
        Difference(expected, read.report.withoutSources()).text == "", "trial \(trial)")
    }
  }

  @Test("a workbook of units is read without a word about its formulas")
  func withoutFindings() throws {
    let unit = NumberedReport("2021", catalog).report
    let units = (1...3).map { number in
      var unit = unit
      (unit.organ, unit.year) = ("第\(number)局", 2024)
      return unit
    }
    let read = try pipeline.read(workbook(merge(units)), name: "book.xlsx")
    let odd = read.findings.map(\.rule).filter { $0.hasPrefix("formula") || $0.hasPrefix("row") }
    #expect(odd == [])
  }

  @Test("the same units give the same bytes")
  func bytes() throws {
    var generator = SeededGenerator.announced(for: "bytes of merged workbooks")
    let units = RandomUnits(catalog).next(5, form: "2021", using: &generator)
    #expect(try workbook(merge(units)) == workbook(merge(units)))
  }

  @Test(
    "60 units: every sum is that of an independent script, also once LibreOffice has recalculated it",
    .enabled(if: Resave.hasLibreOffice, "LibreOffice is not installed"),
    .enabled(if: Resave.hasOpenpyxl, "no Python of its own is installed"),
    arguments: ["2019", "2021"])
  func office(_ form: String) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator.announced(for: "60 units, form \(form)")
    let units = RandomUnits(catalog).next(60, form: form, using: &generator)
    let json = ReportJSON(catalog, language: .zh)
    for (index, unit) in units.enumerated() {
      try folder.write("units/\(index).json", json.text(unit, findings: []))
    }
    let book = try workbook(merge(units))
    let paths = [
      try folder.write("book.xlsx", bytes: book),
      try folder.write("recalculated.xlsx", bytes: Resave.libreOffice(book)),
    ]
    let script = "\(Fixture.repository)/Tests/NianbaoOfficeTests/Scripts/merge_check.py"
    let outcome = try #require(Program.python).run([script, "\(folder.path)/units"] + paths)
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.messages)")
    let count = catalog.form(form)?.tables.flatMap(\.codes).count ?? 0
    let compared = outcome.text.split(separator: "\n").last?.split(separator: " ").first
    #expect((compared.flatMap { Int($0) } ?? 0) >= count)
  }
}
