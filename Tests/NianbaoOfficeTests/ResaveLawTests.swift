import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// The law of the way back, through other programs: a workbook that LibreOffice or openpyxl opened
/// and saved still gives the report that went in.
@Suite(.serialized) struct ResaveLawTests {
  static let count = 12

  let catalog: FormCatalog
  let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = .office(catalog)
  }

  @Test(
    "a workbook saved by LibreOffice gives the same report",
    .enabled(if: Resave.hasLibreOffice, "LibreOffice is not installed"))
  func libreOffice() throws { try compare { try Resave.libreOffice($0) } }

  @Test(
    "a workbook saved by openpyxl, without the results of formulas, gives the same report",
    .enabled(if: Resave.hasOpenpyxl, "openpyxl is not installed"))
  func openpyxl() throws { try compare { try Resave.openpyxl($0) } }

  private func compare(_ resave: ([[UInt8]]) throws -> [[UInt8]]) throws {
    let reports = try reports()
    let writer = ReportWriter(catalog)
    let saved = try resave(
      reports.map { try writer.bytes(of: .init(report: $0.report, findings: []), as: .xlsx) })
    #expect(saved.count == reports.count)
    for (original, bytes) in zip(reports, saved) {
      let read = try pipeline.read(bytes, name: "saved.xlsx").report
      let difference = Difference(original.report, read.withoutSources()).text
      #expect(difference == "", "\(original.name)")
    }
  }

  /// All samples and readable fixtures, and random reports.
  private func reports() throws -> [(name: String, report: Report)] {
    let files = try (Fixture.samples() + Fixture.readable()).map { file in
      let report = try pipeline.read(file.bytes(), name: "input.txt").report
      return (file.description, report.withoutSources())
    }
    var generator = SeededGenerator.announced(for: "workbooks saved by other programs")
    let source = RandomReport(catalog)
    let random = (0..<Self.count).map { ("random \($0)", source.next(using: &generator)) }
    return files + random.filter { $0.1.cells.count > 20 }
  }
}
