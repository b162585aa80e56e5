/// How a sheet looks on the screen (ECMA-376 Part 1 18.3.1.87).
public struct SheetView: Hashable, Sendable {
  /// Whether lines separate the cells.
  public var showsGridlines = true
  /// The number of rows that stay in sight at the top, 0 for none.
  public var frozenRows = 0
  /// The number of columns that stay in sight at the left, 0 for none.
  public var frozenColumns = 0
  /// The magnification in per cent, from 10 to 400.
  public var zoom = 100
  /// The cell with the cursor.
  public var cursor = CellPosition(row: 0, column: 0)

  /// Makes the view of an empty sheet.
  public init() {}
}
