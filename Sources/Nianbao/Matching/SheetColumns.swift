/// Makes the rows of a sheet comparable: every row has every column that means anything.
///
/// On a sheet a position is a column, so a cell that is not there is a blank one. Columns in which
/// nothing stands, such as one that someone inserted, are no positions of any table.
enum SheetColumns {
  /// The widest sheet that is looked at; no form comes near.
  private static let maximumWidth = 256

  /// The sheet with its rows filled up, its empty columns taken out and the others numbered anew.
  static func normalized(_ grid: Grid) -> Grid {
    let width = min(grid.columnCount, maximumWidth)
    var isUsed = [Bool](repeating: false, count: width)
    for row in grid.rows {
      for cell in row.cells where cell.column < width && !cell.isCovered && !cell.text.isEmpty {
        isUsed[cell.column] = true
      }
    }
    let columns = isUsed.indices.filter { isUsed[$0] }
    var normalized = grid
    let areas = Dictionary(grouping: grid.merges, by: \.first.row)
    normalized.rows = grid.rows.map { filled($0, columns, areas[$0.index] ?? []) }
    return normalized
  }

  /// Fills up a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - columns: The columns that are used.
  ///   - areas: The merged areas that begin in the row.
  /// - Returns: The row with a cell for every used column.
  private static func filled(
    _ row: Grid.Row, _ columns: [Int], _ areas: [CellRange]
  ) -> Grid.Row {
    guard !isFull(row, columns, areas) else { return row }
    let place = row.cells.lazy.compactMap(\.source).first
    var rest = row.cells[...]
    let cells = columns.enumerated().map { index, column in
      while let first = rest.first, first.column < column { rest = rest.dropFirst() }
      var cell =
        rest.first?.column == column ? rest.first ?? Cell(column: index) : Cell(column: index)
      if let last = areas.first(where: { $0.first.column == column })?.last {
        let end = max(column, last.column)
        cell.columnSpan = max(1, columns.count { (column...end).contains($0) })
        cell.rowSpan = max(1, last.row - row.index + 1)
      }
      cell.column = index
      // A blank position has its place, too.
      if cell.source == nil { cell.source = place?.moved(toColumn: column) }
      return cell
    }
    return Grid.Row(index: row.index, cells: cells, line: row.line)
  }

  /// Whether a row is as it is to be: a cell with its place at every used column, and no area.
  private static func isFull(
    _ row: Grid.Row, _ columns: [Int], _ areas: [CellRange]
  ) -> Bool {
    areas.isEmpty && row.cells.count == columns.count && columns.last == columns.count - 1
      && row.cells.indices.allSatisfy {
        row.cells[$0].column == $0 && row.cells[$0].source != nil
      }
  }
}
