internal import CXlsxWriter

extension Workbook {
  /// Attaches a comment to a cell.
  ///
  /// - Parameters:
  ///   - comment: The comment.
  ///   - position: The cell; of a merged area the top left one.
  ///   - sheet: The sheet.
  /// - Throws: ``WorkbookError`` naming the cell: `.overlap` when it has a comment,
  ///   `.outOfBounds`, `.textTooLong`, `.invalidCharacter`, `.invalidSetting`.
  public mutating func addComment(
    _ comment: CellComment, at position: CellPosition, in sheet: SheetID
  ) throws(WorkbookError) {
    let name = try state(of: sheet).name
    do throws(WorkbookError) {
      guard position.isValid else { throw WorkbookError(.outOfBounds, "outside a sheet") }
      guard !sheets[sheet.index].commented.contains(position) else {
        throw WorkbookError(.overlap, "the cell has a comment already")
      }
      try comment.write(to: sheets[sheet.index].pointer, position)
      sheets[sheet.index].commented.insert(position)
      sizeBound += comment.sizeBound
    } catch {
      throw error.at(name, "\(position)")
    }
  }
}

extension CellComment {
  /// More than the XML takes: about 800 bytes for the box, and the text.
  fileprivate var sizeBound: Int {
    2_048 + 7 * (text.utf8.count + (author?.utf8.count ?? 0))
  }

  fileprivate func write(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, _ position: CellPosition
  ) throws(WorkbookError) {
    try checkBox()
    let strings = CStrings()
    var options = lxw_comment_options()
    options.width = UInt16(width)
    options.height = UInt16(height)
    options.font_size = fontSize
    if let author { options.author = try strings.add(XMLText.plain(author, limit: 255)) }
    if let fontName { options.font_name = try strings.add(checked(fontName: fontName)) }
    let text = try XMLText.cell(text)
    guard !text.isEmpty else { throw WorkbookError(.invalidSetting, "the comment is empty") }
    let code = withExtendedLifetime(strings) {
      worksheet_write_comment_opt(
        sheet, UInt32(position.row), UInt16(position.column), text, &options)
    }
    try WorkbookError.check(code)
  }

  private func checkBox() throws(WorkbookError) {
    guard (1...2_000).contains(width), (1...2_000).contains(height) else {
      throw WorkbookError(.invalidSetting, "a box of \(width) × \(height) pixels")
    }
    guard (1.0...409.0).contains(fontSize) else {
      throw WorkbookError(.invalidSetting, "the font size \(fontSize) is not from 1 to 409")
    }
  }

  /// The library's buffer holds 31 bytes and cuts a longer name off within a character.
  private func checked(fontName: String) throws(WorkbookError) -> String {
    guard (1...31).contains(fontName.utf8.count) else {
      throw WorkbookError(
        .textTooLong, "a font name of \(fontName.utf8.count) bytes, not from 1 to 31")
    }
    return try XMLText.plain(fontName, limit: 31)
  }
}
