import Foundation
import TestSupport
import Testing

@testable import Nianbao

/// Putting the tables of a report into a text whose other bytes stay as they are.
@Suite struct TableReplacementTests {
  /// How a text is stored.
  enum Encoding: String, CaseIterable, Sendable {
    case utf8, utf8Mark, gb18030, utf16LEMark, utf16BEMark

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8Mark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .gb18030:
        Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
      case .utf16LEMark:
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BEMark:
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    }
  }

  /// How lines end, and whether the last one does.
  struct LineEnd: CustomTestStringConvertible, Sendable {
    var end: String
    var closesText: Bool
    var testDescription: String {
      "\(end.unicodeScalars.map { String($0.value) })\(closesText ? "" : ", none at the end")"
    }
    func apply(_ text: String) -> String {
      let body = text.replacing("\n", with: end)
      return closesText ? body : String(body.dropLast())
    }
  }

  static let lineEnds = ["\n", "\r\n", "\r"].flatMap { end in
    [true, false].map { LineEnd(end: end, closesText: $0) }
  }

  let catalog: FormCatalog
  let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = Pipeline(catalog)
  }

  /// A report with text of its own, and numbers from `first` on.
  private func report(addingToNumbers summand: Int = 0, endsWithTable: Bool = false) -> Report {
    var report = NumberedReport("2021", catalog).report
    report.cells = report.cells.mapValues { cell in
      ReportCell(number: cell.number.flatMap { Quantity.sum($0, Quantity(summand)) })
    }
    report.sections = (catalog.form("2021")?.sections ?? [])
      .filter { !endsWithTable || $0.number <= 4 }
      .map { section in
        let tables = section.table.map { [ReportSection.TablePlace(table: $0, after: 0)] } ?? []
        return ReportSection(
          number: section.number, heading: section.heading.label,
          paragraphs: section.table == nil || endsWithTable
            ? ["  正文第\(section.number)段，共 3 项。"] : [],
          tables: tables)
      }
    if endsWithTable {
      for index in report.sections.indices where !report.sections[index].tables.isEmpty {
        report.sections[index].paragraphs = []
      }
    }
    return report
  }

  private func text(of report: Report) throws -> String {
    String(
      decoding: TextWriter().write(try ReportLayout(report, catalog).publication()), as: UTF8.self)
  }

  /// Lines before and behind everything, with white space that no writer makes.
  private func framed(_ text: String) -> String {
    "\u{3000}\u{3000}签发人：张三  \n\n\n \n" + text + "\n  落款  \t\n"
  }

  @Test(
    "only the tables change, to the byte", arguments: Encoding.allCases, lineEnds)
  func bytes(_ encoding: Encoding, _ lineEnd: LineEnd) throws {
    let (old, new) = (report(), report(addingToNumbers: 3000))
    for frame in [{ $0 }, framed] as [(String) -> String] {
      let existing = encoding.bytes(lineEnd.apply(frame(try text(of: old))))
      let expected = encoding.bytes(lineEnd.apply(frame(try text(of: new))))
      let replaced = try TableReplacement(pipeline).bytes(of: new, into: existing, name: "a.txt")
      #expect(replaced == expected)
      let read = try pipeline.read(replaced, name: "a.txt").report
      #expect(read.cells.mapValues(\.number) == new.cells.mapValues(\.number))
    }
  }

  @Test("a table at the end of the text ends as the text did", arguments: lineEnds)
  func atTheEnd(_ lineEnd: LineEnd) throws {
    let old = report(endsWithTable: true)
    let new = report(addingToNumbers: 3000, endsWithTable: true)
    let existing = lineEnd.apply(try text(of: old))
    let replaced = try TableReplacement(pipeline).bytes(
      of: new, into: Array(existing.utf8), name: "a.txt")
    #expect(String(decoding: replaced, as: UTF8.self) == lineEnd.apply(try text(of: new)))
  }

  @Test("putting a report into its own text changes nothing", arguments: Encoding.allCases)
  func same(_ encoding: Encoding) throws {
    let existing = encoding.bytes(try text(of: report()))
    #expect(
      try TableReplacement(pipeline).bytes(of: report(), into: existing, name: "a.txt") == existing)
  }

  @Test("a line of one's own inside a table is kept once", arguments: ["注：含上年结转。", "——转下页——"])
  func strayLine(_ line: String) throws {
    let lines = try text(of: report()).split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.contains("重复申请") })
    let existing = (lines[..<place] + [Substring(line)] + lines[place...]).joined(separator: "\n")
    let new = report(addingToNumbers: 3000)
    let replaced = try TableReplacement(pipeline).bytes(
      of: new, into: Array(existing.utf8), name: "a.txt")
    let result = String(decoding: replaced, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(result.count { $0 == line } == 1)
    #expect(result.count == lines.count + 1)
    let read = try pipeline.read(replaced, name: "a.txt").report
    #expect(read.cells.mapValues(\.number) == new.cells.mapValues(\.number))
  }

  @Test("a row of numbers that the form does not have is kept, or the text is refused")
  func strayRow() throws {
    let line = "其他主动公开文件\t3\t0\t2"
    let existing = try text(of: report()).replacing("行政规范性文件\t", with: "\(line)\n行政规范性文件\t")
    let new = report(addingToNumbers: 3000)
    do {
      let replaced = try TableReplacement(pipeline).bytes(
        of: new, into: Array(existing.utf8), name: "a.txt")
      #expect(String(decoding: replaced, as: UTF8.self).contains("\n\(line)\n"))
      let read = try pipeline.read(replaced, name: "a.txt").report
      #expect(read.cells.mapValues(\.number) == new.cells.mapValues(\.number))
    } catch let error as ReplacementError {
      guard case .unreadable = error.kind else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test(
    "every sample takes other numbers, whatever the shape of its tables",
    arguments: try Fixture.samples())
  func samples(_ sample: Fixture) throws {
    let existing = try sample.bytes()
    var report = try pipeline.read(existing, name: "a.txt").report.withoutSources()
    report.cells = report.cells.mapValues { cell in
      guard cell.raw == nil, let number = cell.number else { return cell }
      return ReportCell(number: Quantity.sum(number, Quantity(7000)))
    }
    let replaced = try TableReplacement(pipeline).bytes(of: report, into: existing, name: "a.txt")
    let read = try pipeline.read(replaced, name: "a.txt").report.withoutSources()
    #expect(read.cells == report.cells)
    #expect(read.sections.map(\.paragraphs) == report.sections.map(\.paragraphs))
    #expect(read.organ == report.organ)
    #expect(read.year == report.year)
  }

  // MARK: Refusals

  @Test(
    "a text without one of the tables is refused",
    arguments: ["disclosure", "applications", "disputes"])
  func tableMissingInText(_ code: String) throws {
    var old = report()
    old.cells = old.cells.filter { $0.key.table != code }
    for index in old.sections.indices { old.sections[index].tables.removeAll { $0.table == code } }
    let existing = Array(try text(of: old).utf8)
    let error = #expect(throws: ReplacementError.self) {
      try TableReplacement(pipeline).bytes(of: report(), into: existing, name: "a.txt")
    }
    let name = try #require(catalog.form("2021")?.table(code)?.name)
    #expect(error?.kind == .tableMissingInText(name))
    #expect(error?.explanation.zh.contains("a.txt") == true)
  }

  @Test(
    "a report without one of the text's tables is refused",
    arguments: ["disclosure", "applications", "disputes"])
  func tableMissingInReport(_ code: String) throws {
    var new = report(addingToNumbers: 3000)
    new.cells = new.cells.filter { $0.key.table != code }
    let existing = Array(try text(of: report()).utf8)
    let error = #expect(throws: ReplacementError.self) {
      try TableReplacement(pipeline).bytes(of: new, into: existing, name: "a.txt")
    }
    let name = try #require(catalog.form("2021")?.table(code)?.name)
    #expect(error?.kind == .tableMissingInReport(name))
  }

  @Test("a text with a table twice is refused")
  func twice() throws {
    let text = try text(of: report())
    #expect(throws: MatchError.self) {
      try TableReplacement(pipeline).bytes(
        of: report(), into: Array((text + text).utf8), name: "a.txt")
    }
  }

  @Test("what is no text is refused")
  func notText() throws {
    let book = WorkbookBytes(sheets: [""]).bytes
    let error = #expect(throws: ReplacementError.self) {
      try TableReplacement(pipeline).bytes(of: report(), into: book, name: "a.xlsx")
    }
    guard case .notText = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(throws: (any Error).self) {
      try TableReplacement(pipeline).bytes(of: report(), into: [], name: "a.txt")
    }
    #expect(throws: MatchError.self) {
      try TableReplacement(pipeline).bytes(
        of: report(), into: Array("没有表格。".utf8), name: "a.txt")
    }
  }
}
