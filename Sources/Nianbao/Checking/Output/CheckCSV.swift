/// Findings as CSV, one line each; RFC 4180, UTF-8 with a byte order mark, which spreadsheets need.
struct CheckCSV {
  /// The columns.
  static let columns = [
    "input", "organ", "year", "form", "severity", "rule", "file", "line", "column", "sheet", "cell",
    "cells", "expected", "actual", "message",
  ]

  private let language: Language

  init(_ language: Language) { self.language = language }

  /// All inputs; one that could not be read has a line with its name and the reason.
  func text(of inputs: [CheckedInput]) -> String {
    let lines = inputs.flatMap { input -> [[String]] in
      let failed = input.error.map { error in
        [
          [input.name] + Array(repeating: "", count: Self.columns.count - 2)
            + [error.text(in: language)]
        ]
      }
      return (failed ?? [])
        + input.results.flatMap { result in
          result.findings.map { [input.name] + fields(of: $0, in: result.report) }
        }
    }
    let records =
      [Self.columns] + lines.map { $0.map { CSVWriter.field(CheckWords.printable($0)) } }
    return "\u{FEFF}" + records.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func fields(of finding: Finding, in report: Report) -> [String] {
    [
      report.organ ?? "", report.year.map(String.init) ?? "", report.form,
      finding.severity.rawValue, finding.rule,
    ] + Self.fields(of: finding.source) + [
      finding.cells.map(\.description).joined(separator: " "),
      finding.expected?.description ?? "", finding.actual?.description ?? "",
      finding.message.text(in: language),
    ]
  }

  private static func fields(of source: SourceLocation?) -> [String] {
    switch source?.place {
    case .text(let line, let column): [source?.file ?? "", "\(line)", "\(column)", "", ""]
    case .cell(let sheet, let address): [source?.file ?? "", "", "", sheet, address.description]
    case .tableCell(let table, let address):
      [source?.file ?? "", "", "", "#\(table)", address.description]
    case nil: ["", "", "", "", ""]
    }
  }
}
