internal import Nianbao

/// The merged areas of a grid, for a walk over its cells row by row.
///
/// Nearly all cells begin none, and looking each of them up takes longer than going along.
struct MergedAreas {
  /// The areas in reading order of their first cells.
  private let areas: [CellRange]
  /// The next one that may be met.
  private var next = 0

  /// Puts areas into reading order; of several with the same first cell the first is taken.
  init(_ merges: [CellRange]) {
    // Those of the forms stand in this order already.
    let isInOrder = zip(merges, merges.dropFirst()).allSatisfy { left, right in
      (left.first.row, left.first.column) < (right.first.row, right.first.column)
    }
    guard !isInOrder else {
      areas = merges
      return
    }
    areas = merges.enumerated().sorted { left, right in
      (left.element.first.row, left.element.first.column, left.offset)
        < (right.element.first.row, right.element.first.column, right.offset)
    }.map(\.element)
  }

  /// The area that begins at a cell.
  ///
  /// - Parameter address: The cell; not before that of the last call.
  /// - Returns: The area; `nil` where none begins there.
  mutating func area(at address: CellAddress) -> CellRange? {
    while next < areas.count,
      (areas[next].first.row, areas[next].first.column)
        < (address.row, address.column)
    {
      next += 1
    }
    guard next < areas.count, areas[next].first == address else { return nil }
    return areas[next]
  }
}
