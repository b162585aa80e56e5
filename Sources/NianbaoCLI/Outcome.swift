import Nianbao

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

  /// The input as it was given.
  var input: String
  /// The bytes for standard output.
  var bytes: [UInt8] = []
  /// The reports that were read, in the order of the input; none where reading failed.
  var reports: [Converted] = []
  /// Why there is no output.
  var error: (any Error)?

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
