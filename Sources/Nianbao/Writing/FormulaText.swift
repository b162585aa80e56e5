/// Builds the text of formulas.
///
/// ECMA-376 Part 1, 18.17.
enum FormulaText {
  /// Addresses as a list of ranges, neighbours in a row or column joined: `D6:D27,D30`.
  static func ranges(_ addresses: [CellAddress]) -> String {
    let isColumn = Set(addresses.map(\.column)).count == 1
    let sorted = addresses.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let runs = sorted.chunked { left, right in
      isColumn
        ? right.row == left.row + 1 : right.row == left.row && right.column == left.column + 1
    }
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return first == last ? "\(first)" : "\(first):\(last)"
    }.joined(separator: ",")
  }

  /// Addresses on another sheet as a list of ranges: `'表二'!D4,'表二'!D5`.
  static func ranges(_ addresses: [CellAddress], on sheet: String) -> String {
    let name = "'" + sheet.replacing("'", with: "''") + "'!"
    return ranges(addresses).split(separator: ",").map { name + $0 }.joined(separator: ",")
  }
}
