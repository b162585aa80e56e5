import FuzzDriver
import Nianbao
import NianbaoOffice

/// A report that was read can be written in every format, and its text holds every number.
@main enum FuzzRoundTrip {
  static func main() throws {
    let catalog = try FormCatalog.embedded()
    let pipeline = Pipeline(catalog)
    let writer = ReportWriter(catalog)
    Fuzzer.run { bytes in
      guard let result = try? pipeline.read(bytes, name: "某某局2022年报.txt"),
        // An error has said that nobody can tell which table is meant; text keeps all of them.
        !result.findings.contains(where: { $0.rule == "table-repeated" })
      else { return }
      for format in OutputFormat.allCases where format != .txt {
        // A format may be unable to hold a report; then it says so.
        _ = try? writer.bytes(of: result, as: format)
      }
      guard let text = try? writer.bytes(of: result, as: .txt) else { return }
      do {
        check(try pipeline.read(text, name: "某某局2022年报.txt").report, result, text)
      } catch {
        fatalError("the text that was written cannot be read: \(error)\n\(show(text))")
      }
    }
  }

  /// Findings by which the first reading says that it was not sure of the document's structure.
  private static let doubts = ["row-", "table-", "values-", "label-", "column-", "section-"]

  /// Ends the program where a number changed; where the first reading had no doubts about the
  /// structure, also where one was lost or invented.
  ///
  /// What was not recognised is kept as text and said to be; in its new place it may be recognised.
  private static func check(_ again: Report, _ result: ReportMatcher.Result, _ text: [UInt8]) {
    let cells = result.report.cells
    let isDoubtful = result.findings.contains { finding in
      doubts.contains { finding.rule.hasPrefix($0) }
    }
    for code in Set(again.cells.keys).union(cells.keys) {
      let (before, after) = (cells[code]?.number, again.cells[code]?.number)
      guard before != after, !isDoubtful || (before != nil && after != nil) else { continue }
      fatalError("\(code): \(show(before)) became \(show(after))\n\(show(text))")
    }
  }

  private static func show(_ number: Quantity?) -> String { number.map { "\($0)" } ?? "nothing" }

  private static func show(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self) }
}
