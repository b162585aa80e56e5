import Foundation
import TestSupport

/// A small document, written by hand, with one thing that breaks readers of published reports, and the cells that
/// have to come out.
struct ReaderBreaker: Sendable, CustomStringConvertible {
  /// What is odd about it.
  let name: String
  /// The file's bytes.
  let bytes: [UInt8]
  /// The numbers by code; `nil` for a cell that is there and has none.
  ///
  /// Codes that are not named must have no number.
  let cells: [String: String?]
  /// The rule of a finding that has to be there.
  let rule: String?
  /// What the error begins with, of a document that is refused.
  let refusal: String?

  /// What names the case in the results.
  var description: String { name }

  /// Creates a case of rows in short: the row's code, then its values in the form's order, `_` for none.
  init(
    _ name: String, _ bytes: [UInt8], _ rows: [String], finding rule: String? = nil,
    refusal: String? = nil
  ) {
    self.name = name
    self.refusal = refusal
    self.bytes = bytes
    self.rule = rule
    cells = rows.reduce(into: [:]) { cells, row in
      let words = row.split(separator: " ").map(String.init)
      for (column, value) in zip(Self.columns(of: words[0], words.count - 1), words.dropFirst()) {
        cells[words[0] + "." + column] = value == "_" ? .some(nil) : value
      }
    }
  }

  /// Creates a case of a text in UTF-8.
  init(
    _ name: String, _ text: String, _ rows: [String], finding rule: String? = nil,
    refusal: String? = nil
  ) {
    self.init(name, Array(text.utf8), rows, finding: rule, refusal: refusal)
  }

  /// The columns of a row, which its table and its length tell.
  private static func columns(of row: String, _ count: Int) -> [String] {
    switch (row.split(separator: ".").first, count) {
    case ("applications", _): applicants
    case ("disputes", _): outcomes
    case (_, 1): [row.hasSuffix("fees") ? "amount" : "decisions"]
    case (_, 2):
      row.hasSuffix("procurement") ? ["projects", "amount"] : ["previous_items", "change"]
    default: row.hasSuffix("licensing") || row.hasSuffix("_services") ? items : issued
    }
  }

  private static let issued = ["issued", "repealed", "in_force"]
  private static let items = ["previous_items", "change", "decisions"]
  private static let outcomes = ["upheld", "corrected", "other", "pending", "total"]
  private static let applicants = [
    "natural_person", "business", "research", "social_welfare", "legal_service",
    "other_organization", "total",
  ]
}
