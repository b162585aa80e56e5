public import Nianbao

/// A report in which every number stands once, so that a number in a wrong place shows.
public struct NumberedReport: Sendable {
  /// Which cells are blank.
  public enum Blanks: String, Sendable, CaseIterable {
    /// None.
    case none
    /// One in three, without a pattern.
    case scattered
    /// The third column of every table throughout.
    case columns
  }

  /// The report: the cells of the form in order are 1001, 1002 and so on.
  public let report: Report

  /// Numbers the cells of a form.
  ///
  /// - Parameters:
  ///   - form: The form's id.
  ///   - catalog: Knows the form.
  ///   - blanks: Which cells are blank.
  public init(_ form: String, _ catalog: FormCatalog, blanks: Blanks = .none) {
    let codes = catalog.form(form)?.tables.flatMap(\.codes) ?? []
    var cells: [CellCode: ReportCell] = [:]
    for (index, code) in codes.enumerated() {
      let isBlank =
        switch blanks {
        case .none: false
        // 7 and 3 have no common divisor, so no column and no row of any form is blank throughout.
        case .scattered: index * 7 % 10 < 3
        case .columns: code.column == Self.blankColumn(of: code.table, codes)
        }
      cells[code] = isBlank ? ReportCell() : ReportCell(number: Quantity(1001 + index))
    }
    report = Report(
      form: form, organ: "某某县统计局", year: 2022, title: "某某县统计局2022年政府信息公开工作年度报告", cells: cells)
  }

  private static func blankColumn(of table: String, _ codes: [CellCode]) -> String? {
    codes.filter { $0.table == table }.map(\.column).dropFirst(2).first
  }
}
