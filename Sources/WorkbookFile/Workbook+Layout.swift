internal import CXlsxWriter

extension Workbook {
  /// Sets the width of columns.
  ///
  /// - Parameters:
  ///   - width: The width in characters of the default font, from 0 to 255.
  ///   - columns: The columns, from 0.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.invalidSetting` or `.outOfBounds`.
  public mutating func setWidth(
    _ width: Double, ofColumns columns: ClosedRange<Int>, in sheet: SheetID
  ) throws(WorkbookError) {
    let name = try checkColumns(columns, in: sheet)
    guard (0.0...255.0).contains(width) else {
      throw WorkbookError(.invalidSetting, sheet: name, "the width \(width) is not from 0 to 255")
    }
    sheets[sheet.index].layOut(columns) { $0.width = width }
  }

  /// Hides columns, or shows them again.
  ///
  /// - Parameters:
  ///   - isHidden: Whether they are hidden.
  ///   - columns: The columns, from 0.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.outOfBounds`.
  public mutating func setHidden(
    _ isHidden: Bool, columns: ClosedRange<Int>, in sheet: SheetID
  ) throws(WorkbookError) {
    _ = try checkColumns(columns, in: sheet)
    sheets[sheet.index].layOut(columns) { $0.isHidden = isHidden }
  }

  /// Sets the height of a row.
  ///
  /// - Parameters:
  ///   - height: The height in points, above 0 and at most 409.
  ///   - row: The row, from 0.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.invalidSetting` or `.outOfBounds`.
  public mutating func setHeight(
    _ height: Double, ofRow row: Int, in sheet: SheetID
  ) throws(WorkbookError) {
    // What is known of a sheet is large; it is looked at where it stands.
    try check(sheet)
    guard (0..<CellPosition.maximumRowCount).contains(row) else {
      throw WorkbookError(.outOfBounds, sheet: sheets[sheet.index].name, "the row \(row)")
    }
    guard height > 0, height <= 409 else {
      throw WorkbookError(
        .invalidSetting, sheet: sheets[sheet.index].name,
        "the height \(height) is not above 0, at most 409")
    }
    do throws(WorkbookError) {
      let pointer = sheets[sheet.index].pointer
      try WorkbookError.check(worksheet_set_row(pointer, UInt32(row), height, nil))
    } catch {
      throw error.at(sheets[sheet.index].name)
    }
    sizeBound += CellContent.markupBound
  }

  private func checkColumns(
    _ columns: ClosedRange<Int>, in sheet: SheetID
  ) throws(WorkbookError) -> String {
    let name = try state(of: sheet).name
    guard columns.lowerBound >= 0, columns.upperBound < CellPosition.maximumColumnCount else {
      throw WorkbookError(.outOfBounds, sheet: name, "the columns \(columns)")
    }
    return name
  }
}
