/// A document's items, made ready to be aligned with every table.
///
/// Tables are looked for one by one, and some twice; what all of that asks is worked out here, once.
struct AlignedItems {
  /// The items.
  let items: [MatchItem]
  /// The items as the alignment sees them.
  let outlines: [ItemOutline]
  private let models: [TableModel]
  /// The points of every item at the steps of each table; none for an item that is no label.
  private let entries: [[RowAlignment.StepPoints.Entries]]

  /// Prepares the items.
  ///
  /// - Parameters:
  ///   - items: The document's items.
  ///   - models: The tables.
  ///   - isHeading: Whether an item is the heading of a section, which no table holds.
  init(_ items: [MatchItem], _ models: [TableModel], isHeading: (MatchItem) -> Bool) {
    self.items = items
    self.models = models
    outlines = items.map { ItemOutline($0, isBarrier: isHeading($0)) }
    let labels = items.map(\.label)
    entries = models.map { $0.points.entries(for: labels, of: $0) }
  }

  /// Aligns the table at an index.
  ///
  /// - Parameters:
  ///   - table: The index of the table.
  ///   - isTaken: Whether each item belongs to another table already.
  ///   - preferred: The form to prefer where two fit equally well.
  ///   - keepsAll: Whether ways are followed that cannot be the best any more.
  /// - Returns: The best alignment.
  func alignment(
    with table: Int, isTaken: [Bool], preferred: String?, keepsAll: Bool = false
  ) -> RowAlignment {
    RowAlignment(
      outlines, entries[table], models[table], isTaken: isTaken, preferred: preferred,
      keepsAll: keepsAll)
  }

  /// No less than what the labels of the items that are not taken can give a table.
  func labelPoints(of table: Int, isTaken: [Bool]) -> Double {
    zip(entries[table], isTaken).reduce(0) { sum, item in item.1 ? sum : sum + item.0.most }
  }
}
