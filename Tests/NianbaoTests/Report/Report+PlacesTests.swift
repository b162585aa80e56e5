import Testing

@testable import Nianbao

/// Which of several cells at one place is meant.
@Suite struct ReportPlacesTests {
  private let blank = [Self.code("a"), Self.code("b")]
  private let filled = Self.code("c")

  private static func code(_ column: String) -> CellCode {
    CellCode(table: "t", row: "r", column: column)
  }

  private var report: Report {
    var report = Report(form: "2021")
    for code in blank { report.cells[code] = ReportCell() }
    report.cells[filled] = ReportCell(number: Quantity(3))
    return report
  }

  @Test("of a blank cell and a filled one the filled one is meant")
  func filledOne() {
    #expect(report.cell(meantBy: [blank[0], filled, blank[1]]) == filled)
    #expect(report.cell(meantBy: [filled, blank[0]]) == filled)
  }

  @Test("of blank cells the same one is meant in any order")
  func order() {
    #expect(report.cell(meantBy: blank) == blank[0])
    #expect(report.cell(meantBy: blank.reversed()) == blank[0])
  }

  @Test("a single cell is meant, blank or not, and no cell where none is there")
  func few() {
    #expect(report.cell(meantBy: [blank[1]]) == blank[1])
    #expect(report.cell(meantBy: []) == nil)
  }
}
