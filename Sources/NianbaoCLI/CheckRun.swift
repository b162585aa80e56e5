import Foundation
import Nianbao
import NianbaoOffice
import Synchronization

/// Reads and checks all inputs of a run, several at a time; what comes out has their order.
struct CheckRun: Sendable {
  private let catalog: FormCatalog
  private let pipeline: Pipeline
  private let checks: Checks
  private let messages: Messages
  private let jobs: Int?
  private let only: Set<String>
  private let ignored: Set<String>

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - catalog: The forms.
  ///   - messages: Where errors in earlier reports go.
  ///   - jobs: How many inputs at a time; `nil` for all processors.
  ///   - rule: The only rules whose findings are wanted; all if empty.
  ///   - ignore: The rules whose findings are not wanted.
  init(
    _ catalog: FormCatalog, messages: Messages, jobs: Int?, rule: [String] = [],
    ignore: [String] = []
  ) {
    self.catalog = catalog
    pipeline = .office(catalog)
    checks = .review(catalog)
    self.messages = messages
    self.jobs = jobs
    only = Set(rule)
    ignored = Set(ignore)
  }

  /// Checks the inputs.
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - previous: The inputs with last year's reports; `nil` where none were given.
  /// - Returns: What each input gave, and whether one of last year's could not be read.
  func check(
    _ inputs: [InputFiles.Found], previous: [InputFiles.Found]?
  ) -> (checked: [CheckedInput], failedPrevious: Bool) {
    let earlier = previous.map { read($0) }
    for input in earlier ?? [] { input.error.map { messages.print($0) } }
    let known = earlier.map { inputs in
      PreviousReports(inputs.flatMap { input in input.results.map { ($0.report, input.name) } })
    }
    let checked = map(inputs) { input in
      var input = self.read(input)
      input.results = input.results.map { self.checked($0, known) }
      return input
    }
    return (checked, earlier?.contains { $0.error != nil } ?? false)
  }

  private func checked(
    _ result: ReportMatcher.Result, _ known: PreviousReports?
  ) -> ReportMatcher.Result {
    var result = result
    let findings = checks.findings(
      with: result.findings, in: result.report,
      previous: known?.previous(of: result.report) ?? .notAsked)
    result.findings = findings.filter { finding in
      (only.isEmpty || only.contains(finding.rule)) && !ignored.contains(finding.rule)
    }
    return result
  }

  // MARK: Reading

  private func read(_ inputs: [InputFiles.Found]) -> [CheckedInput] { map(inputs, read) }

  private func read(_ found: InputFiles.Found) -> CheckedInput {
    var checked = CheckedInput(name: (try? found.get())?.name ?? "")
    do {
      let input = try found.get()
      checked.results = try pipeline.reports(in: input.read(), name: input.name)
    } catch {
      if let error = error as? FileError, checked.name.isEmpty { checked.name = error.path }
      checked.error =
        (error as? any Explained)?.explanation
        ?? LocalizedText(zh: error.localizedDescription, en: error.localizedDescription)
    }
    return checked
  }

  /// Works on all inputs, as many at a time as the run may.
  private func map(
    _ inputs: [InputFiles.Found], _ work: @escaping @Sendable (InputFiles.Found) -> CheckedInput
  ) -> [CheckedInput] {
    let progress = Progress(count: inputs.count, language: messages.language)
    let checked = Mutex<[CheckedInput]>([])
    InOrder(jobs: jobs).run(count: inputs.count) { index in
      work(inputs[index])
    } deliver: { _, input in
      checked.withLock { checked in
        checked.append(input)
        progress.show(done: checked.count)
      }
      return true
    }
    progress.clear()
    return checked.withLock { $0 }
  }
}
