import Foundation
import TestSupport
import Testing

@testable import Nianbao

@Suite struct DifferenceWriterTests {
  private let catalog: FormCatalog
  private let words = "<script>alert(1)</script>&\"'\u{1B}[31m"

  init() throws { catalog = try FormCatalog.embedded() }

  /// Two reports in which everything differs once, with texts that try to be something else.
  private var comparison: ReportComparison {
    var left = NumberedReport("2021", catalog).report
    var right = left
    left.sections = [ReportSection(number: 1, heading: "总体情况", paragraphs: ["甲乙丙", "同"])]
    right.sections = [ReportSection(number: 1, heading: "总体情况", paragraphs: ["甲丁丙", "同", words])]
    let code = CellCode(table: "disputes", row: "review", column: "upheld")
    left.cells[code] = ReportCell(
      raw: words, source: SourceLocation(file: "a.txt", line: 3, column: 4))
    right.cells[code] = ReportCell()
    right.organ = words
    return ReportComparison(left, right, catalog)
  }

  private func text(
    _ comparison: ReportComparison, _ format: DifferenceFormat, _ language: Language = .en
  ) -> String {
    DifferenceWriter(catalog, language: language)
      .text(of: comparison, names: ("a.txt", words), as: format)
  }

  @Test("a terminal sees every difference, and nothing that would steer it")
  func terminal() {
    let text = text(comparison, .text)
    #expect(!text.contains("\u{1B}"))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("organ  某某县统计局 → <script>") })
    #expect(lines.contains("Cells that differ: 1"))
    #expect(
      lines.contains {
        $0.hasPrefix("  disputes.review.upheld  \"<script>") && $0.hasSuffix("(3:4) → (blank)")
      })
    #expect(lines.contains("Sections whose text differs: 1"))
    #expect(lines.contains("    - 甲乙丙") && lines.contains("    + 甲丁丙"))
    #expect(!text.contains("No differences."))
  }

  @Test(
    "a page escapes what comes from reports and marks what changed", arguments: Language.allCases)
  func page(_ language: Language) {
    let html = text(comparison, .html, language)
    #expect(!html.contains("<script") && !html.contains("\u{1B}"))
    #expect(html.contains("甲<del>乙</del>丙") && html.contains("甲<ins>丁</ins>丙"))
    #expect(!html.contains("http://") && !html.contains("https://"))
  }

  private struct Root: Decodable {
    struct Cell: Decodable {
      struct Value: Decodable {
        var state: String
        var raw: String?
      }
      var code: String
      var left: Value
      var right: Value
    }
    struct Section: Decodable {
      var paragraphs: [[String: String?]]
    }
    var schema: String
    var same: Bool
    var identity: [[String: String?]]
    var cells: [Cell]
    var sections: [Section]
  }

  @Test("JSON has every difference")
  func json() throws {
    let root = try JSONDecoder().decode(Root.self, from: Data(text(comparison, .json).utf8))
    #expect(root.schema == "nianbao/diff/1" && !root.same)
    #expect(root.identity == [["part": "organ", "left": "某某县统计局", "right": words]])
    #expect(root.cells.map(\.code) == ["disputes.review.upheld"])
    #expect(root.cells.map(\.left.raw) == [words])
    #expect(root.cells.map { [$0.left.state, $0.right.state] } == [["mark", "blank"]])
    #expect(
      root.sections.map(\.paragraphs) == [
        [["left": "甲乙丙", "right": "甲丁丙"], ["left": nil, "right": words]]
      ])
  }

  @Test("where nothing differs every format says so")
  func same() throws {
    let report = NumberedReport("2019", catalog).report
    let comparison = ReportComparison(report, report, catalog)
    #expect(text(comparison, .text).hasSuffix("No differences.\n"))
    #expect(text(comparison, .html).contains("No differences."))
    #expect(text(comparison, .json).contains("\"same\": true"))
  }
}
