import TestSupport
import Testing

@testable import Nianbao

@Suite struct ParentCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  /// What the check says of one cell, of which the units and the superior have these texts; `nil`
  /// is no such cell.
  private func findings(
    _ code: String, units: [String?], superior: String?, year: Int = 2024
  ) throws -> [Finding] {
    let code = try #require(CellCode(code))
    let parser = ValueParser(forms: catalog.forms)
    func report(_ name: String, _ text: String?, year: Int = 2024) -> CheckedInput {
      var cells: [CellCode: ReportCell] = [:]
      if let text {
        cells[code] = ReportCell(raw: text.isEmpty ? nil : text)
        if case .number(let number, _) = parser.parse(text) {
          cells[code] = ReportCell(number: number, raw: number.description == text ? nil : text)
        }
      }
      let report = Report(form: "2021", organ: name, year: year, cells: cells)
      return CheckedInput(name: name, results: [.init(report: report, findings: [])])
    }
    let options = Merger.Options(year: 2024, superior: report("某某市", superior, year: year))
    let inputs = units.enumerated().map { report("第\($0)局", $1) }
    return try Merger(catalog, options: options).merge(inputs).result.findings
      .filter { $0.rule == "parent" }
  }

  @Test(
    "a superior's cell is the sum of its units' cells",
    arguments: [
      (["3", "4"], "7", nil), (["3", "4"], "8", .error), (["3", "4"], "6", .error),
      (["3", ""], "3", nil), (["3", ""], "5", .warning), (["3", ""], "2", .error),
      (["3", nil], "5", .warning), (["3", "/"], "5", .warning), (["3", "4"], "", .warning),
      (["3", "4"], "/", .warning), (["3", "4"], nil, .warning), (["0", "0"], "", nil),
      (["0", "0"], nil, nil), (["", ""], "0", nil), (["", ""], "5", .warning), (["", ""], "", nil),
      ([nil, nil], "0", nil), ([nil, nil], "5", .warning), (["3", "见附件"], "3", .warning),
      (["3", "4"], "见附件", .error), (["3", "4"], "7件", nil),
    ] as [([String?], String?, Finding.Severity?)])
  func counts(_ units: [String?], _ superior: String?, _ severity: Finding.Severity?) throws {
    let found = try findings("applications.received.total", units: units, superior: superior)
    #expect(found.map(\.severity) == [severity].compactMap { $0 })
  }

  @Test(
    "amounts in different units are not the same",
    arguments: [
      (["25元", "30元"], "55元", nil), (["25元", "30元"], "55万元", .error),
      (["25元", "30元"], "55", .error), (["25元", "30万元"], "55元", .warning),
    ] as [([String?], String?, Finding.Severity?)])
  func amounts(_ units: [String?], _ superior: String?, _ severity: Finding.Severity?) throws {
    let found = try findings("disclosure.procurement.amount", units: units, superior: superior)
    #expect(found.map(\.severity) == [severity].compactMap { $0 })
  }

  @Test("a finding has both numbers and the cell")
  func numbers() throws {
    let found = try findings("applications.received.total", units: ["3", "4"], superior: "9")
    #expect(found.first?.expected == Quantity(7) && found.first?.actual == Quantity(9))
    #expect(found.first?.cells.map(\.description) == ["applications.received.total"])
    #expect(found.first?.message.zh.contains("相差 2") == true)
  }

  @Test("a superior's report of another year is not compared, and said so")
  func otherYear() throws {
    let found = try findings(
      "applications.received.total", units: ["3"], superior: "9", year: 2023)
    #expect(found.count == 1 && found.first?.cells == [])
  }
}
