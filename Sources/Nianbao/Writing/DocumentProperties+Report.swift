extension DocumentProperties {
  /// What the workbook of a report says of it: title, organ, form and year.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - others: What else it says, behind those.
  init(_ report: Report, others: [Named] = []) {
    self.init(
      title: report.title, organisation: report.organ,
      custom: [
        Named("nianbao.form", report.form), Named("nianbao.organ", report.organ ?? ""),
        Named("nianbao.year", report.year.map { "\($0)" } ?? ""),
      ] + others)
  }
}
