import Foundation
import Nianbao

/// The summary of a run as JSON: each input with its outcome.
enum Summary {
  private struct Entry: Encodable {
    var input: String
    var output: String?
    var form: String?
    var organ: String?
    var year: Int?
    var findings: [String: Int]
    var error: String?
    var errorEnglish: String?
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
    let counts = Finding.Severity.allCases.map { ($0.rawValue, outcome.count(of: $0)) }
    let output: String? =
      switch outcome.output {
      case .standardOutput: "-"
      case .file(let path): path
      case nil: nil
      }
    let explanation = (outcome.error as? any Explained)?.explanation
    return Entry(
      input: outcome.input, output: output, form: outcome.form, organ: outcome.organ,
      year: outcome.year, findings: Dictionary(uniqueKeysWithValues: counts),
      error: explanation?.zh ?? outcome.error?.localizedDescription, errorEnglish: explanation?.en)
  }
}
