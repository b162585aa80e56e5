import Foundation
import Nianbao

/// The summary of a run as JSON: each input with its outcome.
///
/// An input with several reports has them under `reports`, each with its output; `output` of the
/// input is then there only where all stand in one.
enum Summary {
  private struct Entry: Encodable {
    var input: String
    var output: String?
    var form: String?
    var organ: String?
    var year: Int?
    var findings: [String: Int]
    var reports: [Report]?
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

  private struct Root: Encodable {
    var inputs: Int
    var failed: Int
    var results: [Entry]
  }

  /// The bytes of the summary.
  static func json(_ outcomes: [Outcome]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let root = Root(
      inputs: outcomes.count, failed: outcomes.count { $0.error != nil },
      results: outcomes.map(entry))
    return Array(try encoder.encode(root)) + [0x0A]
  }

  private static func entry(_ outcome: Outcome) -> Entry {
    let reports = outcome.reports
    let only = reports.count == 1 ? reports.first : nil
    let outputs = Set(reports.map(\.output))
    let explanation = (outcome.error as? any Explained)?.explanation
    return Entry(
      input: outcome.input, output: outputs.count == 1 ? reports.first?.output.map(path(of:)) : nil,
      form: only?.form, organ: only?.organ, year: only?.year, findings: counts(outcome.count),
      reports: reports.count > 1 ? reports.map(report) : nil,
      error: explanation?.zh ?? outcome.error?.localizedDescription, errorEnglish: explanation?.en)
  }

  private static func report(_ report: Outcome.Converted) -> Report {
    Report(
      output: report.output.map(path(of:)), form: report.form, organ: report.organ,
      year: report.year,
      findings: counts(report.count))
  }

  private static func counts(_ count: (Finding.Severity) -> Int) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: Finding.Severity.allCases.map { ($0.rawValue, count($0)) })
  }

  private static func path(of target: OutputPlan.Target) -> String {
    switch target {
    case .standardOutput: "-"
    case .file(let path): path
    }
  }
}
