import Foundation
import Nianbao

/// The summary of a run: each input with its outcome, written while the run goes on.
///
/// As JSON, an input with several reports has them under `reports`, each with its output; `output`
/// of the input is then there only where all stand in one. `Resources/summary.schema.json` describes
/// it. As CSV, each report has a line, and so has an input without any. The file has its name when
/// the run has ended. A value belongs to one thread at a time.
final class SummaryFile {
  private let output: GrowingOutput
  private let isCSV: Bool
  private let start = ContinuousClock.now
  private var isFirst = true

  /// Begins a summary.
  ///
  /// - Parameters:
  ///   - path: The file; the extension `csv` makes it CSV, any other JSON.
  ///   - force: Whether to replace a file that exists.
  ///   - replacesSummary: Whether to replace the summary of an earlier run.
  ///   - createFolders: Whether to create the folders above.
  /// - Throws: ``FileError``.
  init(
    _ path: String, force: Bool, replacesSummary: Bool = false, createFolders: Bool = false
  ) throws {
    isCSV = FilePath.fileExtension(of: path) == "csv"
    output = try GrowingOutput(
      path, force: force || (replacesSummary && Self.isSummary(path)), createFolders: createFolders)
    try output.write(isCSV ? SummaryText.csvHead() : SummaryText.jsonHead)
  }

  /// Adds an input.
  ///
  /// - Throws: ``FileError``.
  func add(_ outcome: Outcome) throws {
    let entry = try isCSV ? SummaryText.csv(outcome) : SummaryText.json(outcome)
    try output.write((isCSV || isFirst ? [] : Array(",\n".utf8)) + entry)
    isFirst = false
  }

  /// Ends the summary, and gives the file its name.
  ///
  /// - Parameters:
  ///   - totals: How many inputs ended how.
  ///   - path: The output for all inputs, where there is one.
  /// - Throws: ``FileError``.
  func finish(_ totals: RunTotals, output path: String?) throws {
    if !isCSV {
      try output.write(
        SummaryText.jsonEnd(totals, output: path, time: ContinuousClock.now - start))
    }
    try output.commit()
  }

  /// Whether a file begins as summaries do, so that an earlier run's is known.
  static func isSummary(_ path: String) -> Bool {
    guard let head = try? InputFile(path: path, relativePath: "").head() else { return false }
    return head.starts(with: SummaryText.jsonHead)
      || (try? SummaryText.csvHead()).map { head.starts(with: $0) } ?? false
  }
}
