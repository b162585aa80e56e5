/// What the relations of a table say of its rows, remembered by row.
final class TableRelations: Sendable {
  /// The places of a row's total and of its parts among the row's cells.
  struct RowSum: Sendable {
    /// The parts.
    var parts: [Int] = []
    /// The total; `nil` where no relation gives it, or where two of the row's cells have one column.
    var total: Int?
  }

  /// Those of a table that has none.
  static let none = TableRelations([])

  /// The relations, in the order in which they are asked.
  let relations: [Relation]
  /// Steps live as long as the matcher whose relations these are.
  private let sums = Memory<ObjectIdentifier, RowSum>()

  /// Creates the relations of one table.
  ///
  /// - Parameter relations: The relations; the first that fits a row decides.
  init(_ relations: [Relation]) { self.relations = relations }

  /// The sum within a row.
  func sum(in step: TableModel.Step) -> RowSum {
    guard !relations.isEmpty else { return RowSum() }
    return sums.value(for: ObjectIdentifier(step)) { sum(of: step.codes.map(\.column)) }
  }

  private func sum(of columns: [String]) -> RowSum {
    let relation = relations.first { relation in
      relation.each == .row && relation.calculates
        && relation.right.allSatisfy { columns.contains($0.code) }
    }
    let parts = relation?.left.compactMap { columns.firstIndex(of: $0.code) } ?? []
    guard Set(columns).count == columns.count else { return RowSum(parts: parts) }
    return RowSum(
      parts: parts, total: relation?.right.first.flatMap { columns.firstIndex(of: $0.code) })
  }
}
