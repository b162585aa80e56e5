import Nianbao
import NianbaoOffice

/// Converts one input; never throws, so that one bad file cannot stop the others.
struct Conversion: Sendable {
  /// Reads and checks.
  let pipeline: Pipeline
  /// Lays out and writes.
  let writer: ReportWriter
  /// Says where outputs go.
  let plan: OutputPlan
  /// Whether to replace outputs that exist.
  let force: Bool

  /// Converts an input.
  ///
  /// - Parameters:
  ///   - input: The input, which is read here.
  ///   - target: Where the output goes. Bytes for standard output come back in the outcome.
  /// - Returns: What became of the input, with the error where it failed.
  func convert(_ input: InputFile, to target: OutputPlan.Target) -> Outcome {
    var outcome = Outcome(input: input.name)
    do {
      // Before the work, so that nothing is read for nothing.
      if case .file(let path) = target { try OutputFile.check(path, force: force) }
      let result = try pipeline.read(input.read(), name: input.name)
      outcome.findings = result.findings
      (outcome.form, outcome.organ, outcome.year) = (
        result.report.form, result.report.organ, result.report.year
      )
      let bytes = try writer.bytes(of: result, as: plan.format)
      switch target {
      case .standardOutput: outcome.bytes = bytes
      case .file(let path):
        try OutputFile.write(bytes, to: path, force: force, createFolders: plan.directory != nil)
      }
      outcome.output = target
    } catch {
      outcome.error = error
    }
    return outcome
  }
}
