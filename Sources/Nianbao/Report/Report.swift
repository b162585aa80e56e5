/// A 政府信息公开工作年度报告: who filed it for which year, what it says, and the value of every cell.
public struct Report: Hashable, Sendable {
  /// The id of the form that the report follows, in the main where it is a hybrid.
  public var form: String
  /// The organ that reports, where the source names it.
  public var organ: String?
  /// The report year, where the source names it.
  public var year: Int?
  /// The title, where the source has one.
  public var title: String?
  /// All text of the report in order.
  public var sections: [ReportSection]
  /// The cells that the source has.
  public var cells: [CellCode: ReportCell]
  /// Where title and text stand in the source.
  public var textSources = TextSources()

  /// Creates a report.
  public init(
    form: String, organ: String? = nil, year: Int? = nil, title: String? = nil,
    sections: [ReportSection] = [], cells: [CellCode: ReportCell] = [:]
  ) {
    self.form = form
    self.organ = organ
    self.year = year
    self.title = title
    self.sections = sections
    self.cells = cells
  }

  /// The same report without the places it was read from, so that two readings can be compared.
  public func withoutSources() -> Report {
    var report = self
    report.cells = cells.mapValues { ReportCell(number: $0.number, raw: $0.raw) }
    report.textSources = TextSources()
    return report
  }
}

extension Report {
  /// The years for which there are reports; the first ones were filed for 2008.
  package static let years = 2008...2100
}
