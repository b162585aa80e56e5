import Nianbao

/// What became of one input.
struct Outcome: Sendable {
  /// The input as it was given.
  var input: String
  /// The output; `nil` where there is none.
  var output: OutputPlan.Target?
  /// The bytes for standard output.
  var bytes: [UInt8] = []
  /// What was read; `nil` where reading failed.
  var form: String?
  /// The organ that was read.
  var organ: String?
  /// The year that was read.
  var year: Int?
  /// What a person should look at.
  var findings: [Finding] = []
  /// Why there is no output.
  var error: (any Error)?

  /// How many findings have a severity.
  func count(of severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
}
