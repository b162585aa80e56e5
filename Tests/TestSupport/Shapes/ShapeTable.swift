import Nianbao

/// A table on its way into a shape: the cells that are there, with their spans.
struct ShapeTable {
  /// One cell.
  struct Cell {
    /// The text.
    var text: String
    /// Whether the cell is a value of the report, also a blank one.
    var isValue: Bool
    /// The zero-based column.
    var column: Int
    /// How many rows the cell takes.
    var rowSpan = 1
    /// How many columns the cell takes.
    var columnSpan = 1
    /// Whether the cell is a band over the whole table.
    var isCaption = false
    /// Whether the cell is a heading of columns.
    var isHeading = false
  }

  /// The rows, each with the cells that begin in it.
  var rows: [[Cell]]

  /// Takes the cells of a grid that are not covered.
  init(_ grid: Grid) {
    rows = grid.rows.map { row in
      row.cells.filter { !$0.isCovered }.map { cell in
        let merge = grid.merges.first {
          $0.first == CellAddress(row: row.index, column: cell.column)
        }
        return Cell(
          text: cell.text, isValue: cell.role == .value || cell.role == .absent,
          column: cell.column, rowSpan: merge.map { $0.last.row - $0.first.row + 1 } ?? 1,
          columnSpan: merge.map { $0.last.column - $0.first.column + 1 } ?? 1,
          isCaption: cell.role == .caption, isHeading: cell.role == .columnLabel)
      }
    }
  }

  /// How many columns the table has.
  var width: Int { rows.joined().map { $0.column + $0.columnSpan }.max() ?? 0 }

  /// Every row with all its positions; `nil` where a span covers it.
  var positions: [[Cell?]] {
    rows.map { row in
      var cells = [Cell?](repeating: nil, count: width)
      for cell in row { cells[cell.column] = cell }
      return cells
    }
  }
}

/// A block of a document on its way into a shape.
enum ShapeBlock {
  /// A line of text.
  case line(String, isHeading: Bool)
  /// A table.
  case table(ShapeTable)
}
