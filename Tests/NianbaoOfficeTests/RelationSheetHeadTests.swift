import Nianbao
import TestSupport
import Testing

@testable import NianbaoOffice

/// Nothing of a report is taken from the sheet 勾稽校验, so that its head is all that is read of it.
@Suite struct RelationSheetHeadTests {
  static let count = 24

  let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  private func layout(_ report: Report) throws -> Document {
    try WorkbookLayout(report, catalog, totals: .formulas).document()
  }

  /// How many rows are read of every sheet.
  private func rowCounts(_ bytes: [UInt8], isForReport: Bool) throws -> [Int] {
    try XLSXReader(isForReport: isForReport).read(bytes, name: "book.xlsx").grids.map(\.rows.count)
  }

  private func sample() throws -> Document {
    let sample = try Fixture.sample("2024-busy-city").bytes()
    return try layout(Pipeline.office(catalog).read(sample, name: "input.txt").report)
  }

  @Test("for a report the sheet is read to the end of its head, otherwise whole")
  func head() throws {
    let bytes = try XLSXWriter().write(sample())
    let whole = try rowCounts(bytes, isForReport: false)
    #expect(try #require(whole.last) > 40)
    #expect(try rowCounts(bytes, isForReport: true) == whole.dropLast() + [8])
  }

  @Test(
    "where a formula names the sheet, it is read whole",
    arguments: ["勾稽校验!D10", "'勾稽校验'!D10", "SUM(勾稽校验!C4:D10)"])
  func formula(_ formula: String) throws {
    var document = try sample()
    guard case .grid(var grid) = document.blocks[1] else { return }
    grid.rows[3].cells[1].formula = formula
    document.blocks[1] = .grid(grid)
    let bytes = try XLSXWriter().write(document)
    #expect(
      try rowCounts(bytes, isForReport: true) == rowCounts(bytes, isForReport: false), "\(formula)")
  }

  @Test("where the sheet 基本信息 is missing, it may be a table, and is read whole")
  func withoutInformation() throws {
    var document = try sample()
    document.blocks.removeFirst()
    let bytes = try XLSXWriter().write(document)
    #expect(try rowCounts(bytes, isForReport: true) == rowCounts(bytes, isForReport: false))
  }

  @Test("random workbooks give the same report and the same findings both ways")
  func random() throws {
    var generator = SeededGenerator.announced(for: "heads of sheets of relations")
    let source = RandomReport(catalog)
    let whole = Pipeline(catalog, readers: [XLSXReader()])
    let short = Pipeline.office(catalog)
    for trial in 0..<Self.count {
      let bytes = try XLSXWriter().write(layout(source.next(using: &generator)))
      let expected = try? whole.read(bytes, name: "book.xlsx")
      #expect(try short.read(bytes, name: "book.xlsx") == expected, "trial \(trial)")
    }
  }
}
