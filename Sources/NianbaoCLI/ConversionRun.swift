import Nianbao
import Synchronization

/// Converts all inputs of a run, several at a time, and reports in the order of the inputs.
struct ConversionRun: Sendable {
  private let conversion: Conversion
  private let messages: Messages
  private let inOrder: InOrder

  init(_ conversion: Conversion, messages: Messages, jobs: Int?) {
    self.conversion = conversion
    self.messages = messages
    inOrder = InOrder(jobs: jobs)
  }

  /// Converts the inputs.
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - dataSet: The output for all of them, where there is one.
  ///   - summary: Where the outcomes are listed.
  /// - Returns: How many inputs ended how.
  func convert(
    _ inputs: [InputFiles.Found], into dataSet: sending DataSet? = nil,
    summary: sending SummaryFile? = nil
  ) -> RunTotals {
    let planned = dataSet == nil ? plan(inputs) : inputs.map(collect)
    let report = Mutex(
      RunReport(
        messages, count: planned.count, plan: conversion.plan, dataSet: dataSet, summary: summary))
    let delivered = inOrder.run(count: planned.count) { index in
      planned[index].run(with: conversion)
    } deliver: { _, outcome in
      report.withLock { $0.take(outcome) }
    }
    return report.withLock { report in
      for plan in planned.dropFirst(delivered) { report.skipOver(plan.name) }
      return report.finish(isInterrupted: Interruption.isRequested)
    }
  }

  /// Takes down that the output for all inputs is there already.
  ///
  /// - Returns: How many inputs there are; those that cannot be found failed.
  func skip(
    _ inputs: [InputFiles.Found], for output: String, summary: sending SummaryFile?
  ) -> RunTotals {
    messages.print(RunText.isSkipped(output))
    var report = RunReport(
      messages, count: inputs.count, plan: conversion.plan, dataSet: nil, summary: summary)
    for found in inputs {
      switch Self.plan(found, { .collect($0) }) {
      case .fail(let input, let error): _ = report.take(Outcome(input: input, error: error))
      case let plan:
        var outcome = Outcome(input: plan.name)
        outcome.skipped = .file(output)
        _ = report.take(outcome)
      }
    }
    return report.finish(isInterrupted: false)
  }

  // MARK: Planning

  /// What is to be done with an input, or why nothing can be.
  private enum Plan: Sendable {
    case convert(InputFile, OutputPlan.Target)
    case collect(InputFile)
    case fail(String, FileError)

    var name: String {
      switch self {
      case .convert(let input, _), .collect(let input): input.name
      case .fail(let input, _): input
      }
    }

    func run(with conversion: Conversion) -> Outcome {
      switch self {
      case .convert(let input, let target): conversion.convert(input, to: target)
      case .collect(let input): conversion.collect(input)
      case .fail(let input, let error): Outcome(input: input, error: error)
      }
    }
  }

  /// Finds the targets, and the inputs that would overwrite an input or each other's output.
  private func plan(_ inputs: [InputFiles.Found]) -> [Plan] {
    inputs.map { found in
      Self.plan(found) { input throws(FileError) in
        let target = conversion.plan.target(for: input)
        guard case .file(let path) = target else { return .convert(input, target) }
        if inputs.count > 1, conversion.plan.output != nil {
          throw FileError(kind: .inputIsFolder, path: FilePath.folder(of: input.path))
        }
        try conversion.claims.claim(path)
        return .convert(input, target)
      }
    }
  }

  /// Finds an input that was given twice.
  private func collect(_ found: InputFiles.Found) -> Plan {
    Self.plan(found) { input throws(FileError) in
      try conversion.claims.takeInput(input.path)
      return .collect(input)
    }
  }

  private static func plan(
    _ found: InputFiles.Found, _ plan: (InputFile) throws(FileError) -> Plan
  ) -> Plan {
    do throws(FileError) {
      return try plan(found.get())
    } catch {
      return .fail((try? found.get())?.name ?? error.path, error)
    }
  }
}
