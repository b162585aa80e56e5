import Foundation
import TestSupport
import Testing

@testable import Nianbao

/// What is written as CSV or JSON comes back, on random reports of both forms, on hybrids, and on all samples.
@Suite struct DataLawTests {
  static let count = 15

  let catalog: FormCatalog
  let pipeline: Pipeline

  init() throws {
    catalog = try .embedded()
    pipeline = Pipeline(catalog)
  }

  /// What may happen to an official CSV before it comes back.
  enum Change: String, CaseIterable, Sendable {
    case none, gb18030, noMark, semicolons, padded, paddedInBlocks, paddedSemicolons
    case allQuoted, lineFeeds, tabsWithQuotes, utf16
  }

  @Test(
    "the official CSV gives the report without its text, whatever a spreadsheet did to it",
    arguments: Change.allCases)
  func official(_ change: Change) throws {
    try forReports { report, what in
      let document = try ReportLayout(report, catalog).tables(totals: .values)
      let bytes = try CSVWriter(encoding: .utf8).write(document)
      let changed = try changed(bytes, change)
      #expect(FileFormat(of: changed) == .csv, "\(what)")
      let read = try pipeline.read(changed, name: "law.csv").report
      var expected = report
      expected.sections = []
      var actual = read.withoutSources()
      actual.sections = []
      #expect(Difference(expected, actual).text == "", "\(change), \(what)")
    }
  }

  @Test("the long CSV gives organ, year, form and cells", arguments: CSVWriter.Encoding.allCases)
  func long(_ encoding: CSVWriter.Encoding) throws {
    try forReports { report, what in
      let bytes = try ReportTableWriter(catalog, encoding: encoding).long([report])
      let read = try pipeline.read(bytes, name: "law.csv").report
      var expected = report
      (expected.sections, expected.title) = ([], nil)
      #expect(Difference(expected, read.withoutSources()).text == "", "\(what)")
    }
  }

  @Test("the wide CSV gives the title, too", arguments: CSVWriter.Encoding.allCases)
  func wide(_ encoding: CSVWriter.Encoding) throws {
    try forReports { report, what in
      let bytes = try ReportTableWriter(catalog, encoding: encoding).wide([report])
      let read = try pipeline.read(bytes, name: "law.csv").report
      var expected = report
      expected.sections = []
      #expect(Difference(expected, read.withoutSources()).text == "", "\(what)")
    }
  }

  @Test("many reports in one wide CSV or JSONL come back in order")
  func many() throws {
    var reports: [Report] = []
    try forReports { report, _ in reports.append(report) }
    let table = try ReportTableWriter(catalog).wide(reports)
    let rows = try pipeline.reports(in: table, name: "law.csv")
    #expect(rows.count == reports.count)
    for (report, row) in zip(reports, rows) {
      var expected = report
      expected.sections = []
      #expect(Difference(expected, row.report.withoutSources()).text == "")
    }
    let json = ReportJSON(catalog, language: .zh)
    let text = reports.map { json.text($0, findings: [], isPretty: false) }.joined(separator: "\n")
    let lines = try pipeline.reports(in: Array(text.utf8), name: "law.jsonl")
    #expect(lines.count == reports.count)
    for (report, line) in zip(reports, lines) {
      #expect(Difference(report, line.report.withoutSources()).text == "")
    }
  }

  @Test("JSON gives the same report and the same JSON", arguments: Language.allCases)
  func json(_ language: Language) throws {
    let writer = ReportJSON(catalog, language: language)
    try forReports { report, what in
      let findings = Checks.reading(catalog).findings(in: report)
      for isPretty in [true, false] {
        let text = writer.text(report, findings: findings, isPretty: isPretty)
        let result = try pipeline.read(Array(text.utf8), name: "law.json")
        #expect(Difference(report, result.report.withoutSources()).text == "", "\(what)")
        let again = writer.text(result.report, findings: result.findings, isPretty: isPretty)
        #expect(again == text, "\(what)")
      }
    }
  }

  @Test(
    "a sample's JSON with all its findings comes back letter by letter",
    arguments: try Fixture.samples())
  func sampleJSON(_ sample: Fixture) throws {
    let writer = ReportJSON(catalog, language: .en)
    let result = try pipeline.read(sample.bytes(), name: "input.txt")
    let text = writer.text(result.report, findings: result.findings)
    let again = try pipeline.read(Array(text.utf8), name: "again.json")
    #expect(writer.text(again.report, findings: again.findings) == text)
  }

  // MARK: Reports

  private func forReports(_ body: (Report, String) throws -> Void) throws {
    var generator = SeededGenerator.announced(for: "the laws of data")
    let source = RandomReport(catalog)
    for trial in 0..<Self.count {
      let report = source.next(using: &generator)
      guard report.cells.count > 20 else { continue }
      try body(report, "trial \(trial)")
    }
    for sample in try Fixture.samples() {
      let report = try pipeline.read(sample.bytes(), name: "input.txt").report
      try body(report.withoutSources(), sample.description)
    }
  }

  // MARK: Changes

  private func changed(_ bytes: [UInt8], _ change: Change) throws -> [UInt8] {
    var fields = Self.fields(String(decoding: bytes, as: UTF8.self))
    var (separator, end, isQuoted) = (",", "\r\n", false)
    switch change {
    case .none: return [0xEF, 0xBB, 0xBF] + bytes
    case .noMark: return bytes
    case .gb18030:
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      return Array(
        try #require(String(decoding: bytes, as: UTF8.self).data(using: encoding)))
    case .semicolons: separator = ";"
    case .padded: fields = Self.padded(fields, block: fields.count)
    // Excel looks at sixteen rows at a time.
    case .paddedInBlocks: fields = Self.padded(fields, block: 16)
    case .paddedSemicolons: (fields, separator) = (Self.padded(fields, block: fields.count), ";")
    case .allQuoted: isQuoted = true
    case .lineFeeds: end = "\n"
    case .tabsWithQuotes, .utf16: (separator, isQuoted) = ("\t", true)
    }
    let text = fields.map { record in
      record.map { field in
        let needsQuotes = isQuoted || field.contains(separator) || field.contains("\"")
        // A quote that a spreadsheet would not write must not be needed to recognise the dialect.
        return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
      }.joined(separator: separator) + end
    }.joined()
    if change == .tabsWithQuotes { return Array((text + "\"a,b\"\t\"c\"" + end).utf8) }
    if change == .utf16 {
      return [0xFF, 0xFE]
        + (text + "\"a,b\"\t\"c\"" + end).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    return Array(text.utf8)
  }

  private static func padded(_ records: [[String]], block: Int) -> [[String]] {
    stride(from: 0, to: records.count, by: block).flatMap { start -> [[String]] in
      let part = records[start..<min(start + block, records.count)]
      let width = part.map(\.count).max() ?? 0
      return part.map { $0 + Array(repeating: "", count: width - $0.count) }
    }
  }

  /// The fields of a CSV text without line ends in its fields.
  private static func fields(_ text: String) -> [[String]] {
    text.split(separator: "\r\n").map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }
}
