import Nianbao
import NianbaoOffice

/// What became of one input.
struct Outcome: Sendable {
  /// What became of one report of an input.
  struct Converted: Sendable {
    /// The form.
    var form: String
    /// The organ, where the report names it.
    var organ: String?
    /// The year, where the report names it.
    var year: Int?
    /// What a person should look at.
    var findings: [Finding]
    /// The output; `nil` where there is none.
    ///
    /// Several reports may have the same.
    var output: OutputPlan.Target?

    /// How many findings have a severity.
    func count(of severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
  }

  /// How an input ended.
  enum Kind: String, Sendable {
    /// It was read and written.
    case converted
    /// Its output was there already.
    case skipped
    /// It could not be read or written.
    case failed
    /// The run ended before its turn came.
    case notStarted = "not-started"
  }

  /// The input as it was given.
  var input: String
  /// The bytes for standard output.
  var bytes: [UInt8] = []
  /// Its part of an output for all inputs.
  var portion: ReportPortion?
  /// The output that was there already, where there was one.
  var skipped: OutputPlan.Target?
  /// Whether the run ended before its turn came.
  var isNotStarted = false
  /// How long the work on it took.
  var time: Duration = .zero
  /// The reports that were read, in the order of the input; none where reading failed.
  var reports: [Converted] = []
  /// Why there is no output.
  var error: (any Error)?

  /// How it ended.
  var kind: Kind {
    if error != nil { return .failed }
    if isNotStarted { return .notStarted }
    return skipped == nil ? .converted : .skipped
  }

  /// How many findings of all reports have a severity.
  func count(of severity: Finding.Severity) -> Int {
    reports.reduce(0) { $0 + $1.count(of: severity) }
  }
}

extension Outcome.Converted {
  /// Takes over what was read.
  init(_ result: ReportMatcher.Result) {
    let report = result.report
    self.init(
      form: report.form, organ: report.organ, year: report.year, findings: result.findings)
  }
}
