/// The items that the alignment gave to one row of the form, while they are collected.
struct RowItems {
  /// The step.
  let step: TableModel.Step
  /// The pieces of the row's label, in order.
  private(set) var labels: [MatchItem] = []
  /// The points of the row's own label.
  private(set) var points = 0.0
  /// Whether no piece of the label is the form's, letter for letter.
  private(set) var isOnlySimilar = true
  /// The runs of values, in order.
  private(set) var runs: [MatchItem] = []
  /// A label that stands between the row's own and its values and belongs to no row at this place.
  private(set) var strangeLabel: MatchItem?
  /// Whether the last run is the end of the document.
  private(set) var endsDocument = false

  /// Begins a row of which nothing has been found.
  init(step: TableModel.Step) { self.step = step }

  /// Whether nothing was found that counts.
  var isEmpty: Bool { labels.isEmpty && runs.isEmpty }

  /// Adds an item that the alignment gave to the row.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - place: Its place in the table.
  ///   - strangeLabel: The label right in front of it, where that is of no row.
  ///   - endsDocument: Whether it is the document's last item.
  mutating func add(
    _ item: MatchItem, _ place: RowAlignment.Assignment, behind strangeLabel: MatchItem?,
    endsDocument: Bool
  ) {
    switch place.role {
    case .values:
      if runs.isEmpty { self.strangeLabel = strangeLabel }
      runs.append(item)
      self.endsDocument = endsDocument
    case .label:
      labels.append(item)
      points += place.points
      isOnlySimilar = isOnlySimilar && place.fit == .similar
    default: break
    }
  }
}
