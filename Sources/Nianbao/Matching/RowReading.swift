/// What the alignment found for one row of the form.
struct RowReading: Sendable {
  /// The step.
  var step: TableModel.Step
  /// The pieces of the row's label, in order.
  var labels: [MatchItem] = []
  /// The points of the row's own label.
  var points = 0.0
  /// Whether no piece of the label is the form's, letter for letter.
  var isOnlySimilar = true
  /// The runs of values, in order.
  var runs: [MatchItem] = []
  /// Whether the last run is the end of the document.
  var endsDocument = false

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

  /// A label that stands between the row's own and its values and belongs to no row at this place.
  var strangeLabel: MatchItem?

  /// Whether a run stands in a row as the official lay-out has it.
  ///
  /// That is a row with all positions, its label where the lay-out has it.
  func isOfficial(_ run: MatchItem, width: Int) -> Bool {
    let label = labels.last { $0.row == run.row }
    return run.rowWidth == width && (step.isUnlabelled || label?.column == step.columns.label)
  }

  /// Where the row begins in the source.
  var source: SourceLocation? {
    [labels.first?.source, runs.first?.source].compactMap { $0 }.first
  }

  /// How many positions the row above has, where it has as many cells in the form.
  var usualCount: Int?

  /// How many positions the row has in the source, those under span marks not counted.
  var openCount: Int { runs.last?.values.count { !$0.isCovered } ?? 0 }

  /// Whether the document ends before the row does.
  ///
  /// Span marks at the end, or as many positions as in the row above, show that the row is whole.
  var isCut: Bool {
    guard endsDocument, runs.last?.values.last?.isCovered != true else { return false }
    return openCount < min(step.codes.count, usualCount ?? step.codes.count)
  }

  /// The row with `*` for its columns.
  var wildcards: [CellCode] {
    var seen: Set<String> = []
    return step.codes.filter { seen.insert($0.row).inserted }
      .map { CellCode(table: $0.table, row: $0.row, column: "*") }
  }
}

extension RowReading {
  /// The row's runs; runs that only together have as many values as the row has cells were one.
  var joinedRuns: [MatchItem] {
    guard runs.count > 1, var whole = runs.first else { return runs }
    let values = runs.flatMap { $0.values.filter { !$0.isCovered } }
    guard values.count == step.codes.count else { return runs }
    whole.content = .run(values)
    return [whole]
  }
}
