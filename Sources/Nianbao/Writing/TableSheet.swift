/// The sheet of one table: the section's heading, then the table as the form has it.
struct TableSheet {
  /// The sheet.
  private(set) var grid: Grid
  /// Where each cell of the report stands on the sheet.
  var addresses: [CellCode: CellAddress] { frame.addresses }
  /// The table, composed for the report.
  var table: TableDefinition { frame.table }

  private let frame: TableSheetFrame

  /// Fills the sheet of a table with the cells of a report and the formulas of its totals.
  init(_ frame: TableSheetFrame, _ formulas: TotalFormulas) {
    self.frame = frame
    grid = frame.grid
    for place in frame.places {
      guard let filed = formulas.filed[place.cell] else { continue }
      Self.fill(&grid.rows[place.row].cells[place.column], with: filed, place)
    }
    formulas.apply(frame.totals, to: &grid)
    frame.fit(&grid)
  }

  /// Fills a cell, and attaches the source text where that held more than a bare number.
  private static func fill(
    _ cell: inout Cell, with filed: FiledValue, _ place: TableSheetFrame.Place
  ) {
    cell.fill(with: filed)
    if place.isAddressed, let raw = filed.raw, filed.number != nil {
      cell.comment = FiledComment.source(raw)
    }
  }
}
