/// Lays a table of the form out with the cells of a report; ``TableFrame`` says how.
struct TableLayout {
  /// The grid.
  let grid: Grid
  /// Where each cell of the report stands, relative to the grid.
  let addresses: [CellCode: CellAddress]

  /// Lays out a table.
  ///
  /// - Parameters:
  ///   - table: The table, composed for the report.
  ///   - report: The report whose cells fill it.
  ///   - firstRow: The zero-based row in which the table begins.
  init(_ table: TableDefinition, _ report: Report, firstRow: Int = 0) {
    let frame = TableFrame(table, firstRow: firstRow)
    addresses = frame.addresses
    grid = frame.grid(holding: report)
  }
}
