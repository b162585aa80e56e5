import Foundation
import NianbaoOffice
import TestSupport
import Testing

@testable import Nianbao

/// Forms in the eyes of other programs, and read back after they were filled in.
///
/// `scripts/setup --tests` installs openpyxl and LibreOffice.
@Suite struct FormWorkbookTests {
  private let catalog: FormCatalog
  private let folder: TemporaryFolder

  init() throws {
    catalog = try FormCatalog.embedded()
    folder = try TemporaryFolder()
  }

  private func workbook(_ form: String, previous: Report? = nil) throws -> [UInt8] {
    let form = try #require(catalog.form(form))
    return try XLSXWriter().write(FormLayout(form, catalog, previous: previous).document())
  }

  private func report(_ bytes: [UInt8]) throws -> ReportMatcher.Result {
    var result = try Pipeline.office(catalog).read(bytes, name: "form.xlsx")
    result.findings = Checks.review(catalog).findings(
      with: result.findings, in: result.report, previous: .notAsked)
    return result
  }

  /// The places of all cells in a form, and the form, as files for the script.
  private func files(_ form: String) throws -> (form: String, codes: String, report: Report) {
    let bytes = try workbook(form)
    let empty = try report(bytes).report
    let codes = empty.cells.compactMapValues { cell -> [String]? in
      guard case .cell(let sheet, let address) = cell.source?.place else { return nil }
      return [sheet, address.description]
    }
    return (
      try folder.write("form.xlsx", bytes: bytes),
      try json("codes.json", Dictionary(uniqueKeysWithValues: codes.map { ("\($0)", $1) })), empty
    )
  }

  private func json(_ name: String, _ value: some Encodable) throws -> String {
    try folder.write(name, bytes: Array(JSONEncoder().encode(value)))
  }

  @discardableResult private func script(_ arguments: [String]) throws -> Data {
    let script = "\(Fixture.repository)/Tests/NianbaoOfficeTests/Scripts/form_check.py"
    let outcome = try #require(Program.python).run([script] + arguments)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return outcome.output
  }

  @Test("an empty form reads as a report whose every cell is blank", arguments: ["2021", "2019"])
  func empty(_ form: String) throws {
    let result = try report(workbook(form))
    let codes = Set(try #require(catalog.form(form)).tables.flatMap(\.codes))
    #expect(result.report.form == form)
    #expect(Set(result.report.cells.keys) == codes)
    #expect(result.report.cells.values.allSatisfy { $0.isBlank })
    #expect(result.report.organ == nil && result.report.year == nil && result.report.title == nil)
    #expect(result.report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(result.findings.allSatisfy { $0.severity < .error })
    #expect(
      Set(result.findings.map(\.rule)) == ["value-missing", "section-empty", "title-missing"])
  }

  @Test("the same form gives the same bytes")
  func bytes() throws {
    let (one, other) = (try workbook("2021"), try workbook("2021"))
    #expect(one == other)
  }

  private struct Rules: Decodable {
    struct Cell: Decodable {
      var locked: Bool
      var count: Int
      var type: String?
      var `operator`: String?
      var low: String?
      var high: String?
      var style: String?
      var formula: Bool
    }
    struct Sheet: Decodable, Hashable {
      var protected: Bool
      var password: Bool
      var alarms: Int
      var unlocked: Int
    }
    var cells: [String: Cell]
    var sheets: [String: Sheet]
  }

  @Test(
    "every cell is a formula and locked, or open with one rule of its kind",
    .enabled(if: Resave.hasOpenpyxl, "openpyxl is not installed"), arguments: ["2021", "2019"])
  func rules(_ form: String) throws {
    let files = try files(form)
    let rules = try JSONDecoder().decode(
      Rules.self, from: script(["rules", files.form, files.codes]))
    #expect(rules.cells.count == files.report.cells.count)
    for (code, cell) in rules.cells {
      #expect(cell.locked == cell.formula, "\(code)")
      #expect(cell.count == (cell.formula ? 0 : 1), "\(code)")
      guard !cell.formula else { continue }
      #expect(cell.style == "stop", "\(code)")
      if ["disclosure.fees.amount", "disclosure.procurement.amount"].contains(code) {
        #expect(cell.type == "custom", "\(code)")
      } else {
        let isSigned = code.hasSuffix(".change")
        #expect(cell.type == "whole" && cell.operator == "between", "\(code)")
        #expect(cell.low == (isSigned ? "-999999999999999" : "0"), "\(code)")
        #expect(cell.high == "999999999999999", "\(code)")
      }
    }
    #expect(rules.sheets.values.allSatisfy { $0.protected && !$0.password })
    #expect(rules.sheets["勾稽校验"]?.unlocked == 0)
    // Four cells in each of seven columns; and the total of totals, which two sums give, with its
    // row of six and itself.
    let expectedAlarms = 7 * 4 + 6 + 1
    #expect(rules.sheets["表二"]?.alarms == expectedAlarms)
  }

