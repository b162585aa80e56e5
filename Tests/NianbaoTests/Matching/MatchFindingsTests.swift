import Foundation
import TestSupport
import Testing

@testable import Nianbao

/// What `Tests/Fixtures/README.md` says must be named.
@Suite struct MatchFindingsTests {
  private let pipeline: Pipeline

  init() throws { pipeline = Pipeline(try FormCatalog.embedded()) }

  private func findings(_ name: String) throws -> [Finding] {
    try pipeline.read(Fixture.named(name).bytes(), name: name).findings
  }

  private func rows(_ findings: [Finding], _ rule: String) -> Set<String> {
    Set(findings.filter { $0.rule == rule }.flatMap(\.cells).map(\.row))
  }

  @Test(
    "a clean report has no findings, whatever its encoding and characters",
    arguments: [
      "plain-utf8-lf.txt", "utf16le-bom.txt", "utf16be-bom.txt", "gbk-crlf.txt", "utf8-bom-cr.txt",
      "kangxi-radicals.txt", "traditional-characters.txt", "headings-inside-section-one.txt",
    ])
  func clean(_ name: String) throws {
    #expect(try findings(name).filter { $0.severity > .note } == [])
  }

  @Test("rows and columns that were read by their labels are named, and are no errors")
  func moved() throws {
    let swapped = try findings("rows-swapped.txt")
    #expect(swapped.contains { $0.rule == "row-moved" })
    let columns = try findings("column-order-swapped.txt")
    #expect(rows(columns, "columns-reordered") == ["regulations", "normative_documents"])
    #expect((swapped + columns).filter { $0.severity == .error } == [])
  }

  @Test(
    "headings in another order than the form's leave the cells without a number",
    arguments: [
      ("结果维持", "结果纠正"), ("商业企业", "科研机构"), ("法人或其他组织", "总计"), ("自然人", "法人或其他组织"),
      ("自然人", "商业企业"),
    ], ["\t", "\n"])
  func headings(_ pair: (String, String), _ separator: String) throws {
    let (first, second) = pair
    let text = try #require(
      String(bytes: Fixture.named("plain-utf8-lf.txt").bytes(), encoding: .utf8))
    let swapped = text.replacing(first, with: "\0").replacing(second, with: first)
      .replacing("\0", with: second).replacing("\t", with: separator)
    let result = try pipeline.read(Array(swapped.utf8), name: "swapped.txt")
    let named = Set(
      result.findings.filter { $0.rule == "column-order" }.flatMap(\.cells).map(\.table))
    let table = first == "结果维持" ? "disputes" : "applications"
    #expect(named == [table])
    #expect(
      result.report.cells.filter { $0.key.table == table }.allSatisfy { $0.value.number == nil })
  }

  @Test("last year's table 3 in front of this year's, one cell a line, is named")
  func lastYearsTable() throws {
    let text = try TextDecoding.decode(Fixture.sample("2020-town-lines").bytes(), name: "").text
    let heading = try #require(text.firstRange(of: "四、政府信息公开行政复议、行政诉讼情况"))
    let next = try #require(text.firstRange(of: "五、存在"))
    let table = text[heading.upperBound..<next.lowerBound]
    let lastYears = String(table.map { $0.isWholeNumber ? "7" : $0 })
    let twice = text[..<heading.upperBound] + lastYears + text[heading.upperBound...]
    let findings = try pipeline.read(Array(twice.utf8), name: "twice.txt").findings
      .filter { $0.severity > .note }
    let named = Set(findings.flatMap(\.cells).filter { $0.table == "disputes" }.map(\.row))
    #expect(
      named.contains("*")
        || named.isSuperset(of: ["review", "litigation_direct", "litigation_after_review"]))
  }

  @Test("the rows of another form are named")
  func hybrids() throws {
    #expect(rows(try findings("hybrid-other-one-row.txt"), "other-form") == ["other_all"])
    #expect(
      rows(try findings("hybrid-2019-heads-in-2021.txt"), "other-form")
        == ["regulations", "normative_documents"])
  }

  @Test("a row that is missing is named")
  func missing() throws {
    #expect(rows(try findings("row-missing.txt"), "row-missing") == ["refused_process"])
  }

  @Test("sums in which a missing row takes part are not compared")
  func missingSums() throws {
    #expect(try findings("row-missing.txt").allSatisfy { $0.rule != "outcomes" })
  }

  @Test("a row that stands twice with different numbers is an error that names it")
  func repeated() throws {
    let findings = try findings("row-repeated.txt")
    #expect(findings.contains { $0.message.zh.contains("补正后申请内容仍不明确") })
    #expect(findings.contains { $0.rule == "row-repeated" && $0.severity == .error })
  }

  @Test("a text that ends inside a number is named with its place")
  func cut() throws {
    let finding = try #require(try findings("cut-in-number.txt").first { $0.rule == "row-cut" })
    let text = String(decoding: try Fixture.named("cut-in-number.txt").bytes(), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard case .text(let line, _) = finding.source?.place else {
      Issue.record("no place")
      return
    }
    #expect(line == lines.count)
    #expect(finding.cells.map(\.row) == ["unavailable_not_compiled"])
  }
}
