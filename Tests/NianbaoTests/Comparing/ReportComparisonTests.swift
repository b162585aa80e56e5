import TestSupport
import Testing

@testable import Nianbao

@Suite struct ReportComparisonTests {
  private let catalog: FormCatalog
  private let code = CellCode(table: "applications", row: "granted", column: "business")
  private let fees = CellCode(table: "disclosure", row: "fees", column: "amount")

  init() throws { catalog = try FormCatalog.embedded() }

  private func compare(_ left: Report, _ right: Report) -> ReportComparison {
    ReportComparison(left, right, catalog)
  }

  @Test(
    "a report is the same as itself, whatever it was read from", arguments: try Fixture.samples())
  func same(_ fixture: Fixture) throws {
    let report = try Pipeline(catalog).read(fixture.bytes(), name: "a.txt").report
    #expect(compare(report, report.withoutSources()).isSame)
  }

  /// What a cell can hold, each different from all others.
  private static let contents: [ReportCell?] = [
    nil, ReportCell(), ReportCell(raw: "/"), ReportCell(raw: "-"), ReportCell(raw: "无"),
    ReportCell(number: .zero), ReportCell(number: Quantity(5)),
    ReportCell(number: Quantity(5), raw: "5（其中修订 1 件）"),
    ReportCell(number: Quantity(5), raw: "5元"),
  ]

  @Test(
    "absent, blank, a mark, 0 and a number are different from each other",
    arguments: contents.indices, contents.indices)
  func states(_ one: Int, _ other: Int) throws {
    var (left, right) = (
      NumberedReport("2021", catalog).report, NumberedReport("2021", catalog).report
    )
    left.cells[code] = Self.contents[one]
    right.cells[code] = Self.contents[other]
    let comparison = compare(left, right)
    #expect(comparison.cells.map(\.code) == (one == other ? [] : [code]))
    #expect(comparison.isSame == (one == other))
    #expect(comparison.unmatched.isEmpty && comparison.bridges.isEmpty)
  }

  @Test(
    "the spelling of a number does not matter, a unit that changes it does",
    arguments: [
      ("1,234", "1234", "count", true), ("１２３４", "1234", "count", true),
      ("1234件", "1234", "count", true), ("1234元", "1234", "count", false),
      ("1234万元", "1234", "fee", true), ("1234元", "1234", "fee", false),
      ("1234元", "1234万元", "fee", false), ("1,234元", "1234 元", "fee", false),
    ])
  func spelling(_ one: String, _ other: String, _ kind: String, _ isSame: Bool) throws {
    let code = kind == "fee" ? fees : code
    func report(_ raw: String) -> Report {
      var report = NumberedReport("2021", catalog).report
      report.cells[code] = ReportCell(number: Quantity(1234), raw: raw == "1234" ? nil : raw)
      return report
    }
    #expect(compare(report(one), report(other)).isSame == isSame)
    #expect(compare(report(other), report(one)).isSame == isSame)
  }

