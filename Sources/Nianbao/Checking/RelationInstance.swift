/// One equation of a relation: the relation in one column or row.
public struct RelationInstance: Hashable, Sendable {
  /// The relation.
  public var relation: Relation
  /// The cells of the left terms, with what they are multiplied by.
  public var left: [CellCode]
  /// The cells of the right terms.
  public var right: [CellCode]
  /// The row or column in which the equation holds, with `*` across.
  public var line: CellCode

  /// All cells that take part.
  public var cells: [CellCode] { left + right }

  /// The cell that a workbook calculates from the left ones, if the relation does that.
  public var total: CellCode? { relation.calculates ? right.first : nil }
}

extension FormComposition {
  /// The equations within one report, for the cells that the composed tables have.
  ///
  /// A hybrid's sums take in the rows that stand there, whichever form they come from.
  public func relations(holding codes: some Sequence<CellCode>) -> [RelationInstance] {
    let codes = Array(codes)
    return form.relations.filter { $0.scope == .report }.flatMap { relation in
      guard let axis = relation.each, let code = relation.table,
        let table = table(code, holding: codes)
      else { return [RelationInstance]() }
      return instances(of: relation, axis, in: table)
    }
  }

  private func instances(
    of relation: Relation, _ axis: Relation.Axis, in table: TableDefinition
  ) -> [RelationInstance] {
    let places = Set(table.codes)
    let lines = table.codes.map { axis == .column ? $0.column : $0.row }.uniqued()
    let terms = terms(of: relation)
    return lines.compactMap { line in
      func cell(_ term: Relation.Term) -> CellCode? {
        let code =
          axis == .column
          ? CellCode(table: table.code, row: term.code, column: line)
          : CellCode(table: table.code, row: line, column: term.code)
        return places.contains(code) ? code : nil
      }
      let left = terms.left.compactMap(cell)
      let right = terms.right.compactMap(cell)
      guard !left.isEmpty, !right.isEmpty else { return nil }
      let across =
        axis == .column
        ? CellCode(table: table.code, row: "*", column: line)
        : CellCode(table: table.code, row: line, column: "*")
      return RelationInstance(relation: relation, left: left, right: right, line: across)
    }
  }

  /// The relation's terms with those that other forms add to it.
  private func terms(
    of relation: Relation
  ) -> (left: [Relation.Term], right: [Relation.Term]) {
    let same = catalog.forms.flatMap(\.relations).filter { $0.id == relation.id }
    return (
      (relation.left + same.flatMap(\.left)).uniqued(),
      (relation.right + same.flatMap(\.right)).uniqued()
    )
  }
}
