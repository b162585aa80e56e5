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

  /// Parses A1 notation such as `A1:C3` or `A1`, also with `$`, from any corner to the one across.
  ///
  /// `nil` for anything else. ECMA-376 Part 1, 18.18.62 `ST_Ref`.
  public init?(_ text: some StringProtocol) {
    let corners = String(text).utf8
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { Substring($0) }
      .map { $0.utf8.contains(0x24) ? CellAddress($0.replacing("$", with: "")) : CellAddress($0) }
    guard (1...2).contains(corners.count), let one = corners[0], let other = corners.last ?? one
    else { return nil }
    first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
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
