import Nianbao

/// What people do to the sheets of a workbook.
enum SheetEdit: CaseIterable {
  case text, number, part, formula, removeCell, removeRow, addCell, addRow, removeArea, addArea,
    comment, hide,
    swapSheets, removeSheet

  private static let texts = [
    "", "7", "/", "12件", "无", "3至5", "１２", "-1", "1.5", "其他", "0", "总计", "自然人", "1.23456", "2万元",
  ]
  private static let comments = ["原文：251000元", "填报：708", "填报：（空白）", "请核对", "原文：3"]

  private static let formulas = [
    "SUM(D4:I4)", "D4", "1+1", "SUM(B4:D4)", "D4+E4", "IF(1,\"\",2)", "勾稽校验!C4",
  ]

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
    let places = grid.rows.indices.flatMap { row in
      grid.rows[row].cells.indices.filter { fits(grid.rows[row].cells[$0]) }.map { (row, $0) }
    }
    guard let (row, cell) = places.randomElement(using: &generator) else { return }
    let place = grid.rows[row].cells[cell]
    switch self {
    case .text:
      grid.rows[row].cells[cell].text = Self.texts.randomElement(using: &generator) ?? ""
      grid.rows[row].cells[cell].number = nil
      grid.rows[row].cells[cell].formula = nil
    case .number, .part:
      let number = Quantity(Int.random(in: -2...3_000, using: &generator))
      grid.rows[row].cells[cell].number = number
      grid.rows[row].cells[cell].text = number.description
    case .formula:
      grid.rows[row].cells[cell].formula = Self.formulas.randomElement(using: &generator)
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

  /// Whether it is done to such a cell.
  private func fits(_ cell: Cell) -> Bool {
    switch self {
    case .removeRow: true
    case .number, .formula: cell.number != nil && !cell.isCovered
    // A number that no formula gives, so that totals no longer hold.
    case .part: cell.number != nil && cell.formula == nil
    default: !cell.isCovered
    }
  }
}
