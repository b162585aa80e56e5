/// What the alignment found for one row of the form.
///
/// A class, since the rows of a table are picked out time and again.
final class RowReading: Sendable {
  /// The step.
  let step: TableModel.Step
  /// The pieces of the row's label, in order.
  let labels: [MatchItem]
  /// The points of the row's own label.
  let points: Double
  /// Whether no piece of the label is the form's, letter for letter.
  let isOnlySimilar: Bool
  /// The runs of values, in order.
  let runs: [MatchItem]
  /// A label that stands between the row's own and its values and belongs to no row at this place.
  let strangeLabel: MatchItem?
  /// Whether the last run is the end of the document.
  let endsDocument: Bool
  /// How many positions the row above has, where it has as many cells in the form.
  let usualCount: Int?

  /// Creates a row of what was found for it.
  init(_ found: RowItems, below above: RowReading?) {
    step = found.step
    (labels, points, isOnlySimilar) = (found.labels, found.points, found.isOnlySimilar)
    (runs, strangeLabel, endsDocument) = (found.runs, found.strangeLabel, found.endsDocument)
    let isAlike = above?.step.codes.count == step.codes.count
    usualCount = isAlike ? above.map(\.openCount).flatMap { $0 > 0 ? $0 : nil } : nil
  }

  /// Creates a row of a whole label and its values.
  init(step: TableModel.Step, label: MatchItem?, runs: [MatchItem], endsDocument: Bool) {
    self.step = step
    labels = label.map { [$0] } ?? []
    (points, isOnlySimilar, strangeLabel) = (LabelSimilarity.whole, false, nil)
    (self.runs, self.endsDocument, usualCount) = (runs, endsDocument, nil)
  }

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
    guard runs.count > 1, let first = runs.first else { return runs }
    let values = runs.flatMap { $0.values.filter { !$0.isCovered } }
    guard values.count == step.codes.count else { return runs }
    return [first.with(values, lastRow: first.lastRow)]
  }
}
