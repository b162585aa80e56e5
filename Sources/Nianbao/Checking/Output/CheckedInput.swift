/// What checking one input gave.
public struct CheckedInput: Sendable {
  /// The input as it was given.
  public var name: String
  /// The reports in it with all their findings; none where it could not be read.
  public var results: [ReportMatcher.Result]
  /// Why it could not be read.
  public var error: LocalizedText?

  /// The input before it that is the same file, if there is one.
  public var sameFile: String?

  /// Creates what checking gave.
  public init(name: String, results: [ReportMatcher.Result] = [], error: LocalizedText? = nil) {
    self.name = name
    self.results = results
    self.error = error
  }

  /// How many findings have a severity.
  public func count(of severity: Finding.Severity) -> Int {
    results.reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
  }
}
