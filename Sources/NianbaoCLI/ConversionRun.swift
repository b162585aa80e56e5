import Dispatch
import Foundation
import Nianbao
import Synchronization

/// Converts all inputs of a run, several at a time, and reports in the order of the inputs.
struct ConversionRun: Sendable {
  private let conversion: Conversion
  private let messages: Messages
  private let jobs: Int

  init(_ conversion: Conversion, messages: Messages, jobs: Int?) {
    self.conversion = conversion
    self.messages = messages
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// Converts the inputs.
  ///
  /// The outcomes stand in their order. One input is converted on the calling thread: starting others takes
  /// longer than they could save.
  func convert(_ inputs: [InputFiles.Found]) -> [Outcome] {
    let planned = plan(inputs)
    let progress = Progress(count: planned.count)
    let state = Mutex(State())
    let work: @Sendable () -> Void = {
      while let index = state.withLock({ $0.take(of: planned.count) }) {
        let outcome = planned[index].run(with: conversion)
        state.withLock { state in
          state.outcomes[index] = outcome
          progress.clear()
          reportFinished(&state, isAlone: planned.count == 1)
          progress.show(done: state.reported)
        }
      }
    }
    let workers = min(jobs, planned.count)
    if workers > 1 {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    } else {
      work()
    }
    progress.clear()
    let all = state.withLock { state in planned.indices.compactMap { state.outcomes[$0] } }
    if all.count > 1 { summarise(all) }
    return all
  }

  /// How far a run is.
  private struct State: Sendable {
    /// The next input that nobody has taken.
    var next = 0
    /// The outcomes so far, by input.
    var outcomes: [Int: Outcome] = [:]
    /// How many outcomes have been reported, in the order of the inputs.
    var reported = 0

    mutating func take(of count: Int) -> Int? {
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  /// Reports the outcomes whose turn has come, and lets go of their bytes.
  private func reportFinished(_ state: inout State, isAlone: Bool) {
    while let done = state.outcomes[state.reported] {
      state.outcomes[state.reported]?.error = report(done, isAlone: isAlone) ?? done.error
      state.outcomes[state.reported]?.bytes = []
      state.reported += 1
    }
  }

  // MARK: Planning

  /// What is to be done with an input, or why nothing can be.
  private enum Plan: Sendable {
    case convert(InputFile, OutputPlan.Target)
    case fail(String, FileError)

    func run(with conversion: Conversion) -> Outcome {
      switch self {
      case .convert(let input, let target): conversion.convert(input, to: target)
      case .fail(let input, let error): Outcome(input: input, error: error)
      }
    }
  }

  /// Finds the targets, and the inputs that would overwrite an input or each other's output.
  private func plan(_ inputs: [InputFiles.Found]) -> [Plan] {
    inputs.map { found in
      do throws(FileError) {
        let input = try found.get()
        let target = conversion.plan.target(for: input)
        guard case .file(let path) = target else { return .convert(input, target) }
        if inputs.count > 1, conversion.plan.output != nil {
          throw FileError(kind: .inputIsFolder, path: FilePath.folder(of: input.path))
        }
        try conversion.claims.claim(path)
        return .convert(input, target)
      } catch {
        return .fail((try? found.get())?.name ?? error.path, error)
      }
    }
  }

  // MARK: Reporting

  /// Prints what became of an input and gives the bytes out that are for standard output.
  private func report(_ outcome: Outcome, isAlone: Bool) -> (any Error)? {
    if let error = outcome.error {
      messages.print(error)
      return nil
    }
    if isAlone, outcome.reports.count == 1 {
      for finding in outcome.reports.flatMap(\.findings) where finding.severity > .note {
        messages.print(finding)
      }
    }
    if outcome.reports.count > 1, Set(outcome.reports.map(\.output)).count == 1 {
      if case .file(let path) = outcome.reports.first?.output {
        messages.print(Self.done(outcome, path))
      }
    } else {
      for report in outcome.reports {
        if case .file(let path) = report.output { messages.print(Self.done(report, path)) }
      }
    }
    guard outcome.reports.contains(where: { $0.output == .standardOutput }) else { return nil }
    do {
      try OutputFile.writeToStandardOutput(outcome.bytes)
    } catch {
      messages.print(error)
      return error
    }
    return nil
  }

  private static func done(_ report: Outcome.Converted, _ path: String) -> LocalizedText {
    let zh = [
      report.organ ?? "机关不详", report.year.map { "\($0)年" } ?? "年度不详", "\(report.form)年格式",
    ]
    let en = [
      report.organ ?? "organ unknown", report.year.map { "\($0)" } ?? "year unknown",
      "form \(report.form)",
    ]
    return done(
      path, LocalizedText(zh: zh.joined(separator: "，"), en: en.joined(separator: ", ")),
      report.count)
  }

  private static func done(_ outcome: Outcome, _ path: String) -> LocalizedText {
    let count = outcome.reports.count
    return done(path, LocalizedText(zh: "\(count) 份年报", en: "\(count) reports"), outcome.count)
  }

  private static func done(
    _ path: String, _ what: LocalizedText, _ count: (Finding.Severity) -> Int
  ) -> LocalizedText {
    let counts = Finding.Severity.allCases.reversed().map { (count($0), Messages.name(of: $0)) }
      .filter { $0.0 > 0 }
    let zh = [what.zh] + counts.map { "\($1.zh) \($0)" }
    let en = [what.en] + counts.map { "\($1.en) \($0)" }
    return LocalizedText(
      zh: "已写入 \(path)（\(zh.joined(separator: "，"))）",
      en: "Wrote \(path) (\(en.joined(separator: ", ")))")
  }

  private func summarise(_ outcomes: [Outcome]) {
    let failed = outcomes.count { $0.error != nil }
    messages.print(
      LocalizedText(
        zh: "共 \(outcomes.count) 份，成功 \(outcomes.count - failed)，失败 \(failed)。",
        en: "\(outcomes.count) inputs, \(outcomes.count - failed) converted, \(failed) failed."))
  }
}
