import TestSupport
import Testing

@testable import Nianbao

@Suite struct StackedTablesTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  private func stacked(_ form: String) throws -> (StackedTables, Report, [TableDefinition]) {
    let report = NumberedReport(form, catalog).report
    let tables = try #require(catalog.form(form)).tables
    return (StackedTables(tables, headings: [], report, firstRow: 1), report, tables)
  }

  @Test("every cell stands once, where its address says", arguments: ["2019", "2021"])
  func cells(_ form: String) throws {
    let (stacked, report, _) = try stacked(form)
    #expect(Set(stacked.addresses.keys) == Set(report.cells.keys))
    for (code, address) in stacked.addresses {
      let cell = stacked.grid.cell(row: address.row, column: address.column)
      #expect(cell?.number == report.cells[code]?.number && cell?.isCovered == false, "\(code)")
    }
    let numbers = stacked.grid.rows.flatMap(\.cells).compactMap(\.number)
    #expect(numbers.count == report.cells.count)
  }

  @Test(
    "every row is as wide as the sheet, and merged areas cover what they say",
    arguments: ["2019", "2021"])
  func areas(_ form: String) throws {
    let (stacked, _, _) = try stacked(form)
    let width = stacked.widths.count
    #expect(stacked.grid.rows.allSatisfy { $0.cells.map(\.column) == Array(0..<width) })
    var owners: [CellAddress: Int] = [:]
    for range in stacked.grid.merges {
      for row in range.first.row...range.last.row {
        for column in range.first.column...range.last.column {
          owners[CellAddress(row: row, column: column), default: 0] += 1
        }
      }
    }
    #expect(owners.values.allSatisfy { $0 == 1 })
    for row in stacked.grid.rows {
      for cell in row.cells where cell.isCovered {
        #expect(owners[CellAddress(row: row.index, column: cell.column)] == 1)
      }
    }
  }

  @Test("the sheet is as wide as the widest table, and a long number makes its column wider")
  func widths() throws {
    let (stacked, report, tables) = try stacked("2021")
    let widest = tables.map { $0.page.columnWidths.reduce(0, +) }.max() ?? 0
    #expect(abs(stacked.widths.reduce(0, +) - widest) < 0.01)
    var long = report
    let code = try #require(CellCode("disputes.review.upheld"))
    long.cells[code] = ReportCell(number: Quantity("123456789012345"))
    let wider = StackedTables(tables, headings: [], long, firstRow: 1)
    let address = try #require(wider.addresses[code])
    let range = wider.grid.merges.first { $0.first == address }
    let columns = address.column...(range?.last.column ?? address.column)
    #expect(columns.reduce(0) { $0 + wider.widths[$1] } >= 17)
  }
}
