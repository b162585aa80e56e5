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
  /// Whether outputs that are there already need no work.
  var skipsExisting = false

  /// Reads an input for an output that takes those of all inputs.
  ///
  /// - Parameter input: The input, which is read here. It may hold several reports.
  /// - Returns: What became of the input, with its part of the output, or with the error where it
  ///   failed.
  func collect(_ input: InputFile) -> Outcome {
    outcome(of: input) { outcome throws in
      let results = try pipeline.reports(in: input.read(), name: input.name)
      outcome.reports = results.map(Outcome.Converted.init)
      outcome.portion = try writer.portion(of: results, as: plan.format)
    }
  }

  /// Converts an input.
  ///
  /// - Parameters:
  ///   - input: The input, which is read here. It may hold several reports.
  ///   - target: Where the output of a single report goes, already claimed. Bytes for standard output
  ///     come back in the outcome.
  /// - Returns: What became of the input, with the error where it failed; then none of its outputs
  ///   was left.
  func convert(_ input: InputFile, to target: OutputPlan.Target) -> Outcome {
    outcome(of: input) { outcome throws in
      if try isFinished(target) {
        outcome.skipped = target
        return
      }
      let bytes = try input.read()
      if case .file(let path) = target { try check(path, before: bytes) }
      let results = try pipeline.reports(in: bytes, name: input.name)
      outcome.reports = results.map(Outcome.Converted.init)
      guard base == nil || results.count == 1 else {
        throw ReadError(.reportCount(results.count), name: input.name)
      }
      let isOne = results.count == 1 || writer.holdsSeveral(plan.format)
      let targets = try isOne ? [target] : numbered(target, count: results.count)
      try write(results, isOne ? nil : targets, target, &outcome)
      for index in outcome.reports.indices {
        outcome.reports[index].output = isOne ? target : targets[index]
      }
    }
  }

  /// Does the work on an input, and takes its error and its time down.
  private func outcome(
    of input: InputFile, _ work: (inout Outcome) throws -> Void
  ) -> Outcome {
    var outcome = Outcome(input: input.name)
    let start = ContinuousClock.now
    do {
      try work(&outcome)
    } catch let error as FileError where error.kind == .interrupted {
      outcome.isNotStarted = true
    } catch let error as FileError where error.kind == .exists && skipsExisting {
      // Another run has written it meanwhile.
      outcome.reports = []
      outcome.skipped = .file(error.path)
    } catch {
      outcome.error = error
    }
    outcome.time = ContinuousClock.now - start
    return outcome
  }

  /// Whether the output of an earlier run makes the work needless.
  private func isFinished(_ target: OutputPlan.Target) throws(FileError) -> Bool {
    guard skipsExisting, case .file(let path) = target else { return false }
    try claims.checkInput(path)
    guard OutputFile.isFinished(path) else { return false }
    // Nothing will be written there, so nothing else would clear up after a run that was killed.
    PartialFile.sweep(FilePath.folder(of: path))
    return true
  }

  /// Looks at the place of an output before the work, so that nothing is read for nothing.
  private func check(_ path: String, before bytes: [UInt8]) throws(FileError) {
    // Where nothing is, nothing can be lost, and to resolve the path takes time; it is looked at again before it
    // is written.
    guard OutputFile.isThere(path) else { return }
    do {
      try claims.checkInput(path)
      try OutputFile.check(path, force: force || replacesRemains(path))
    } catch {
      // Several reports go elsewhere.
      guard FileFormat(of: bytes).mayHoldSeveral else { throw error }
    }
  }

  /// Whether a file is what a crash of the machine left of an output.
  private func replacesRemains(_ path: String) -> Bool {
    skipsExisting && !OutputFile.isFinished(path)
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

  /// Writes reports: each to its own target, or all to one.
  private func write(
    _ results: [ReportMatcher.Result], _ targets: [OutputPlan.Target]?,
    _ single: OutputPlan.Target, _ outcome: inout Outcome
  ) throws {
    guard let targets else {
      let bytes = try output(of: results)
      if single == .standardOutput {
        outcome.bytes = bytes
      } else if case .file(let path) = single {
        try write([(path, bytes)])
      }
      return
    }
    let files = try zip(targets, results).compactMap { target, result in
      guard case .file(let path) = target else { return nil as (path: String, bytes: [UInt8])? }
      if skipsExisting, OutputFile.isFinished(path) { return nil }
      return (path, try writer.bytes(of: result, as: plan.format))
    }
    if files.isEmpty { outcome.skipped = targets.first }
    try write(files)
  }

  private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    for file in files { try claims.checkInput(file.path) }
    try OutputFile.write(
      files, force: force || files.allSatisfy { replacesRemains($0.path) },
      createFolders: plan.directory != nil)
  }
}
