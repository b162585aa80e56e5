/// The reports of earlier years that a run compares with, by organ and year.
public struct PreviousReports: Sendable {
  private struct Key: Hashable {
    var organ: String
    var year: Int
  }

  private var reports: [Key: [(report: Report, name: String)]] = [:]

  /// Collects reports; those without an organ or a year can never be last year's.
  ///
  /// - Parameter reports: The reports with the names of their files.
  public init(_ reports: [(report: Report, name: String)]) {
    for (report, name) in reports {
      guard let key = Self.key(of: report, yearsBack: 0) else { continue }
      self.reports[key, default: []].append((report, name))
    }
  }

  /// Last year's report of the organ that filed `report`.
  ///
  /// Copies of one report in several files or formats count once.
  public func previous(of report: Report) -> PreviousReport {
    guard let key = Self.key(of: report, yearsBack: 1) else { return .unnamed }
    guard let candidates = reports[key], let first = candidates.first else { return .missing }
    let numbers = first.report.cells.mapValues(\.number)
    guard candidates.allSatisfy({ $0.report.cells.mapValues(\.number) == numbers }) else {
      return .ambiguous(candidates.map(\.name))
    }
    return .found(first.report, name: first.name)
  }

  private static func key(of report: Report, yearsBack: Int) -> Key? {
    guard let organ = report.organ, let year = report.year else { return nil }
    let name = LabelNormalizer.normalize(organ).body
    guard !name.isEmpty else { return nil }
    return Key(
      organ: String(scalars: name), year: year - yearsBack)
  }
}
