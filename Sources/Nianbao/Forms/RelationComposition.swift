/// Composes the equations of a report from the relations of its form.
///
/// A hybrid's sums take in the rows that stand there, whichever form they come from.
struct RelationComposition {
  /// The equations within one report.
  let instances: [RelationInstance]

  /// The cells of a table by the codes along its sides.
  private struct Places {
    let table: String
    let cells: Set<CellCode>
    let rows: [String]
    let columns: [String]

    init(_ table: TableDefinition) {
      let codes = table.codes
      self.table = table.code
      cells = Set(codes)
      rows = codes.map(\.row).uniqued()
      columns = codes.map(\.column).uniqued()
    }
  }

  /// Composes the equations of the tables.
  init(_ form: FormDefinition, _ catalog: FormCatalog, _ tables: [TableDefinition]) {
    let places = Dictionary(tables.map { ($0.code, Places($0)) }) { first, _ in first }
    let own = Dictionary(form.tables.map { ($0.code, Places($0)) }) { first, _ in first }
    let others = catalog.forms.filter { $0.id != form.id }.flatMap(\.relations)
    instances = form.relations.filter { $0.scope == .report }.flatMap { relation in
      guard let axis = relation.each, let table = relation.table, let places = places[table] else {
        return [RelationInstance]()
      }
      // Other forms add only terms for rows or columns that this form does not know.
      let known = Set((axis == .column ? own[table]?.rows : own[table]?.columns) ?? [])
      let same = others.filter { $0.id == relation.id }
      let left = relation.left + same.flatMap(\.left).filter { !known.contains($0.code) }
      let right = relation.right + same.flatMap(\.right).filter { !known.contains($0.code) }
      return Self.instances(
        of: relation, axis, places, left: left.map(\.code).uniqued(),
        right: right.map(\.code).uniqued())
    }
  }

  private static func instances(
    of relation: Relation, _ axis: Relation.Axis, _ places: Places, left: [String],
    right: [String]
  ) -> [RelationInstance] {
    (axis == .column ? places.columns : places.rows).compactMap { line in
      func code(_ across: String) -> CellCode {
        axis == .column
          ? CellCode(table: places.table, row: across, column: line)
          : CellCode(table: places.table, row: line, column: across)
      }
      let left = left.map(code).filter(places.cells.contains)
      let right = right.map(code).filter(places.cells.contains)
      guard !left.isEmpty, !right.isEmpty else { return nil }
      return RelationInstance(relation: relation, left: left, right: right, line: code("*"))
    }
  }
}
