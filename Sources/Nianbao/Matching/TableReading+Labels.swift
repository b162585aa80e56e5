/// What stands beside the numbers of rows that need no label.
extension TableReading {
  /// Reports rows that need no label and have one, such as a year.
  ///
  /// Where the groups of columns stand one below the other, the label of each line is its group's.
  mutating func reportLabelsBeside(_ items: [MatchItem]) {
    for row in rows where row.step.isUnlabelled {
      let groups = groups(of: row)
      for (index, run) in row.runs.enumerated() where index < max(1, groups.count) {
        let labels = labels(beside: run, of: row.step.block, items)
        let isOwn = groups[safe: index].map { isNamed($0, by: labels) } ?? false
        let stranger = labels.first { item in
          run.isOnSheet || !groups.isEmpty || !isHeading(item, of: row.step.block)
        }
        if !isOwn, let stranger { findings.append(.labelBeside(row, stranger)) }
      }
    }
  }

  /// The labels in the row of a run; in text, where a line may hold much, those between it and the heading of a
  /// column.
  private func labels(
    beside run: MatchItem, of block: Int, _ items: [MatchItem]
  ) -> [MatchItem] {
    let inRow = items.filter { $0.row == run.row }
    let leaves = model.headings[block].leaves
    let near =
      run.isOnSheet
      ? inRow
      : inRow.prefix { $0.column < run.column }.reversed().prefix { item in
        guard let label = item.label?.bare else { return false }
        return !leaves.contains { $0.contains(label) }
      }
    return near.filter { !($0.label?.isEmpty ?? true) }
  }

  /// The spellings of the groups of columns whose numbers the runs of a row are, each a run; none where a run
  /// has those of all.
  private func groups(of row: RowReading) -> [Set<NormalizedLabel>] {
    let block = model.headings[row.step.block]
    if row.runs.count > 1, row.runs.count == block.lowestGroups.count { return block.lowestGroups }
    let whole = model.steps.first {
      $0.block == row.step.block && $0.codes.count == block.leaves.count
    }
    guard row.step.codes.count == block.unit, block.unit < block.leaves.count,
      let first = row.step.codes.first, let start = whole?.codes.firstIndex(of: first),
      let group = block.lowestGroups[safe: start / block.unit]
    else { return [] }
    return [group]
  }

  private func isNamed(_ group: Set<NormalizedLabel>, by labels: [MatchItem]) -> Bool {
    labels.contains { item in
      group.contains { item.label?.body.contains($0.body) ?? false }
    }
  }

  private func isHeading(_ item: MatchItem, of block: Int) -> Bool {
    item.label.map { model.headings[block].known.contains($0.bare) } ?? true
  }
}
