/// A table of cells, stored by the cells that are there.
///
/// ```
///            column 0   1   2
/// rows[0]  0        ┌───────┬───┐   merges = [A1:B1]
///                   │ 规章  │ 0 │
/// rows[1]  1        ├───┬───┼───┤   a position without a cell holds nothing
///                   │   │ 5 │   │
/// ```
///
/// Rows are in ascending ``Row/index`` and cells in ascending ``Cell/column``; both count from 0.
public struct Grid: Hashable, Sendable {
  /// One row that holds something.
  public struct Row: Hashable, Sendable {
    /// The zero-based row in the grid.
    public var index: Int
    /// The cells that are there, in ascending column.
    public var cells: [Cell]
    /// The row as one line of text, where the source has it so.
    ///
    /// A row that turns out to be no table keeps it. `nil` where the line is the cells with tabs between
    /// them, as in most texts.
    public var line: String?

    /// Creates a row.
    public init(index: Int, cells: [Cell], line: String? = nil) {
      self.index = index
      self.cells = cells
      self.line = line
    }

    /// The cell at a zero-based column, if there is one.
    public func cell(at column: Int) -> Cell? {
      cells.first { $0.column == column }
    }

    /// The row with an empty cell at every position before the last one; far gaps stay as they are.
    var dense: Row {
      guard let last = cells.last?.column, last + 1 != cells.count, last < 256 else { return self }
      let known = Dictionary(cells.map { ($0.column, $0) }) { first, _ in first }
      return Row(
        index: index, cells: (0...max(0, last)).map { known[$0] ?? Cell(column: $0) }, line: line)
    }
  }

  /// The rows that hold something, in ascending index.
  public var rows: [Row]
  /// The merged areas.
  public var merges: [CellRange]
  /// The sheet this grid is or is to become, where the format has sheets.
  public var sheet: Sheet?

  /// Creates a grid.
  public init(rows: [Row] = [], merges: [CellRange] = [], sheet: Sheet? = nil) {
    self.rows = rows
    self.merges = merges
    self.sheet = sheet
  }

  /// One more than the last row that holds something.
  public var rowCount: Int { rows.last.map { $0.index + 1 } ?? 0 }

  /// One more than the last column that holds something.
  public var columnCount: Int { rows.reduce(0) { max($0, ($1.cells.last?.column ?? -1) + 1) } }

  /// The cell at a zero-based position, if there is one.
  public func cell(row: Int, column: Int) -> Cell? {
    rows.first { $0.index == row }?.cell(at: column)
  }
}
