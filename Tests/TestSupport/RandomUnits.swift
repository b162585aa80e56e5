public import Nianbao

/// Makes the reports of the units of one superior: one form, one year, a name each.
///
/// Cells are what ``RandomReport`` makes of them, so blanks, marks, absent cells, noughts, decimals
/// and numbers with more beside them all occur. Amounts of money are in one unit.
public struct RandomUnits {
  private let source: RandomReport

  /// Creates a source of units.
  public init(_ catalog: FormCatalog) { source = RandomReport(catalog) }

  /// Makes units.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - form: Their form; some are hybrids in which parts of another form stand.
  ///   - generator: The random numbers.
  /// - Returns: The reports.
  public func next(
    _ count: Int, form: String, using generator: inout some RandomNumberGenerator
  ) -> [Report] {
    var units: [Report] = []
    while units.count < count {
      var report = source.next(using: &generator)
      guard report.form == form, report.cells.count > 20 else { continue }
      report.organ = "某某市第\(units.count + 1)局"
      report.year = 2024
      report.title = "某某市第\(units.count + 1)局2024年政府信息公开工作年度报告"
      for code in report.cells.keys where code.column == "amount" {
        guard let number = report.cells[code]?.number, !number.isNegative else { continue }
        let isOpen = code.row == "procurement"
        report.cells[code] = ReportCell(number: number, raw: isOpen ? "\(number)元" : nil)
      }
      units.append(report)
    }
    return units
  }
}
