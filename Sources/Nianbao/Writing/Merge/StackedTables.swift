/// Tables one below the other on one sheet, all of them as wide as the sheet.
///
/// The tables of a form have different columns. The sheet therefore has a column for every piece
/// between two edges, and a cell of a table covers those between its own.
///
/// ```
/// │ 信息内容   │ 本年制发件数 │ …        a table of few columns
/// ├──┬──┬──┬───┴┬────┬────┬───┴┬───     the columns of the sheet
/// │ 结果 │ 结果 │ …                     a table of many
/// ```
struct StackedTables {
  /// The cells, without a sheet's set-up.
  private(set) var grid = Grid()
  /// Where each cell of the report stands.
  private(set) var addresses: [CellCode: CellAddress] = [:]
  /// The widths of the sheet's columns, in widths of a digit.
  private(set) var widths: [Double] = []

  /// The columns of the sheet at which the columns of each table begin, and one behind the last.
  private var edges: [[Int]] = []

  /// Stacks tables, each under its heading.
  ///
  /// - Parameters:
  ///   - tables: The tables, composed for the report.
  ///   - headings: The heading of each.
  ///   - report: The report whose cells fill them.
  ///   - firstRow: The zero-based row in which the first heading stands.
  init(_ tables: [TableDefinition], headings: [String], _ report: Report, firstRow: Int) {
    place(tables.map { Self.widths(of: $0, report) })
    var row = firstRow
    for (index, table) in tables.enumerated() {
      addHeading(headings.indices.contains(index) ? headings[index] : table.name, row)
      let layout = TableLayout(table, report, firstRow: row + 1)
      add(layout, edges[index])
      row += layout.grid.rows.count + 2
    }
  }

  // MARK: Columns

  /// The widths of a table's columns, wide enough for its numbers.
  private static func widths(of table: TableDefinition, _ report: Report) -> [Double] {
    var widths = (0..<table.width).map { column in
      table.page.columnWidths.indices.contains(column) ? table.page.columnWidths[column] : 9
    }
    for block in table.blocks {
      for leaf in block.leafRows {
        var column = block.labelColumns
        for (code, definition) in zip(
          block.codes(of: leaf.row, table: table.code), block.leafColumns)
        {
          let span = max(1, definition.column.span)
          let last = column + span - 1
          if let cell = report.cells[code], span == 1 || cell.number != nil,
            widths.indices.contains(last)
          {
            let room = TextMeasure.width(of: column...last, in: widths)
            widths[column] += max(0, TextMeasure.columnWidth(of: cell.text) - room)
          }
          column = last + 1
        }
      }
    }
    return widths
  }

  /// Finds the columns of the sheet; edges of two tables that nearly meet become one.
  private mutating func place(_ tables: [[Double]]) {
    let whole = tables.map { $0.reduce(0, +) }.max() ?? 0
    var places: [(place: Double, table: Int)] = []
    for (index, widths) in tables.enumerated() {
      let scale = whole / max(1, widths.reduce(0, +))
      var place = 0.0
      for width in widths.dropLast() {
        place += width * scale
        places.append((place, index))
      }
    }
    places.sort { ($0.place, $0.table) < ($1.place, $1.table) }
    edges = tables.map { _ in [0] }
    var lines = [0.0]
    var met: Set<Int> = []
    for (place, table) in places {
      if let last = lines.last,
        lines.count == 1 || place - last > Self.tolerance || met.contains(table)
      {
        lines.append(place)
        met = []
      }
      met.insert(table)
      edges[table].append(lines.count - 1)
    }
    lines.append(whole)
    for index in edges.indices { edges[index].append(lines.count - 1) }
    widths = zip(lines, lines.dropFirst()).map { max(0.5, $1 - $0) }
  }

  /// How far edges may lie apart that become one, in widths of a digit.
  private static let tolerance = 1.2

  // MARK: Cells

  private mutating func addHeading(_ text: String, _ row: Int) {
    grid.rows.append(
      Grid.Row(
        index: row,
        cells: widths.indices.map { column in
          Cell(column: column, text: column == 0 ? text : "", role: .title, isCovered: column > 0)
        }))
    merge(CellRange(row: row, column: 0, rowSpan: 1, columnSpan: widths.count))
  }

  private mutating func add(_ layout: TableLayout, _ edges: [Int]) {
    let spans = Dictionary(layout.grid.merges.map { ($0.first, $0) }) { first, _ in first }
    for row in layout.grid.rows {
      var cells: [Cell] = []
      for cell in row.cells {
        guard edges.indices.contains(cell.column + 1) else { continue }
        for column in edges[cell.column]..<edges[cell.column + 1] {
          var piece = cell
          piece.column = column
          if column > edges[cell.column] {
            piece = Cell(column: column, role: cell.role, isCovered: true)
          }
          cells.append(piece)
        }
        guard !cell.isCovered else { continue }
        let address = CellAddress(row: row.index, column: cell.column)
        let last = spans[address]?.last ?? address
        guard edges.indices.contains(last.column + 1) else { continue }
        merge(
          CellRange(
            first: CellAddress(row: row.index, column: edges[cell.column]),
            last: CellAddress(row: last.row, column: edges[last.column + 1] - 1)))
      }
      grid.rows.append(Grid.Row(index: row.index, cells: cells))
    }
    for (code, address) in layout.addresses where edges.indices.contains(address.column) {
      addresses[code] = CellAddress(row: address.row, column: edges[address.column])
    }
  }

  private mutating func merge(_ range: CellRange) {
    if range.isMerged { grid.merges.append(range) }
  }
}
