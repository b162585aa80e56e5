import Foundation
import TestSupport
import Testing

@testable import Nianbao
@testable import NianbaoOffice

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

  @Test(
    "the workbook of units is read back as the report of their superior",
    arguments: ["2019", "2021"])
  func law(_ form: String) throws {
    var generator = SeededGenerator.announced(for: "workbooks of units, form \(form)")
    for trial in 0..<5 {
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

  @Test("the register of very many units is left out, and the stored sums count")
  func leftOut() throws {
    var generator = SeededGenerator.announced(for: "registers that are left out")
    let merge = try merge(RandomUnits(catalog).next(40, form: "2021", using: &generator))
    let bytes = try workbook(merge)
    let pipeline = Pipeline(catalog, readers: [XLSXReader(maximumCellCount: 5_000)])
    let read = try pipeline.read(bytes, name: "book.xlsx")
    #expect(Difference(merge.result.report, read.report.withoutSources()).text == "")
    #expect(read.findings.contains { $0.rule == "register-left-out" && $0.severity == .note })
    let blanks = merge.result.report.cells.values.count { $0.isBlank }
    let isWarned = read.findings.contains {
      $0.rule == "register-left-out" && $0.severity == .warning
    }
    #expect(isWarned == (blanks > 0))
    // Any other sheet of that size is refused.
    #expect(throws: ReadError.self) { try XLSXReader(maximumCellCount: 200).read(bytes, name: "x") }
  }

  @Test(
    "sums that a program did not store are not taken for blanks",
    .enabled(if: Resave.hasOpenpyxl, "no Python of its own is installed"))
  func notStored() throws {
    var generator = SeededGenerator.announced(for: "sums that are not stored")
    let merge = try merge(RandomUnits(catalog).next(40, form: "2021", using: &generator))
    let bytes = try Resave.openpyxl(workbook(merge))
    // With the register the sums are calculated; what cannot be is named.
    let whole = try pipeline.read(bytes, name: "book.xlsx")
    for (code, cell) in merge.result.report.cells where cell.number != nil {
      #expect(whole.report.cells[code]?.number == cell.number, "\(code)")
    }
    let part = try Pipeline(catalog, readers: [XLSXReader(maximumCellCount: 5_000)])
      .read(bytes, name: "book.xlsx")
    #expect(part.report.cells.values.allSatisfy { $0.number == nil })
    #expect(part.findings.contains { $0.rule == "register-left-out" && $0.severity == .warning })
  }

  @Test("a register that someone deleted makes the sums errors, not blanks")
  func deleted() throws {
    var generator = SeededGenerator.announced(for: "registers that are deleted")
    let merge = try merge(RandomUnits(catalog).next(5, form: "2021", using: &generator))
    var document = try MergeLayout(merge, catalog).document()
    document.blocks.removeAll { block in
      if case .grid(let grid) = block { grid.sheet?.name == "明细" } else { false }
    }
    document.isUncalculated = true
    let read = try pipeline.read(XLSXWriter().write(document), name: "book.xlsx")
    #expect(read.findings.count { $0.rule == "formula-result" || $0.severity == .error } > 100)
    #expect(read.report.cells.values.allSatisfy { $0.number == nil && !$0.isBlank })
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
