/// One unit of a merge: what it filed, if anything, and what became of it.
public struct MergeUnit: Sendable {
  /// What became of a unit, and why.
  public enum Standing: Hashable, Sendable {
    /// Its numbers are in the sums.
    case counted
    /// An input before it says the same; that one counts.
    case repeated(of: String)
    /// Several inputs of the unit say different things; none of them counts.
    case contradictory(files: [String])
    /// It filed another form.
    case otherForm
    /// It filed for another year.
    case otherYear
    /// Nobody can tell for which year it filed.
    case yearUnknown
    /// It is the superior's own report.
    case superior
    /// Its numbers are the sums of all others, so it is the report of a superior.
    case sumOfOthers
    /// It is the sum of so many inputs that count themselves, and maybe of others.
    case sumOf(units: Int)
    /// The input could not be read.
    case unread(LocalizedText)
    /// It is to report, and no input is its report.
    case missing
  }

  /// The organ, or where the report names none the name of the file.
  public var name: String
  /// The input as it was given; `nil` where there is none.
  public var file: String?
  /// What it filed; `nil` where there is nothing.
  public var report: Report?
  /// What a person should look at.
  public var findings: [Finding] = []
  /// The units whose sums it is, where it is the result of a merge and says so.
  var summed: Set<SummedUnit> = []
  /// What became of it.
  public var standing = Standing.counted
  /// Whether it is to report; `nil` where no list says so.
  public var isExpected: Bool?

  /// The organ's name, where the report says it.
  var organ: OrganName? { OrganName(report?.organ) }

  /// The unit as messages name it.
  var label: String { file.map { $0 == name ? name : "\(name)（\($0)）" } ?? name }

  /// How many findings have a severity.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}

extension MergeUnit {
  /// The units in one input: its reports, or the error.
  static func units(of input: CheckedInput) -> [MergeUnit] {
    if let error = input.error {
      return [MergeUnit(name: input.name.fileStem, file: input.name, standing: .unread(error))]
    }
    return input.results.map { result in
      let organ = result.report.organ.flatMap { OrganName($0) == nil ? nil : $0 }
      return MergeUnit(
        name: organ ?? input.name.fileStem, file: input.name, report: result.report,
        findings: result.findings, summed: Set(result.summed),
        standing: input.sameFile.map { .repeated(of: $0) } ?? .counted)
    }
  }
}
