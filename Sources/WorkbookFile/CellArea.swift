/// A rectangle of cells.
public struct CellArea: Hashable, Sendable {
  /// The top left cell.
  public var first: CellPosition
  /// The bottom right cell, included.
  public var last: CellPosition

  /// Makes an area.
  ///
  /// It is checked when it is used.
  ///
  /// - Parameters:
  ///   - first: The top left cell.
  ///   - last: The bottom right cell, included.
  public init(from first: CellPosition, through last: CellPosition) {
    self.first = first
    self.last = last
  }

  /// Makes an area of one cell.
  ///
  /// - Parameter cell: The cell.
  public init(_ cell: CellPosition) {
    self.init(from: cell, through: cell)
  }
}

extension CellArea: CustomStringConvertible {
  /// The range in A1 notation, such as `A1:C2`; a single cell without the colon.
  public var description: String {
    first == last ? "\(first)" : "\(first):\(last)"
  }

  var isValid: Bool {
    first.isValid && last.isValid && first.row <= last.row && first.column <= last.column
  }

  /// The number of cells of a valid area.
  var count: Int {
    (last.row - first.row + 1) * (last.column - first.column + 1)
  }

  func overlaps(_ other: CellArea) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }
}
