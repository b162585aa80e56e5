/// What tells the reports of a long CSV apart.
public struct ReportKey: Hashable, Sendable {
  /// The organ without blanks at its ends; empty where the report does not name it, as the CSV has it.
  public let organ: String
  /// The year, where the report names it.
  public let year: Int?
  /// The form.
  public let form: String

  /// The key of a report.
  public init(_ report: Report) {
    organ = (report.organ ?? "").trimmed
    year = report.year
    form = report.form
  }
}

extension ReportKey: CustomStringConvertible {
  /// Organ, year and form as a message names them.
  public var description: String {
    [organ.isEmpty ? "–" : organ, year.map(String.init) ?? "", form].joined(separator: ", ")
  }
}
