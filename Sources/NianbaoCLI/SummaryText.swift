import Foundation
import Nianbao

/// The parts of a summary in JSON and in CSV.
enum SummaryText {
  private struct Entry: Encodable {
    var input: String
    var outcome: String
    var output: String?
    var form: String?
    var organ: String?
    var year: Int?
    var findings: [String: Int]
    var reports: [Report]?
    var seconds: Double
    var error: String?
    var errorEnglish: String?
  }

  /// One of several reports of an input.
  private struct Report: Encodable {
    var output: String?
    var form: String
    var organ: String?
    var year: Int?
    var findings: [String: Int]
  }

  private struct End: Encodable {
    var inputs: Int
    var converted: Int
    var skipped: Int
    var failed: Int
    var notStarted: Int
    var interrupted: Bool
    var output: String?
    var seconds: Double
  }

  // MARK: JSON

  /// What stands before the inputs.
  static let jsonHead = Array("{\"schema\":\"nianbao/summary/1\",\n\"results\":[\n".utf8)

  /// An input on one line.
  static func json(_ outcome: Outcome) throws -> [UInt8] {
    let reports = outcome.reports
    let only = reports.count == 1 ? reports.first : nil
    let outputs = Set(reports.map(\.output))
    let output = outputs.count == 1 ? reports.first?.output : outcome.skipped
    let explanation = explanation(outcome)
    return try encode(
      Entry(
        input: outcome.input, outcome: outcome.kind.rawValue,
        output: outcome.error == nil ? output.map(path) : nil, form: only?.form,
        organ: only?.organ, year: only?.year, findings: counts(outcome.count),
        reports: reports.count > 1 ? reports.map(report) : nil, seconds: seconds(outcome.time),
        error: explanation?.zh, errorEnglish: explanation?.en))
  }

  /// What stands behind the inputs.
  static func jsonEnd(
    _ totals: RunTotals, output: String?, time: Duration
  ) throws -> [UInt8] {
    let end = End(
      inputs: totals.inputs, converted: totals.converted, skipped: totals.skipped,
      failed: totals.failed, notStarted: totals.notStarted, interrupted: totals.isInterrupted,
      output: output, seconds: seconds(time))
    return Array("\n],\n".utf8) + (try encode(end).dropFirst()) + [0x0A]
  }

  private static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(value))
  }

  private static func report(_ report: Outcome.Converted) -> Report {
    Report(
      output: report.output.map(path), form: report.form, organ: report.organ,
      year: report.year, findings: counts(report.count))
  }

  private static func counts(_ count: (Finding.Severity) -> Int) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: Finding.Severity.allCases.map { ($0.rawValue, count($0)) })
  }

  // MARK: CSV

  /// The columns.
  static func csvHead() throws -> [UInt8] {
    let columns = [
      "input", "outcome", "report", "form", "organ", "year", "errors", "warnings", "notes",
      "output",
      "seconds", "error", "error_english",
    ]
    return try CSVWriter(encoding: .utf8BOM).bytes(of: [columns])
  }

  /// An input, a line for each of its reports.
  static func csv(_ outcome: Outcome) throws -> [UInt8] {
    let head = [outcome.input, outcome.kind.rawValue]
    let explanation = explanation(outcome)
    let tail = [
      String(seconds(outcome.time)), explanation?.zh ?? "", explanation?.en ?? "",
    ]
    var lines = outcome.reports.enumerated().map { index, report in
      head + [
        String(index + 1), report.form, report.organ ?? "", report.year.map(String.init) ?? "",
      ]
        + [.error, .warning, .note].map { String(report.count(of: $0)) }
        + [outcome.error == nil ? report.output.map(path) ?? "" : ""] + tail
    }
    if lines.isEmpty {
      lines = [head + Array(repeating: "", count: 7) + [outcome.skipped.map(path) ?? ""] + tail]
    }
    return try CSVWriter(encoding: .utf8BOM).bytes(
      of: lines.map { $0.map(CSVWriter.field) }, isStart: false)
  }

  // MARK: Both

  private static func explanation(_ outcome: Outcome) -> LocalizedText? {
    guard let error = outcome.error else { return nil }
    return (error as? any Explained)?.explanation
      ?? LocalizedText(zh: error.localizedDescription, en: error.localizedDescription)
  }

  /// Seconds, to the millisecond.
  private static func seconds(_ time: Duration) -> Double {
    let milliseconds = time / .milliseconds(1)
    return milliseconds.rounded() / 1000
  }

  private static func path(of target: OutputPlan.Target) -> String {
    switch target {
    case .standardOutput: "-"
    case .file(let path): path
    }
  }
}
