import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// What other programs save still holds every number.
@Suite struct ResaveTests {
  /// Text and numbers of a sheet by address.
  private typealias Cells = [String: [String: Double]]

  @Test(
    "LibreOffice keeps every number, of several workbooks in their order",
    .enabled(if: Resave.hasLibreOffice, "LibreOffice is not installed"))
  func libreOffice() throws {
    let workbooks = try workbooks()
    let saved = try Resave.libreOffice(workbooks)
    #expect(saved != workbooks)
    for (before, after) in zip(workbooks, saved) {
      #expect(try numbers(before) == numbers(after))
    }
  }

  @Test(
    "openpyxl keeps every number that is no result",
    .enabled(if: Resave.hasOpenpyxl, "openpyxl is not installed"))
  func openpyxl() throws {
    let workbooks = try workbooks()
    let saved = try Resave.openpyxl(workbooks)
    #expect(saved != workbooks)
    for (before, after) in zip(workbooks, saved) {
      #expect(try numbers(before, withResults: false) == numbers(after, withResults: false))
    }
  }

  @Test(
    "what is no workbook is a failure, not an empty result",
    .enabled(if: Resave.hasOpenpyxl, "openpyxl is not installed"))
  func failure() {
    #expect(throws: Resave.Failure.self) { try Resave.openpyxl([1, 2, 3]) }
  }

  private func workbooks() throws -> [[UInt8]] {
    let catalog = try FormCatalog.embedded()
    return try ["2024-busy-city", "2022-small-bureau"].map { name in
      let result = try Pipeline(catalog).read(Fixture.sample(name).bytes(), name: "input.txt")
      return try ReportWriter(catalog).bytes(of: result, as: .xlsx)
    }
  }

  /// The numbers of every sheet by address.
  private func numbers(_ workbook: [UInt8], withResults: Bool = true) throws -> Cells {
    let reader = try SheetsReader(bytes: workbook, name: "book.xlsx")
    nonisolated(unsafe) var text: [UInt8] = []
    try reader.writeJSON(of: Array(reader.entries.indices)) { text += $0 }
    let sheets = try JSONDecoder().decode(Sheets.self, from: Data(text)).sheets
    // A sheet without one number would compare nothing.
    #expect(sheets.contains { $0.cells.count > 100 })
    let pairs = sheets.map { sheet in
      let cells = sheet.cells.filter { withResults || sheet.formulas[$0.key] == nil }
      return (sheet.name, cells.compactMapValues(\.number))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private struct Sheets: Decodable {
    struct Sheet: Decodable {
      var name: String
      var cells: [String: Value]
      var formulas: [String: String]
    }
    var sheets: [Sheet]
  }

  /// A value of a cell, of which only a number matters.
  private struct Value: Decodable {
    var number: Double?

    init(from decoder: any Decoder) throws {
      number = try? decoder.singleValueContainer().decode(Double.self)
    }
  }
}
