internal import CXlsxWriter

extension Workbook {
  /// Sets how a sheet prints.
  ///
  /// The last call counts.
  ///
  /// - Parameters:
  ///   - page: The set-up.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.invalidSetting`, `.outOfBounds`, `.textTooLong` or
  ///   `.invalidCharacter`.
  public mutating func setPage(_ page: PageSetup, of sheet: SheetID) throws(WorkbookError) {
    let name = try state(of: sheet).name
    do throws(WorkbookError) {
      try page.check()
      if page.repeatedRows != nil, page.repeatedColumns != nil {
        try SheetName.checkRepeated(name)
      }
    } catch {
      throw error.at(name, error.address)
    }
    sheets[sheet.index].page = page
  }

  /// Sets how a sheet looks on the screen.
  ///
  /// The last call counts.
  ///
  /// - Parameters:
  ///   - view: The view.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.invalidSetting` or `.outOfBounds`.
  public mutating func setView(_ view: SheetView, of sheet: SheetID) throws(WorkbookError) {
    let name = try state(of: sheet).name
    do throws(WorkbookError) {
      try view.check()
    } catch {
      throw error.at(name, error.address)
    }
    sheets[sheet.index].view = view
  }

  /// Gives cells buttons to filter by, on their first row.
  ///
  /// The last call counts: a sheet has one such area.
  ///
  /// - Parameters:
  ///   - area: The row of headings and the rows below it.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.outOfBounds`.
  public mutating func setFilter(_ area: CellArea, of sheet: SheetID) throws(WorkbookError) {
    let name = try state(of: sheet).name
    guard area.isValid else {
      throw WorkbookError(.outOfBounds, sheet: name, address: "\(area)", "the filter")
    }
    sheets[sheet.index].filter = area
  }

  /// Makes a sheet the one that shows when the workbook is opened; at first it is the first.
  ///
  /// - Parameter sheet: The sheet.
  /// - Throws: ``WorkbookError`` of kind `.noSuchSheet`.
  public mutating func activate(_ sheet: SheetID) throws(WorkbookError) {
    worksheet_activate(try state(of: sheet).pointer)
  }

  /// Forbids editing the locked cells of a sheet, without a password.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - allowsRows: Whether rows may be inserted, removed and made higher nevertheless.
  /// - Throws: ``WorkbookError`` of kind `.noSuchSheet`.
  public mutating func protect(
    _ sheet: SheetID, allowsRows: Bool = false
  ) throws(WorkbookError) {
    var options = lxw_protection()
    options.format_rows = allowsRows ? 1 : 0
    options.insert_rows = allowsRows ? 1 : 0
    options.delete_rows = allowsRows ? 1 : 0
    worksheet_protect(try state(of: sheet).pointer, nil, &options)
  }
}
