import Nianbao
import TestSupport
import Testing

/// Merged areas and what is hidden.
@Suite struct GridBuilderTests {
  struct Merge: CustomTestStringConvertible, Sendable {
    var name: String
    var ranges: [String]
    /// The rows as ``Document/dump`` prints them.
    var dump: String
    var covered: [String] = []
    var testDescription: String { name }
  }

  /// A1=1, B1=2, A2=3, B2=4, and D3=5.
  static let rows = """
    <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>\
    <row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>\
    <row r="3"><c r="D3"><v>5</v></c></row>
    """

  @Test(
    "a merged area shows its first cell, and what it hides is named",
    arguments: [
      Merge(
        name: "none", ranges: [],
        dump: "▦ Sheet1\n  0: A\"1\" B\"2\"\n  1: A\"3\" B\"4\"\n  2: D\"5\"\n"),
      Merge(
        name: "to the right", ranges: ["A1:B1"],
        dump: "▦ Sheet1 A1:B1\n  0: A\"1\" B^\n  1: A\"3\" B\"4\"\n  2: D\"5\"\n", covered: ["2"]),
      Merge(
        name: "downwards", ranges: ["B1:B2"],
        dump: "▦ Sheet1 B1:B2\n  0: A\"1\" B\"2\"\n  1: A\"3\" B^\n  2: D\"5\"\n", covered: ["4"]),
      Merge(
        name: "written from the other corner", ranges: ["B2:A1"],
        dump: "▦ Sheet1 A1:B2\n  0: A\"1\" B^\n  1: A^ B^\n  2: D\"5\"\n", covered: ["2", "3", "4"]),
      Merge(
        name: "over absent cells", ranges: ["A3:C3"],
        dump: "▦ Sheet1 A3:C3\n  0: A\"1\" B\"2\"\n  1: A\"3\" B\"4\"\n  2: B^ C^ D\"5\"\n"),
      Merge(
        name: "a first cell that is not there", ranges: ["C2:D3"],
        dump:
          "▦ Sheet1 C2:D3\n  0: A\"1\" B\"2\"\n  1: A\"3\" B\"4\" D^\n  2: C^ D^\n",
        covered: ["5"]),
      Merge(
        name: "one cell", ranges: ["A1", "A1:A1"],
        dump: "▦ Sheet1\n  0: A\"1\" B\"2\"\n  1: A\"3\" B\"4\"\n  2: D\"5\"\n"),
      Merge(
        name: "no range", ranges: ["x", ""],
        dump: "▦ Sheet1\n  0: A\"1\" B\"2\"\n  1: A\"3\" B\"4\"\n  2: D\"5\"\n"),
    ])
  func merges(_ merge: Merge) throws {
    let list = merge.ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let book = WorkbookBytes(
      sheets: [.init(Self.rows, tail: "<mergeCells>\(list)</mergeCells>")])
    let document = try book.document()
    #expect(document.dump == merge.dump)
    let covered = document.findings.filter { $0.rule == "covered-value" }
    #expect(covered.map(\.severity) == merge.covered.map { _ in .warning })
    #expect(
      zip(covered, merge.covered).allSatisfy { $0.message.zh.contains("「\($1)」") },
      "\(covered.map(\.message.zh))")
  }

  @Test("the finding of a covered value names its place")
  func coveredPlace() throws {
    let book = WorkbookBytes(
      sheets: [.init(Self.rows, tail: #"<mergeCells><mergeCell ref="A2:B2"/></mergeCells>"#)])
    let finding = try #require(try book.document().findings.first)
    #expect(finding.source?.description == "book.xlsx:Sheet1!B2")
  }

  @Test("a merged area over the whole sheet ends where the cells end")
  func wholeSheet() throws {
    let book = WorkbookBytes(
      sheets: [
        .init(Self.rows, tail: #"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#)
      ])
    let grid = try book.grid()
    #expect(grid.rowCount == 3)
    #expect(grid.columnCount == 4)
    #expect(grid.rows.flatMap(\.cells).filter { !$0.isCovered }.map(\.text) == ["1"])
  }

  @Test("areas over more cells than any form has are refused")
  func excessive() {
    let row = #"<row r="1"><c r="A1"/><c r="XFD1"><v>1</v></c></row>"#
    let areas = (2..<40).map { "<mergeCell ref=\"A1:XFD\($0)\"/>" }.joined()
    let book = WorkbookBytes(sheets: [.init(row, tail: "<mergeCells>\(areas)</mergeCells>")])
    let error = #expect(throws: ReadError.self) { try book.document() }
    guard case .excessive = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  // MARK: Hidden parts

  struct Hidden: CustomTestStringConvertible, Sendable {
    var name: String
    var sheet: WorkbookBytes.Sheet
    var findings: [String]
    var testDescription: String { name }
  }

  @Test(
    "what is hidden is read, and a note says so",
    arguments: [
      Hidden(name: "nothing", sheet: .init(rows), findings: []),
      Hidden(
        name: "a sheet", sheet: .init(rows, state: "hidden"), findings: ["sheet-hidden Sheet1!A1"]),
      Hidden(
        name: "a sheet that only programs show", sheet: .init(rows, state: "veryHidden"),
        findings: ["sheet-hidden Sheet1!A1"]),
      Hidden(name: "an empty sheet", sheet: .init("", state: "hidden"), findings: []),
      Hidden(
        name: "a row",
        sheet: .init(rows.replacing("<row r=\"2\">", with: "<row r=\"2\" hidden=\"1\">")),
        findings: ["row-hidden Sheet1!A2"]),
      Hidden(
        name: "a row, in words",
        sheet: .init(rows.replacing("<row r=\"2\">", with: "<row r=\"2\" hidden=\"true\">")),
        findings: ["row-hidden Sheet1!A2"]),
      Hidden(
        name: "a row that is not hidden",
        sheet: .init(rows.replacing("<row r=\"2\">", with: "<row r=\"2\" hidden=\"0\">")),
        findings: []),
      Hidden(
        name: "an empty row", sheet: .init(rows + "<row r=\"9\" hidden=\"1\"><c r=\"A9\"/></row>"),
        findings: []),
      Hidden(
        name: "a column",
        sheet: .init(rows, head: #"<cols><col min="2" max="2" hidden="1"/></cols>"#),
        findings: ["column-hidden Sheet1!B1"]),
      Hidden(
        name: "all columns from C on",
        sheet: .init(rows, head: #"<cols><col min="3" max="16384" hidden="1"/></cols>"#),
        findings: ["column-hidden Sheet1!C1"]),
      Hidden(
        name: "a column in which nothing stands",
        sheet: .init(rows, head: #"<cols><col min="3" max="3" hidden="1"/></cols>"#), findings: []),
      Hidden(
        name: "a column behind many in which nothing stands",
        sheet: .init(
          rows,
          head: "<cols>" + (5..<30).map { #"<col min="\#($0)" max="\#($0)" hidden="1"/>"# }.joined()
            + #"<col min="2" max="2" hidden="1"/></cols>"#),
        findings: ["column-hidden Sheet1!B1"]),
      Hidden(
        name: "a column that shows",
        sheet: .init(rows, head: #"<cols><col min="2" max="2" width="3"/></cols>"#), findings: []),
    ])
  func hidden(_ hidden: Hidden) throws {
    let document = try WorkbookBytes(sheets: [hidden.sheet]).document()
    let findings = document.findings.map { finding in
      "\(finding.rule) \(finding.source?.description.replacing("book.xlsx:", with: "") ?? "")"
    }
    #expect(findings == hidden.findings)
    #expect(document.findings.allSatisfy { $0.severity == .note })
    // Hidden or not, every number is there.
    #expect(
      document.grids.first?.rows.flatMap(\.cells).compactMap(\.number).count
        == (hidden.sheet.rows.isEmpty ? 0 : 5))
  }
}
