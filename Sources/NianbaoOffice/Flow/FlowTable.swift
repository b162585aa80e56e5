internal import Nianbao

/// Turns a table of a running text into blocks: a grid, or its content where it only lays out a page.
struct FlowTable {
  /// The blocks in order.
  private(set) var blocks: [Document.Block] = []

  private var rows: [[SpanTable.Placed]] = []

  /// Creates the blocks of a table.
  ///
  /// Rows with a table or an article in one of their cells lay out the page: what is in their cells
  /// follows one after another. So it does in a table of one column, whose cells are paragraphs.
  /// The rows between such rows are grids.
  init(_ table: [[SpanTable.Placed]]) {
    let isColumn = table.allSatisfy { $0.count <= 1 }
    for row in table {
      if isColumn || row.contains(where: { $0.cell.holdsTable || $0.cell.holdsArticle }) {
        closeGrid()
        blocks += row.flatMap(\.cell.blocks)
      } else {
        rows.append(row)
      }
    }
    closeGrid()
  }

  private mutating func closeGrid() {
    defer { rows = [] }
    guard let first = rows.first(where: { !$0.isEmpty })?.first?.row else { return }
    let grid = Self.grid(rows, from: first)
    if !grid.rows.isEmpty { blocks.append(.grid(grid)) }
  }

  /// The grid of the rows, numbered from the row `first`.
  private static func grid(_ rows: [[SpanTable.Placed]], from first: Int) -> Grid {
    var lines: [Int: [Int: Cell]] = [:]
    var grid = Grid()
    for placed in rows.joined() {
      for row in placed.row..<placed.row + placed.rowSpan {
        for column in placed.column..<placed.column + placed.columnSpan
        where lines[row, default: [:]][column]?.isCovered ?? true {
          lines[row, default: [:]][column] = Cell(
            column: column, isCovered: true, source: placed.cell.source)
        }
      }
      var cell = Cell(
        column: placed.column, text: placed.cell.text.trimmed, source: placed.cell.source)
      cell.columnSpan = placed.columnSpan
      cell.rowSpan = placed.rowSpan
      lines[placed.row, default: [:]][placed.column] = cell
      if placed.rowSpan * placed.columnSpan > 1 {
        grid.merges.append(
          CellRange(
            row: placed.row - first, column: placed.column, rowSpan: placed.rowSpan,
            columnSpan: placed.columnSpan))
      }
    }
    grid.rows = lines.sorted { $0.key < $1.key }.map { row, cells in
      Grid.Row(index: row - first, cells: cells.values.sorted { $0.column < $1.column })
    }
    return grid
  }
}
