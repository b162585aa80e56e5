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
      guard let result = try? pipeline.read(bytes, name: "某某局2022年报.txt") else { return }
      for format in OutputFormat.allCases where format != .txt {
        // A format may be unable to hold a report; then it says so.
        _ = try? writer.bytes(of: result, as: format)
      }
      guard let text = try? writer.bytes(of: result, as: .txt) else { return }
      do {
        check(try pipeline.read(text, name: "某某局2022年报.txt").report, result.report, text)
      } catch {
        fatalError("the text that was written cannot be read: \(error)\n\(show(text))")
      }
    }
  }

  /// Ends the program where a number was lost, moved or invented.
  private static func check(_ again: Report, _ report: Report, _ text: [UInt8]) {
    for code in Set(again.cells.keys).union(report.cells.keys) {
      let (before, after) = (report.cells[code]?.number, again.cells[code]?.number)
      guard before != after else { continue }
      fatalError("\(code): \(show(before)) became \(show(after))\n\(show(text))")
    }
  }

  private static func show(_ number: Quantity?) -> String { number.map { "\($0)" } ?? "nothing" }

  private static func show(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self) }
}
