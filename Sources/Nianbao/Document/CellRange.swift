/// A rectangle of cells, such as a merged area; both corners belong to it.
public struct CellRange: Hashable, Sendable {
  /// The top left corner.
  public var first: CellAddress
  /// The bottom right corner.
  public var last: CellAddress

  /// Creates the range between two corners.
  ///
  /// - Precondition: None; corners in the wrong order make an empty range.
  public init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Creates the range that starts at a row and column and spans so many of each.
  ///
  /// `row` and `column` count from 0.
  public init(row: Int, column: Int, rowSpan: Int, columnSpan: Int) {
    first = CellAddress(row: row, column: column)
    last = CellAddress(row: row + rowSpan - 1, column: column + columnSpan - 1)
  }

  /// Whether the range holds more than one cell.
  public var isMerged: Bool { first != last }

  /// Whether `address` lies inside.
  public func contains(_ address: CellAddress) -> Bool {
    first.row <= address.row && address.row <= last.row
      && first.column <= address.column && address.column <= last.column
  }
}

extension CellRange: CustomStringConvertible {
  /// The range in A1 notation, such as `A1:C1`.
  public var description: String { "\(first):\(last)" }
}
