/// Rows that stand where the form does not have them.
extension TableReading {
  /// Takes rows that stand in another order than the form's, where their whole label names one missing row, and
  /// reports those whose label names a row that has its values already.
  mutating func takeMovedRows(
    _ alignment: RowAlignment, _ aligned: AlignedItems, _ table: Int, _ headers: [HeaderReading]
  ) {
    let items = aligned.items
    /// The row that the label in front of an item names.
    func namedStep(before index: Int) -> TableModel.Step? {
      // Hardly any label does, and then the points at all steps are not needed.
      guard index > 0, aligned.most(at: index - 1, of: table) >= LabelSimilarity.whole else {
        return nil
      }
      return self.namedStep(aligned.entries(at: index - 1, of: table))
    }
    var repeated = 0
    // Most runs are in rows of this table or of another one.
    for index in aligned.filledRuns where !alignment.assignments[index].isInside {
      let item = items[index]
      let label = index > 0 ? items[index - 1] : nil
      switch alignment.assignments[index].role {
      case .noise:
        if let step = namedStep(before: index) {
          if rows.contains(where: { $0.step.codes == step.codes }) { repeated += 1 }
          take(item, label, step, headers, endsDocument: index == items.count - 1)
        } else {
          findings.append(.unknownRow(item, label: label))
        }
      case .outside:
        guard let step = namedStep(before: index),
          label?.row == item.row || (label?.row == item.row - 1 && item.rowWidth == 1)
        else { continue }
        let filled = item.values.count { !$0.isEmpty }
        guard 2 * filled >= step.codes.count, filled <= step.codes.count else { continue }
        findings.append(.rowElsewhere(step, item, cells: step.codes))
        repeated += 1
      default: break
      }
    }
    // With most rows there twice, the whole table is, and a row that only one copy has may be from either.
    if repeated >= 2, 2 * repeated >= rows.count, let table = catalog.newestTable(model.code) {
      findings.append(.tableRepeated(table, rows.first?.source))
    }
  }

  private mutating func take(
    _ item: MatchItem, _ label: MatchItem?, _ step: TableModel.Step, _ headers: [HeaderReading],
    endsDocument: Bool
  ) {
    let row = RowReading(step: step, label: label, runs: [item], endsDocument: endsDocument)
    if let first = rows.first(where: { $0.step.codes == step.codes }) {
      let again = place(item, of: row, headers[step.block])
      let both = RowReading(
        step: step, label: label, runs: first.runs + [item], endsDocument: endsDocument)
      compare(both, [again])
    } else {
      rows.append(row)
      read(row, headers[step.block])
      findings.append(.rowMoved(row))
      strayLines.remove(item.row)
    }
  }

  /// The one row of the blocks that the document has whose whole label has these points.
  private func namedStep(_ points: RowAlignment.StepPoints.Entries) -> TableModel.Step? {
    guard points.most >= LabelSimilarity.whole else { return nil }
    let entries = points.steps
    let named = model.outlines.indices.filter { index in
      let outline = model.outlines[index]
      // A different number in front speaks for another row.
      guard outline.kind == .row, let own = entries[index].own, own.fit == .exact,
        own.points >= LabelSimilarity.whole
      else { return false }
      return rows.contains { $0.step.block == outline.block }
        || emptyRows.contains { $0.step.block == outline.block }
    }
    return named.count == 1 ? named.first.map { model.steps[$0] } : nil
  }
}
