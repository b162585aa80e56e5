/// A report in which nothing is filed yet but what last year's says.
struct BlankReport {
  /// How many rows a section of text has, the one with its heading among them.
  private static let rowCount = 9

  /// The report: every cell of the form, blank or taken over, and its sections.
  let report: Report

  init(
    _ form: FormDefinition, organ: String?, year: Int?, numbers: [CellCode: Quantity]
  ) {
    let codes = form.tables.flatMap(\.codes)
    var report = Report(
      form: form.id, organ: organ, year: year, sections: form.sections.map(Self.section),
      cells: Dictionary(codes.map { ($0, ReportCell(number: numbers[$0])) }) { first, _ in first })
    let title = PatternFormula.text(
      form.title.pattern, ["organ": organ, "year": year.map { "\($0)" }])
    report.title = title.isEmpty ? nil : title
    self.report = report
  }

  private static func section(_ section: SectionDefinition) -> ReportSection {
    ReportSection(
      number: section.number, heading: section.heading.label,
      paragraphs: [String](repeating: "", count: section.table == nil ? rowCount : 1),
      tables: section.table.map { [.init(table: $0, after: 0)] } ?? [])
  }
}
