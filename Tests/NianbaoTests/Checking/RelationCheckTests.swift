import TestSupport
import Testing

@testable import Nianbao

@Suite struct RelationCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  /// A row of table 3 in its order: upheld, corrected, other, pending, total.
  ///
  /// `_` is a blank, `.` an absent cell.
  struct Row: CustomTestStringConvertible, Sendable {
    var cells: String
    var severity: Finding.Severity?
    var testDescription: String { cells }

    init(_ cells: String, _ severity: Finding.Severity?) {
      (self.cells, self.severity) = (cells, severity)
    }
  }

  private func report(_ codes: [String], _ cells: String) -> Report {
    var report = Report(form: "2021")
    for (text, word) in zip(codes, cells.split(separator: " ")) where word != "." {
      guard let code = CellCode(text) else { continue }
      let number = Quantity(word)
      report.cells[code] = ReportCell(number: number, raw: word == "/" ? "/" : nil)
    }
    return report
  }

  private func disputes(_ cells: String) -> Report {
    report(
      FormCodes.cells(
        "disputes", ["review"], ["upheld", "corrected", "other", "pending", "total"]), cells)
  }

  @Test(
    "a sum that fails is an error, one that blanks leave open a warning",
    arguments: [
      Row("1 2 3 4 10", nil), Row("0 0 0 0 0", nil),
      Row("1 2 3 4 11", .error), Row("1 2 3 4 9", .error), Row("0 0 0 0 1", .error),
      Row("1 _ 3 4 8", nil), Row("_ _ _ _ 0", nil), Row("/ / / / 0", nil),
      Row("1 _ 3 4 9", .warning), Row("1 / 3 4 9", .warning), Row("_ _ _ _ 5", .warning),
      Row("1 2 3 4 _", .warning), Row("1 2 3 4 /", .warning),
      // The filled parts alone are more than the total: no blank can make up for that.
      Row("1 _ 3 4 7", .error), Row("9 _ _ _ 8", .error),
      Row("_ _ _ _ _", nil), Row("/ / / / /", nil), Row("0 0 0 0 _", nil),
      Row("1 2 3 . 10", nil), Row("1 2 3 4 .", nil), Row(". . . . 5", nil),
      Row("0.1 0.2 0 0 0.3", nil),
    ])
  func sums(_ row: Row) {
    let findings = RelationCheck().findings(in: disputes(row.cells), catalog)
    #expect(findings.map(\.severity) == (row.severity.map { [$0] } ?? []))
    #expect(findings.allSatisfy { $0.rule == "disputes" })
  }

  @Test("a finding names the cells, the total first, and both numbers")
  func content() throws {
    let finding = try #require(
      RelationCheck().findings(in: disputes("1 2 3 4 11"), catalog).first)
    #expect(finding.cells.first?.description == "disputes.review.total")
    #expect(finding.cells.count == 5)
    #expect(finding.expected == Quantity(10))
    #expect(finding.actual == Quantity(11))
    #expect(finding.message.zh.contains("10") && finding.message.zh.contains("11"))
    #expect(finding.message.en.contains("10") && finding.message.en.contains("11"))
  }

  @Test("a blank total is no number in the finding")
  func blankTotal() throws {
    let finding = try #require(RelationCheck().findings(in: disputes("1 2 3 4 _"), catalog).first)
    #expect(finding.expected == Quantity(10))
    #expect(finding.actual == nil)
  }

  @Test("the balance is checked in each column")
  func balance() throws {
    let rows = ["received", "carried_in", "total", "carried_out"]
    let columns = ["business", "research"]
    // business: 5 + 1 = 4 + 2 holds; research: 7 + 0 ≠ 6 + 0.
    let report = report(FormCodes.cells("applications", rows, columns), "5 7 1 0 4 6 2 0")
    let findings = RelationCheck().findings(in: report, catalog)
    #expect(findings.map(\.rule) == ["balance"])
    #expect(
      Set(findings.flatMap(\.cells).map(\.description))
        == Set(FormCodes.cells("applications", rows, ["research"])))
  }

  @Test("applicants and outcomes are checked over a whole table")
  func wholeTable() throws {
    let codes = FormCodes.applications(other: ["other_uncorrected", "other_unpaid", "other_rest"])
    var report = report(codes, codes.map { _ in "0" }.joined(separator: " "))
    #expect(RelationCheck().findings(in: report, catalog) == [])
    let code = CellCode(table: "applications", row: "granted", column: "business")
    report.cells[code] = ReportCell(number: Quantity(1))
    let findings = RelationCheck().findings(in: report, catalog)
    #expect(Set(findings.map(\.rule)) == ["applicants", "outcomes"])
    #expect(findings.allSatisfy { $0.cells.contains(code) && $0.severity == .error })
  }

  @Test("a row that is not there leaves its columns unchecked, not wrong")
  func missingRow() {
    let rows = ["received", "carried_in", "total"]
    let report = report(FormCodes.cells("applications", rows, ["business"]), "5 1 9")
    #expect(RelationCheck().findings(in: report, catalog) == [])
  }

  @Test(
    "in a hybrid the row that stands there is a part of the sum",
    arguments: zip(["3", "4"], [[], ["outcomes"]]))
  func hybrid(_ total: String, _ rules: [String]) {
    let rows = FormCodes.rowsBeforeOther.dropFirst(2) + ["other_all", "total"]
    let codes = FormCodes.cells("applications", Array(rows), ["business"])
    // 1 granted, 2 under other_all, and noughts between.
    let numbers = ["1"] + Array(repeating: "0", count: rows.count - 3) + ["2", total]
    let findings = RelationCheck()
      .findings(in: report(codes, numbers.joined(separator: " ")), catalog)
    #expect(findings.map(\.rule) == rules)
  }

  @Test("sums beyond 18 digits are left alone")
  func overflow() {
    let most = "999999999999999"
    let report = disputes("\(most) \(most) 1 0 0.0001")
    #expect(RelationCheck().findings(in: report, catalog).map(\.severity) == [.error])
    var huge = report
    for code in huge.cells.keys {
      huge.cells[code]?.number = Quantity(coefficient: 999_999_999_999_999_999, decimals: 0)
    }
    #expect(RelationCheck().findings(in: huge, catalog) == [])
  }

  @Test("a report of a form that is not known has no findings")
  func unknownForm() {
    var report = disputes("1 2 3 4 11")
    report.form = "1999"
    #expect(RelationCheck().findings(in: report, catalog) == [])
  }

  @Test("is one of all checks")
  func all() {
    let report = disputes("1 2 3 4 11")
    for checks in [Checks.reading(catalog), Checks.all(catalog)] {
      #expect(
        checks.findings(in: report).filter { $0.rule == "disputes" }
          == RelationCheck().findings(in: report, catalog))
    }
  }
}