  private struct Results: Decodable {
    var failed: Int
    var passed: Int
    var summary: Int
    var title: String
    var period: String
  }

  /// A consistent report: each cell that is typed in gets a number of its own, and received is what
  /// balances its column.
  private func numbers(of report: Report) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for (index, code) in catalog.sorted(report.cells.keys).enumerated() where code.column != "total"
    {
      numbers["\(code)"] = Double(index % 11)
    }
    let columns = Set(report.cells.keys.filter { $0.table == "applications" }.map(\.column))
    for column in columns where column != "total" {
      let rows = report.cells.keys.filter { $0.table == "applications" && $0.column == column }
        .map(\.row).filter { !["received", "carried_in", "carried_out", "total"].contains($0) }
      func number(_ row: String) -> Double { numbers["applications.\(row).\(column)"] ?? 0 }
      numbers["applications.carried_in.\(column)"] = 1
      numbers["applications.received.\(column)"] =
        rows.reduce(0) { $0 + number($1) } + number("carried_out") - 1
      numbers["applications.total.\(column)"] = nil
    }
    if numbers["disclosure.fees.amount"] != nil, report.form == "2021" {
      numbers["disclosure.fees.amount"] = 59237.2449
    }
    // A bare number there has no unit in the 2019 form.
    if report.form == "2019" { numbers["disclosure.procurement.amount"] = 0 }
    return numbers
  }

  @Test(
    "a form that was filled in and recalculated reads back without a finding",
    .enabled(if: Resave.hasOpenpyxl, "openpyxl is not installed"),
    .enabled(if: Resave.hasLibreOffice, "LibreOffice is not installed"),
    arguments: ["2021", "2019"])
  func filled(_ form: String) throws {
    let files = try files(form)
    let numbers = numbers(of: files.report)
    let path = "\(folder.path)/filled.xlsx"
    try script(["fill", files.form, path, files.codes, json("numbers.json", numbers)])
    let filled = Array(try #require(FileManager.default.contents(atPath: path)))
    // openpyxl stores no results, so this reading calculates them itself.
    let own = try report(filled)
    #expect(Set(own.findings.map(\.rule)).isSubset(of: ["formula-calculated", "form-year"]))
    let saved = try Resave.libreOffice(filled)
    let result = try report(saved)
    #expect(result.findings.filter { $0.rule != "form-year" }.map(\.message.en) == [])
    #expect(result.report.cells.mapValues(\.number) == own.report.cells.mapValues(\.number))
    for (code, cell) in result.report.cells {
      if let number = numbers["\(code)"] {
        #expect(cell.number?.doubleValue == number, "\(code)")
      } else {
        #expect(cell.number != nil, "\(code)")
      }
    }
    #expect(result.report.organ == "某某县统计局" && result.report.year == 2023)
    #expect(result.report.title == "某某县统计局2023年政府信息公开工作年度报告")
    #expect(own.report.title == result.report.title)
  }

  @Test(
    "checks recalculate and fail where numbers do not add up",
    .enabled(if: Resave.hasOpenpyxl, "openpyxl is not installed"),
    .enabled(if: Resave.hasLibreOffice, "LibreOffice is not installed"))
  func checks() throws {
    let files = try files("2021")
    var numbers = numbers(of: files.report)
    func results() throws -> Results {
      let path = "\(folder.path)/filled.xlsx"
      try script(["fill", files.form, path, files.codes, json("numbers.json", numbers)])
      let filled = Array(try #require(FileManager.default.contents(atPath: path)))
      let saved = try folder.write("saved.xlsx", bytes: Resave.libreOffice(filled))
      return try JSONDecoder().decode(Results.self, from: script(["results", saved]))
    }
    let good = try results()
    #expect(good.failed == 0 && good.passed == 42 && good.summary == 0)
    #expect(good.title == "某某县统计局2023年政府信息公开工作年度报告")
    #expect(good.period == "2023年1月1日至2023年12月31日")
    // One more in one column: that column's balance and that of the totals.
    numbers["applications.received.business", default: 0] += 1
    let bad = try results()
    #expect(bad.failed == 2 && bad.passed == 40 && bad.summary == 2)
  }
}
