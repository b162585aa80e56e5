/// What the workbooks of all reports with the same cells have in common: labels, formulas, measures.
///
/// A report brings its values, its text and its name; the rest of a workbook is worked out once for
/// thousands of them.
struct WorkbookTemplate: Sendable {
  /// The sheets of the tables in the form's order.
  let tables: [TableSheetFrame]
  /// The sheet 勾稽校验.
  let relations: RelationFrame

  /// Works out what a composition gives.
  init(_ composition: FormComposition, _ catalog: FormCatalog) {
    tables = composition.tables.map { TableSheetFrame($0, composition) }
    relations = RelationFrame(
      composition, catalog,
      tables.map { .init(table: $0.table.code, sheet: $0.table.name, addresses: $0.addresses) })
  }
}
