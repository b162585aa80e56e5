/// Units put together: the superior's report, and what became of each unit.
public struct Merge: Sendable {
  /// The units in the order of the inputs; then those that are missing.
  public internal(set) var units: [MergeUnit]
  /// The superior's report, with what a person should look at about the merge.
  public internal(set) var result: ReportMatcher.Result
  /// The sum of every cell that the form or a unit has, also of those that are not the form's.
  public let totals: [CellCode: CellTotal]
  /// The superior's own report, if one was given.
  public let superior: MergeUnit?

  /// The units whose numbers are in the sums.
  public var counted: [MergeUnit] { units.filter { $0.standing == .counted } }

  /// How many findings have a severity: those of the merge and those of all units.
  public func count(of severity: Finding.Severity) -> Int {
    ([superior].compactMap { $0 } + units).reduce(
      result.findings.count { $0.severity == severity }
    ) {
      $0 + $1.count(of: severity)
    }
  }
}
