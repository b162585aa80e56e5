import Nianbao

/// Says what becomes of the inputs of a run, as they end: on standard error, in the summary, and in
/// the output that takes all of them.
struct RunReport {
  private let messages: Messages
  private let progress: Progress
  private let plan: OutputPlan
  private let count: Int
  private let dataSet: DataSet?
  private let summary: SummaryFile?
  private var totals = RunTotals()
  /// What the data set holds.
  private var reports = 0
  private var findings: [Finding.Severity: Int] = [:]
  /// Why the output of all inputs, or the summary, cannot be written.
  private var lost: (any Error)?
  private var lostSummary: (any Error)?

  /// Begins to report.
  ///
  /// - Parameters:
  ///   - messages: Where messages go.
  ///   - count: How many inputs there are.
  ///   - plan: Says where outputs go.
  ///   - dataSet: The output for all inputs, where there is one.
  ///   - summary: Where the outcomes are listed.
  init(
    _ messages: Messages, count: Int, plan: OutputPlan, dataSet: DataSet?, summary: SummaryFile?
  ) {
    self.messages = messages
    self.count = count
    self.plan = plan
    self.dataSet = dataSet
    self.summary = summary
    progress = Progress(count: count, language: messages.language, isQuiet: messages.isQuiet)
  }

  /// Takes an outcome.
  ///
  /// - Returns: Whether the run is worth going on.
  mutating func take(_ outcome: Outcome) -> Bool {
    var outcome = outcome
    add(&outcome)
    progress.clear()
    outcome.error = print(outcome) ?? outcome.error
    note(outcome)
    progress.show(done: totals.done, failed: totals.failed, skipped: totals.skipped)
    return lost == nil
  }

  /// Takes an input whose turn did not come.
  mutating func skipOver(_ input: String) {
    var outcome = Outcome(input: input)
    outcome.isNotStarted = true
    note(outcome)
  }

  /// Ends the report: the data set and the summary get their names.
  ///
  /// - Returns: How many inputs ended how.
  mutating func finish(isInterrupted: Bool) -> RunTotals {
    progress.clear()
    totals.isInterrupted = isInterrupted && totals.notStarted > 0
    let output = finishDataSet()
    if count > 1 || totals.isInterrupted { messages.print(RunText.totals(totals)) }
    do {
      if let lostSummary { throw lostSummary }
      try summary?.finish(totals, output: output)
    } catch {
      messages.print(error)
      totals.failed = max(totals.failed, 1)
    }
    return totals
  }

  private mutating func note(_ outcome: Outcome) {
    totals.count(outcome)
    guard lostSummary == nil else { return }
    do { try summary?.add(outcome) } catch { lostSummary = error }
  }

  // MARK: The output of all inputs

  private mutating func add(_ outcome: inout Outcome) {
    guard let dataSet, let portion = outcome.portion, outcome.error == nil else { return }
    do {
      try dataSet.add(portion)
      reports += outcome.reports.count
      for severity in Finding.Severity.allCases {
        findings[severity, default: 0] += outcome.count(of: severity)
      }
    } catch {
      if error is FileError { lost = error }
      outcome.error = error
    }
  }

  /// Ends the data set, and gives its path where there is one now.
  private mutating func finishDataSet() -> String? {
    guard let dataSet, let path = plan.output else { return nil }
    guard lost == nil, !totals.isInterrupted else {
      dataSet.abandon()
      if path != "-" { messages.print(RunText.isIncomplete(path)) }
      return nil
    }
    do {
      guard try dataSet.finish() else { return nil }
      if path != "-" { messages.print(RunText.wrote(path, reports: reports) { findings[$0] ?? 0 }) }
      return path
    } catch {
      messages.print(error)
      totals.failed = max(totals.failed, 1)
      return nil
    }
  }

  // MARK: Messages

  /// Prints what became of an input and gives the bytes out that are for standard output.
  private func print(_ outcome: Outcome) -> (any Error)? {
    if let error = outcome.error {
      // Of thousands, an error that does not name its input is of no use.
      if count > 1 { messages.print(error, of: outcome.input) } else { messages.print(error) }
      return nil
    }
    if let target = outcome.skipped, case .file(let path) = target, count == 1 {
      messages.print(RunText.isSkipped(path))
    }
    if count == 1, outcome.reports.count == 1 {
      for finding in outcome.reports.flatMap(\.findings) where finding.severity > .note {
        messages.print(finding)
      }
    }
    // What nobody reads need not be put together, thousands of times.
    if outcome.skipped == nil, !messages.isQuiet { RunText.wrote(outcome).forEach(messages.print) }
    guard outcome.reports.contains(where: { $0.output == .standardOutput }) else { return nil }
    do {
      try OutputFile.writeToStandardOutput(outcome.bytes)
    } catch {
      messages.print(error)
      return error
    }
    return nil
  }
}
