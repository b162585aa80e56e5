import Nianbao

/// What people do to the sheets of a workbook.
enum SheetEdit: CaseIterable {
  case text, number, removeCell, removeRow, addCell, addRow, removeArea, addArea, comment, hide,
    swapSheets, removeSheet

  private static let texts = [
    "", "7", "/", "12件", "无", "3至5", "１２", "-1", "1.5", "其他", "0", "总计", "自然人", "1.23456", "2万元",
  ]
  private static let comments = ["原文：251000元", "填报：708", "填报：（空白）", "请核对", "原文：3"]

  /// Does it at a random place.
  func apply(to document: inout Document, using generator: inout some RandomNumberGenerator) {
    let sheets = document.blocks.indices
    guard let sheet = sheets.randomElement(using: &generator),
      case .grid(var grid) = document.blocks[sheet]
    else { return }
    switch self {
    case .hide: grid.sheet?.visibility = .hidden
    case .removeArea:
      grid.merges.indices.randomElement(using: &generator).map { _ = grid.merges.remove(at: $0) }
    case .swapSheets:
      if let other = sheets.randomElement(using: &generator) {
        document.blocks.swapAt(sheet, other)
      }
      return
    case .removeSheet:
      document.blocks.remove(at: sheet)
      return
    default: change(&grid, using: &generator)
    }
    document.blocks[sheet] = .grid(grid)
  }

  private func change(_ grid: inout Grid, using generator: inout some RandomNumberGenerator) {
    guard let row = grid.rows.indices.randomElement(using: &generator),
      let cell = grid.rows[row].cells.indices.randomElement(using: &generator)
    else { return }
    let place = grid.rows[row].cells[cell]
    guard !place.isCovered || self == .removeRow else { return }
    switch self {
    case .text:
      grid.rows[row].cells[cell].text = Self.texts.randomElement(using: &generator) ?? ""
      grid.rows[row].cells[cell].number = nil
      grid.rows[row].cells[cell].formula = nil
    case .number:
      let number = Quantity(Int.random(in: -2...3_000, using: &generator))
      guard place.number != nil else { return }
      grid.rows[row].cells[cell].number = number
      grid.rows[row].cells[cell].text = number.description
    case .removeCell: grid.rows[row].cells.remove(at: cell)
    case .removeRow: grid.rows.remove(at: row)
    case .addCell:
      let last = grid.rows[row].cells.last?.column ?? 0
      let text = Self.texts.randomElement(using: &generator) ?? ""
      grid.rows[row].cells.append(
        Cell(column: last + 1, text: text, source: place.source))
    case .addRow:
      let text = Self.texts.randomElement(using: &generator) ?? ""
      grid.rows.append(
        Grid.Row(index: grid.rowCount, cells: [Cell(column: 0, text: text, source: place.source)]))
    case .addArea:
      grid.merges.append(
        CellRange(
          row: grid.rows[row].index, column: place.column, rowSpan: 1, columnSpan: 2))
    case .comment:
      grid.rows[row].cells[cell].comment = Self.comments.randomElement(using: &generator)
    default: break
    }
  }
}
