/// Composes the equations of a report from the relations of its form.
///
/// A hybrid's sums take in the rows that stand there, whichever form they come from.
struct RelationComposition {
  /// The equations within one report.
  let instances: [RelationInstance]

  /// Composes the equations of the tables.
  init(_ form: FormDefinition, _ catalog: FormCatalog, _ tables: [TableDefinition]) {
    let tables = Dictionary(tables.map { ($0.code, $0.codes) }) { first, _ in first }
    instances = form.relations.filter { $0.scope == .report }.flatMap { relation in
      guard let axis = relation.each, let table = relation.table, let codes = tables[table] else {
        return [RelationInstance]()
      }
      // Other forms add only terms for rows that this form does not know.
      let own = Set(
        (form.table(table)?.codes ?? []).map { axis == .column ? $0.row : $0.column })
      var same = catalog.forms.flatMap(\.relations).filter { $0.id == relation.id }
      for index in same.indices {
        same[index].left.removeAll { own.contains($0.code) }
        same[index].right.removeAll { own.contains($0.code) }
      }
      return Self.instances(
        of: relation, axis, table, codes,
        left: (relation.left + same.flatMap(\.left)).uniqued(),
        right: (relation.right + same.flatMap(\.right)).uniqued())
    }
  }

  private static func instances(
    of relation: Relation, _ axis: Relation.Axis, _ table: String, _ codes: [CellCode],
    left: [Relation.Term], right: [Relation.Term]
  ) -> [RelationInstance] {
    let places = Set(codes)
    return codes.map { axis == .column ? $0.column : $0.row }.uniqued().compactMap { line in
      func code(_ across: String) -> CellCode {
        axis == .column
          ? CellCode(table: table, row: across, column: line)
          : CellCode(table: table, row: line, column: across)
      }
      let left = left.map { code($0.code) }.filter(places.contains)
      let right = right.map { code($0.code) }.filter(places.contains)
      guard !left.isEmpty, !right.isEmpty else { return nil }
      return RelationInstance(relation: relation, left: left, right: right, line: code("*"))
    }
  }
}
