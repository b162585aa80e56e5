/// Rows that stand where the form does not have them.
extension TableReading {
  /// Takes rows that stand in another order than the form's, where their whole label names one missing row, and
  /// reports those whose label names a row that has its values already.
  mutating func takeMovedRows(
    _ alignment: RowAlignment, _ items: [MatchItem], _ headers: [HeaderReading]
  ) {
    var repeated = 0
    for (index, place) in alignment.assignments.enumerated()
    where place.role == .noise || place.role == .outside {
      guard !items[index].values.allSatisfy(\.isEmpty) else { continue }
      let item = items[index]
      let label = index > 0 ? items[index - 1] : nil
      switch place.role {
      case .noise:
        if let step = namedStep(label) {
          if rows.contains(where: { $0.step.codes == step.codes }) { repeated += 1 }
          take(item, label, step, headers, endsDocument: index == items.count - 1)
        } else {
          findings.append(.unknownRow(item, label: label))
        }
      case .outside:
        let filled = item.values.count { !$0.isEmpty }
        if label?.row == item.row || (label?.row == item.row - 1 && item.rowWidth == 1),
          let step = namedStep(label), 2 * filled >= step.codes.count, filled <= step.codes.count
        {
          findings.append(.rowElsewhere(step, item, cells: step.codes))
          repeated += 1
        }
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
    var row = RowReading(
      step: step, labels: label.map { [$0] } ?? [], points: LabelSimilarity.whole,
      isOnlySimilar: false, runs: [item], endsDocument: endsDocument)
    if let first = rows.first(where: { $0.step.codes == step.codes }) {
      let again = place(item, of: row, headers[step.block])
      row.runs = first.runs + row.runs
      compare(row, [again])
    } else {
      rows.append(row)
      read(row, headers[step.block])
      findings.append(.rowMoved(row))
      strayLines.remove(item.row)
    }
  }

  /// The one row of the blocks that the document has whose whole label the item is.
  private func namedStep(_ item: MatchItem?) -> TableModel.Step? {
    guard case .label(let label) = item?.content else { return nil }
    let entries = model.points.entries(for: label, of: model).steps
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
