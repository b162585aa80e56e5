internal import CXlsxWriter

extension Workbook {
  /// The most cells that one merged area may have, 1,000,000.
  public static let maximumMergedCellCount = 1_000_000
  /// The most merged areas of one sheet, 65,535.
  public static let maximumMergedAreaCount = 65_535

  /// The identifier of a style, for cells that are written by the thousand.
  ///
  /// Styles stand in the file in the order of the first calls.
  ///
  /// - Parameter style: The style.
  /// - Returns: Its identifier in this workbook; the same for equal styles.
  /// - Throws: ``WorkbookError``: `.invalidSetting`, `.textTooLong`, `.invalidCharacter`, or
  ///   `.tooMany` styles.
  public mutating func style(_ style: CellStyle) throws(WorkbookError) -> StyleID {
    try formats.id(of: style, in: handle)
  }

  /// Writes one cell, in place of what it held.
  ///
  /// - Parameters:
  ///   - content: What the cell holds.
  ///   - position: The cell.
  ///   - style: How it looks.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` naming the cell: `.outOfBounds`, `.notFinite`, `.textTooLong`,
  ///   `.invalidCharacter`, `.invalidSetting` for the style or an empty formula, `.tooMany` styles.
  public mutating func write(
    _ content: CellContent, at position: CellPosition, style: CellStyle = .plain, in sheet: SheetID
  ) throws(WorkbookError) {
    try write(
      content, at: position, style: try id(of: style, for: "\(position)", in: sheet), in: sheet)
  }

  /// Writes one cell in a style that is known already.
  ///
  /// - Parameters:
  ///   - content: What the cell holds.
  ///   - position: The cell.
  ///   - style: How it looks, an identifier of this workbook.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` as the one above.
  public mutating func write(
    _ content: CellContent, at position: CellPosition, style: StyleID, in sheet: SheetID
  ) throws(WorkbookError) {
    try check(sheet)
    do throws(WorkbookError) {
      guard position.isValid else { throw WorkbookError(.outOfBounds, "outside a sheet") }
      let format = try formats.format(of: style)
      if content.isFit {
        try content.write(to: sheets[sheet.index].pointer, position, format)
        sizeBound += content.sizeBound
      } else {
        let checked = try content.checked()
        try checked.write(to: sheets[sheet.index].pointer, position, format)
        sizeBound += checked.sizeBound
      }
    } catch {
      throw error.at(sheets[sheet.index].name, "\(position)")
    }
  }

  /// Merges an area into one cell and writes it.
  ///
  /// - Parameters:
  ///   - area: The area. One cell is written as it is.
  ///   - content: What the merged cell holds.
  ///   - style: How it looks.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` naming the area: `.overlap` when another merged area shares a
  ///   cell, `.tooMany` cells or areas, and as writing a cell.
  public mutating func merge(
    _ area: CellArea, content: CellContent, style: CellStyle = .plain, in sheet: SheetID
  ) throws(WorkbookError) {
    try merge(
      area, content: content, style: try id(of: style, for: "\(area)", in: sheet), in: sheet)
  }

  /// Merges an area into one cell and writes it in a style that is known already.
  ///
  /// - Parameters:
  ///   - area: The area. One cell is written as it is.
  ///   - content: What the merged cell holds.
  ///   - style: How it looks, an identifier of this workbook.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` as the one above.
  public mutating func merge(
    _ area: CellArea, content: CellContent, style: StyleID, in sheet: SheetID
  ) throws(WorkbookError) {
    guard area.first != area.last else {
      return try write(content, at: area.first, style: style, in: sheet)
    }
    try check(sheet)
    do throws(WorkbookError) {
      try checkMerge(area, sheets[sheet.index].merged)
      let checked = try content.checked()
      let format = try formats.format(of: style)
      let pointer = sheets[sheet.index].pointer
      try WorkbookError.check(
        worksheet_merge_range(
          pointer, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
          UInt16(area.last.column), "", format))
      try checked.write(to: pointer, area.first, format)
      sheets[sheet.index].merged.append(area)
      sizeBound += checked.sizeBound + area.count * CellContent.markupBound
    } catch {
      throw error.at(sheets[sheet.index].name, "\(area)")
    }
  }

  /// The identifier of a style; errors name the cells that are to have it.
  private mutating func id(
    of style: CellStyle, for cells: @autoclosure () -> String, in sheet: SheetID
  ) throws(WorkbookError) -> StyleID {
    try check(sheet)
    do throws(WorkbookError) {
      return try self.style(style)
    } catch {
      throw error.at(sheets[sheet.index].name, cells())
    }
  }

  private func checkMerge(_ area: CellArea, _ merged: [CellArea]) throws(WorkbookError) {
    guard area.isValid else { throw WorkbookError(.outOfBounds, "not an area of a sheet") }
    guard area.count <= Self.maximumMergedCellCount else {
      throw WorkbookError(
        .tooMany, "\(area.count) cells; the limit is \(Self.maximumMergedCellCount)")
    }
    guard merged.count < Self.maximumMergedAreaCount else {
      throw WorkbookError(.tooMany, "more than \(Self.maximumMergedAreaCount) merged areas")
    }
    if let other = merged.first(where: { $0.overlaps(area) }) {
      throw WorkbookError(.overlap, "\(other) is merged already")
    }
  }

  func state(of sheet: SheetID) throws(WorkbookError) -> SheetState {
    try check(sheet)
    return sheets[sheet.index]
  }

  func check(_ sheet: SheetID) throws(WorkbookError) {
    guard sheets.indices.contains(sheet.index) else {
      throw WorkbookError(.noSuchSheet, "sheet \(sheet.index) of \(sheets.count)")
    }
  }
}
