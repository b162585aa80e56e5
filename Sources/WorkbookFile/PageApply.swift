internal import CXlsxWriter
internal import Glibc

extension PageSetup {
  /// Checks everything, so that ``apply(to:)`` has nothing left to refuse.
  func check() throws(WorkbookError) {
    try margins.check()
    if let fit, !(0...32_767).contains(fit.width) || !(0...32_767).contains(fit.height) {
      throw WorkbookError(.invalidSetting, "\(fit.width) × \(fit.height) pages")
    }
    if let printArea, !printArea.isValid {
      throw WorkbookError(.outOfBounds, address: "\(printArea)", "the print area")
    }
    if let rows = repeatedRows,
      !(0..<CellPosition.maximumRowCount).contains(rows.upperBound)
        || rows.lowerBound < 0
    {
      throw WorkbookError(.outOfBounds, "the repeated rows \(rows)")
    }
    if let columns = repeatedColumns,
      !(0..<CellPosition.maximumColumnCount).contains(columns.upperBound)
        || columns.lowerBound < 0
    {
      throw WorkbookError(.outOfBounds, "the repeated columns \(columns)")
    }
    _ = try XMLText.plain(header.code, limit: HeaderFooter.limit)
    _ = try XMLText.plain(footer.code, limit: HeaderFooter.limit)
  }

  /// Gives a checked set-up to the library.
  func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookError) {
    worksheet_set_paper(sheet, UInt8(paper.rawValue))
    switch orientation {
    case .portrait: worksheet_set_portrait(sheet)
    case .landscape: worksheet_set_landscape(sheet)
    }
    margins.apply(to: sheet)
    if let fit { worksheet_fit_to_pages(sheet, UInt16(fit.width), UInt16(fit.height)) }
    if isCenteredHorizontally { worksheet_center_horizontally(sheet) }
    if let area = printArea {
      try WorkbookError.check(
        worksheet_print_area(
          sheet, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
          UInt16(area.last.column)))
    }
    if let rows = repeatedRows {
      try WorkbookError.check(
        worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }
    if let columns = repeatedColumns {
      try WorkbookError.check(
        worksheet_repeat_columns(sheet, UInt16(columns.lowerBound), UInt16(columns.upperBound)))
    }
    try applyHeaderAndFooter(to: sheet)
  }

  /// The library's own functions take the G in `R&&G` for a picture and refuse it.
  private func applyHeaderAndFooter(
    to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    if !header.code.isEmpty {
      let copy = try header.code.copied()
      free(sheet.pointee.header)
      sheet.pointee.header = copy
      sheet.pointee.header_footer_changed = 1
    }
    if !footer.code.isEmpty {
      let copy = try footer.code.copied()
      free(sheet.pointee.footer)
      sheet.pointee.footer = copy
      sheet.pointee.header_footer_changed = 1
    }
  }
}

extension PageSetup.Margins {
  fileprivate func check() throws(WorkbookError) {
    for margin in [left, right, top, bottom, header, footer] {
      guard (0.0...48.0).contains(margin) else {
        throw WorkbookError(.invalidSetting, "the margin \(margin) is not from 0 to 48 inches")
      }
    }
  }

  fileprivate func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_margins(sheet, left, right, top, bottom)
    sheet.pointee.margin_header = header
    sheet.pointee.margin_footer = footer
  }
}

extension HeaderFooter {
  fileprivate static let limit = 255
}
