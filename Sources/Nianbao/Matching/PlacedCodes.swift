/// The codes of the cells of a report by their places on one sheet.
///
/// Cells under a merged area have no place of their own and stand where their row begins, so that
/// several codes may share a place.
struct PlacedCodes {
  /// In row order; within a place by name.
  private var codes: [(address: CellAddress, code: CellCode)]

  /// Sorts codes by their places.
  init(_ codes: [(address: CellAddress, code: CellCode)]) {
    self.codes = codes.sorted { left, right in
      guard left.address == right.address else { return left.address.isBefore(right.address) }
      return left.code.description < right.code.description
    }
  }

  /// The codes of all cells of several sheets together.
  init(_ sheets: [PlacedCodes]) { self.init(sheets.flatMap(\.codes)) }

  /// The codes at a place.
  subscript(address: CellAddress) -> [CellCode] {
    codes[firstIndex(notBefore: address)...].prefix { $0.address == address }.map(\.code)
  }

  /// Appends the codes in a range, in row order.
  func append(in range: CellRange, to found: inout [CellCode]) {
    let start = firstIndex(notBefore: CellAddress(row: range.first.row, column: 0))
    for (address, code) in codes[start...] {
      guard address.row <= range.last.row else { return }
      if range.contains(address) { found.append(code) }
    }
  }

  private func firstIndex(notBefore address: CellAddress) -> Int {
    codes.partitioningIndex { !$0.address.isBefore(address) }
  }
}

extension CellAddress {
  /// Whether the cell comes before another one in row order.
  fileprivate func isBefore(_ other: CellAddress) -> Bool {
    row == other.row ? column < other.column : row < other.row
  }
}
