/// A table of the form as a grid, in the official rows, columns and merged areas, before a report
/// fills it.
///
/// ```
/// row 0   │ 第二十条第（一）项                          │  caption
/// row 1   │ 信息内容 │ 本年制发件数 │ … │ 现行有效件数  │  header, as deep as the column groups
/// row 2   │ 规章     │              │ … │               │  labels, then places for values
/// ```
///
/// Positions under a merged area are there as covered cells, so every row has all its columns.
struct TableFrame: Sendable {
  /// Where a cell of the report stands.
  struct Place: Sendable {
    /// The cell.
    var code: CellCode
    /// The row, as an index into the rows of the grid.
    var row: Int
    /// The column, as an index into the cells of the row.
    var column: Int
  }

  /// The grid; every place for a value is marked as absent.
  private(set) var grid = Grid()
  /// The places for values in reading order.
  private(set) var places: [Place] = []
  /// Where each cell of the report stands, relative to the grid.
  private(set) var addresses: [CellCode: CellAddress] = [:]

  private let table: TableDefinition
  private let firstRow: Int
  private var cells: [CellAddress: Cell] = [:]

  /// Lays out a table.
  ///
  /// - Parameters:
  ///   - table: The table, composed for the report.
  ///   - firstRow: The zero-based row in which the table begins.
  init(_ table: TableDefinition, firstRow: Int = 0) {
    self.table = table
    self.firstRow = firstRow
    var row = firstRow
    for block in table.blocks { row = place(block, at: row) }
    collect(rowCount: row)
    cells = [:]
  }

  /// The grid with the cells of a report.
  func grid(holding report: Report) -> Grid {
    var grid = grid
    for place in places {
      guard let cell = report.cells[place.code] else { continue }
      grid.rows[place.row].cells[place.column].fill(with: cell.filed)
    }
    return grid
  }

  // MARK: Blocks

  private mutating func place(_ block: BlockDefinition, at start: Int) -> Int {
    var row = start
    if let caption = block.caption {
      put(caption.label, .caption, row: row, column: 0, columnSpan: table.width)
      row += 1
    }
    let depth = block.headerDepth
    if let corner = block.corner {
      put(
        corner.label, .columnLabel, row: row, column: 0, rowSpan: depth,
        columnSpan: block.labelColumns)
    }
    var column = block.labelColumns
    for definition in block.columns {
      place(definition, row: row, column: column, depth: depth)
      column += definition.width
    }
    row += depth
    for definition in block.rows { row = place(definition, of: block, row: row, level: 0) }
    return row
  }

  private mutating func place(_ column: ColumnDefinition, row: Int, column index: Int, depth: Int) {
    let isGroup = !column.columns.isEmpty
    put(
      column.label.label, .columnLabel, row: row, column: index, rowSpan: isGroup ? 1 : depth,
      columnSpan: column.width)
    var next = index
    for child in column.columns {
      place(child, row: row + 1, column: next, depth: depth - 1)
      next += child.width
    }
  }

  private mutating func place(
    _ row: RowDefinition, of block: BlockDefinition, row start: Int, level: Int
  ) -> Int {
    guard row.rows.isEmpty else {
      var next = start
      for child in row.rows { next = place(child, of: block, row: next, level: level + 1) }
      put(row.label.label, .rowLabel, row: start, column: level, rowSpan: next - start)
      return next
    }
    if block.labelColumns > level {
      put(
        row.label.label, .rowLabel, row: start, column: level,
        columnSpan: block.labelColumns - level)
    }
    placeValues(of: row, block, at: start)
    return start + 1
  }

  private mutating func placeValues(of row: RowDefinition, _ block: BlockDefinition, at index: Int)
  {
    var column = block.labelColumns
    for (code, leaf) in zip(block.codes(of: row, table: table.code), block.leafColumns) {
      addresses[code] = CellAddress(row: index, column: column)
      places.append(Place(code: code, row: index - firstRow, column: column))
      put("", .absent, row: index, column: column, columnSpan: leaf.column.span)
      column += leaf.column.span
    }
  }

  // MARK: Cells

  private mutating func put(
    _ text: String, _ role: CellRole, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1
  ) {
    let range = CellRange(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan)
    for below in row..<(row + rowSpan) {
      for right in column..<(column + columnSpan) {
        cells[CellAddress(row: below, column: right)] = Cell(
          column: right, role: role, isCovered: true)
      }
    }
    cells[range.first] = Cell(column: column, text: text, role: role)
    if range.isMerged { grid.merges.append(range) }
  }

  private mutating func collect(rowCount: Int) {
    grid.rows = (firstRow..<rowCount).map { row in
      Grid.Row(
        index: row,
        cells: (0..<table.width).map { column in
          cells[CellAddress(row: row, column: column)] ?? Cell(column: column)
        })
    }
  }
}

extension Cell {
  /// Fills the place of a value with what was filed.
  mutating func fill(with filed: FiledValue) {
    role = .value
    text = filed.text
    number = filed.number
  }
}
