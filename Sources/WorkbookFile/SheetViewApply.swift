internal import CXlsxWriter

extension SheetView {
  /// Checks everything, so that ``apply(to:)`` has nothing left to refuse.
  func check() throws(WorkbookError) {
    guard (10...400).contains(zoom) else {
      throw WorkbookError(.invalidSetting, "the zoom \(zoom) is not from 10 to 400")
    }
    guard CellPosition(row: frozenRows, column: frozenColumns).isValid else {
      throw WorkbookError(
        .outOfBounds, "\(frozenRows) frozen rows and \(frozenColumns) frozen columns")
    }
    guard cursor.isValid else {
      throw WorkbookError(.outOfBounds, address: "\(cursor)", "the cursor")
    }
  }

  /// Gives a checked view to the library.
  func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    if !showsGridlines { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if frozenRows > 0 || frozenColumns > 0 {
      worksheet_freeze_panes(sheet, UInt32(frozenRows), UInt16(frozenColumns))
    }
    if zoom != 100 { worksheet_set_zoom(sheet, UInt16(zoom)) }
    let row = UInt32(cursor.row)
    let column = UInt16(cursor.column)
    worksheet_set_selection(sheet, row, column, row, column)
  }
}