  @Test("what the reports say of themselves is compared")
  func identity() {
    let left = NumberedReport("2021", catalog).report
    var right = left
    right.year = 2023
    right.organ = "某某县 统计局"
    right.title = nil
    #expect(
      compare(left, right).identity == [
        IdentityDifference(part: .year, left: "2022", right: "2023"),
        IdentityDifference(part: .title, left: left.title, right: nil),
      ])
  }

  // MARK: Across forms

  private func pair(_ left: (String) -> Int) -> (Report, Report) {
    let rows = ["other_uncorrected", "other_unpaid", "other_rest"]
    var old = NumberedReport("2019", catalog).report
    var new = NumberedReport("2021", catalog).report
    for code in new.cells.keys where old.cells[code] != nil {
      new.cells[code] = old.cells[code]
    }
    for column in FormCodes.applicants {
      for (index, row) in rows.enumerated() {
        new.cells[CellCode(table: "applications", row: row, column: column)] =
          ReportCell(number: Quantity(index + 1))
      }
      old.cells[CellCode(table: "applications", row: "other_all", column: column)] =
        ReportCell(number: Quantity(left(column)))
    }
    return (old, new)
  }

  @Test("a row of one form is compared with the rows of the other that it was divided into")
  func bridges() throws {
    let (old, new) = pair { $0 == "business" ? 7 : 6 }
    let rows = ["other_uncorrected", "other_unpaid", "other_rest"]
    func code(_ row: String) -> CellCode {
      CellCode(table: "applications", row: row, column: "business")
    }
    let comparison = compare(old, new)
    #expect(
      comparison.bridges == [
        BridgeDifference(
          left: [code("other_all")], right: rows.map(code), leftSum: Quantity(7),
          rightSum: Quantity(6))
      ])
    let back = try #require(compare(new, old).bridges.first)
    #expect(back.left == rows.map(code) && back.leftSum == Quantity(6))
    // Cells with one code mean the same; the rest of table 1 is of one form only.
    #expect(comparison.cells.isEmpty)
    let only = Set(comparison.unmatched.map(\.code.table))
    #expect(only == ["disclosure"])
    let all = Set(FormCodes.disclosure2021 + FormCodes.disclosure2019)
    let both = Set(FormCodes.disclosure2021).intersection(FormCodes.disclosure2019)
    #expect(Set(comparison.unmatched.map(\.code.description)) == all.subtracting(both))
  }

  @Test("rows that were divided are not bridged where one has no number")
  func noBridge() throws {
    var (old, new) = pair { _ in 6 }
    let code = CellCode(table: "applications", row: "other_rest", column: "business")
    new.cells[code] = ReportCell()
    let comparison = compare(old, new)
    #expect(comparison.bridges.isEmpty)
    #expect(comparison.unmatched.count { $0.code.table == "applications" } == 4)
  }

  // MARK: Text

  private func report(_ sections: [(Int, String, [String])]) -> Report {
    Report(
      form: "2021",
      sections: sections.map { ReportSection(number: $0.0, heading: $0.1, paragraphs: $0.2) })
  }

  @Test(
    "paragraphs that differ are found in their section",
    arguments: [
      (["甲", "乙", "丙"], ["甲", "乙", "丙"], []),
      (["甲", "乙", "丙"], ["甲", "丙"], [("乙", nil)]),
      (["甲", "丙"], ["甲", "乙", "丙"], [(nil, "乙")]),
      (["甲", "乙", "丙"], ["甲", "丁", "丙"], [("乙", "丁")]),
      (["甲", "乙"], ["乙", "甲"], [("甲", nil), (nil, "甲")]),
      ([" 甲 ", "", "乙"], ["甲", "\u{3000}乙"], []),
      ([], ["甲"], [(nil, "甲")]),
      (["甲", "甲", "甲"], ["甲"], [("甲", nil), ("甲", nil)]),
    ] as [([String], [String], [(String?, String?)])])
  func paragraphs(
    _ one: [String], _ other: [String], _ expected: [(String?, String?)]
  ) {
    let comparison = compare(report([(1, "总体情况", one)]), report([(1, "总体情况", other)]))
    let found = comparison.sections.flatMap(\.paragraphs)
    #expect(found.map(\.left) == expected.map(\.0))
    #expect(found.map(\.right) == expected.map(\.1))
  }

  @Test("sections are brought together by heading, then by number; one that is missing is named")
  func sections() {
    let left = report([(1, "总体情况", ["甲"]), (5, "存在的主要问题及改进情况", ["乙"]), (6, "其他事项", ["丙"])])
    let right = report([(1, "总体情况", ["甲"]), (2, "存在的主要问题及改进情况", ["乙"])])
    let found = compare(left, right).sections
    #expect(found.map { $0.left?.number } == [5, 6])
    #expect(found.map { $0.right?.number } == [2, nil])
    #expect(found.map { $0.paragraphs.count } == [0, 1])
  }

  @Test("long texts are compared in bounded time")
  func long() {
    let one = (0..<20_000).map { "甲\($0)" }
    let other = (0..<20_000).map { "乙\($0)" }
    let gaps = ParagraphGaps(["头"] + one + ["尾"], ["头"] + other + ["尾"]).gaps
    #expect(gaps == [ParagraphGaps.Gap(left: 1..<20_001, right: 1..<20_001)])
  }
}
