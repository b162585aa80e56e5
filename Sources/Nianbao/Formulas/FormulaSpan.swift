/// The rows or the columns that a reference names, from the first to the last.
struct FormulaSpan: Hashable, Sendable {
  /// The first or last row or column of a reference.
  struct Edge: Hashable, Sendable {
    /// The zero-based row or column.
    var index: Int
    /// Whether it has a `$`.
    var isAbsolute: Bool
  }

  /// The edge with the smaller index.
  let first: Edge
  /// The edge with the larger index.
  let last: Edge

  /// Creates a span from its edges in any order.
  init(_ one: Edge, _ other: Edge) {
    (first, last) = one.index <= other.index ? (one, other) : (other, one)
  }

  /// All rows or columns of a sheet.
  static func all(_ count: Int) -> FormulaSpan {
    FormulaSpan(Edge(index: 0, isAbsolute: true), Edge(index: count - 1, isAbsolute: true))
  }

  /// The span with its relative edges moved; `nil` where one leaves `0..<limit`.
  func moved(by distance: Int, limit: Int) -> FormulaSpan? {
    guard let first = Self.moved(first, by: distance, limit: limit),
      let last = Self.moved(last, by: distance, limit: limit)
    else { return nil }
    return FormulaSpan(first, last)
  }

  private static func moved(_ edge: Edge, by distance: Int, limit: Int) -> Edge? {
    guard !edge.isAbsolute else { return edge }
    let (index, overflow) = edge.index.addingReportingOverflow(distance)
    guard !overflow, (0..<limit).contains(index) else { return nil }
    return Edge(index: index, isAbsolute: false)
  }
}
