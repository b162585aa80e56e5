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
  /// The files that this run writes.
  let claims: OutputClaims
  /// The text whose tables are replaced, if one was given.
  var base: InputFile?

  /// Converts an input.
  ///
  /// - Parameters:
  ///   - input: The input, which is read here. It may hold several reports.
  ///   - target: Where the output of a single report goes, already claimed. Bytes for standard output
  ///     come back in the outcome.
  /// - Returns: What became of the input, with the error where it failed; then none of its outputs
  ///   was left.
  func convert(_ input: InputFile, to target: OutputPlan.Target) -> Outcome {
    var outcome = Outcome(input: input.name)
    do {
      let bytes = try input.read()
      // Before the work, so that nothing is read for nothing. Several reports go elsewhere.
      if case .file(let path) = target, !FileFormat(of: bytes).mayHoldSeveral {
        try claims.checkInput(path)
        try OutputFile.check(path, force: force)
      }
      let results = try pipeline.reports(in: bytes, name: input.name)
      outcome.reports = results.map(Outcome.Converted.init)
      guard base == nil || results.count == 1 else {
        throw ReadError(.reportCount(results.count), name: input.name)
      }
      let isOne = results.count == 1 || writer.holdsSeveral(plan.format)
      let targets = try isOne ? [target] : numbered(target, count: results.count)
      let outputs =
        try isOne
        ? [output(of: results)]
        : results.map { try writer.bytes(of: $0, as: plan.format) }
      try write(outputs, to: targets, &outcome)
      for index in outcome.reports.indices {
        outcome.reports[index].output = isOne ? target : targets[index]
      }
    } catch {
      outcome.error = error
    }
    return outcome
  }

  private func output(of results: [ReportMatcher.Result]) throws -> [UInt8] {
    guard let base, let report = results.first?.report else {
      return try writer.bytes(of: results, as: plan.format)
    }
    return try TableReplacement(pipeline).bytes(
      of: report, into: base.read(), name: base.name)
  }

  /// The targets of several reports, claimed.
  private func numbered(
    _ target: OutputPlan.Target, count: Int
  ) throws(FileError) -> [OutputPlan.Target] {
    guard let targets = plan.targets(of: target, count: count) else {
      throw FileError(
        kind: .severalReports(count: count, format: plan.format.rawValue),
        path: plan.output ?? "-")
    }
    for case .file(let path) in targets { try claims.claim(path) }
    return targets
  }

  private func write(
    _ outputs: [[UInt8]], to targets: [OutputPlan.Target], _ outcome: inout Outcome
  ) throws {
    if targets == [.standardOutput] {
      outcome.bytes = outputs.first ?? []
      return
    }
    let files = zip(targets, outputs).compactMap { target, bytes in
      if case .file(let path) = target { (path: path, bytes: bytes) } else { nil }
    }
    for file in files { try claims.checkInput(file.path) }
    try OutputFile.write(files, force: force, createFolders: plan.directory != nil)
  }
}
