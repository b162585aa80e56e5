/// Cells that together mean the same in different forms.
///
/// A relation with one id in two forms, with the same total, adds up the same thing; so the terms
/// that only one form has must add up to those that only the other has:
///
/// ```
/// 2019  outcomes  … + other_all                                          = total
/// 2021  outcomes  … + other_uncorrected + other_unpaid + other_rest      = total
/// ```
struct FormBridge: Hashable {
  /// The cells as one form has them.
  let one: [CellCode]
  /// The cells as the other form has them.
  let other: [CellCode]

  /// All bridges between any two forms of a catalog, each in one direction.
  static func all(_ catalog: FormCatalog) -> [FormBridge] {
    catalog.forms.enumerated().flatMap { index, form in
      catalog.forms.dropFirst(index + 1).flatMap { between(form, $0) }
    }.uniqued()
  }

  private static func between(_ form: FormDefinition, _ next: FormDefinition) -> [FormBridge] {
    form.relations.filter { $0.scope == .report }.flatMap { relation -> [FormBridge] in
      guard let axis = relation.each, let table = relation.table,
        let same = next.relations.first(where: {
          $0.id == relation.id && $0.table == table && $0.each == axis && $0.scope == .report
            && $0.right == relation.right
        })
      else { return [] }
      let old = relation.left.map(\.code).filter { code in !same.left.contains { $0.code == code } }
      let new = same.left.map(\.code).filter { code in
        !relation.left.contains { $0.code == code }
      }
      guard !old.isEmpty, !new.isEmpty else { return [] }
      let codes = (form.table(table)?.codes ?? []) + (next.table(table)?.codes ?? [])
      return codes.map { axis == .column ? $0.column : $0.row }.uniqued().map { line in
        func code(_ across: String) -> CellCode {
          axis == .column
            ? CellCode(table: table, row: across, column: line)
            : CellCode(table: table, row: line, column: across)
        }
        return FormBridge(one: old.map(code), other: new.map(code))
      }
    }
  }
}
