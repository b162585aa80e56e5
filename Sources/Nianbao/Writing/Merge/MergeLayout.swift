/// Lays units put together out as the superior's workbook.
///
/// | sheet | holds |
/// | --- | --- |
/// | 基本信息 | the superior, year, form; how many units count; how to read the workbook |
/// | 汇总 | the tables of the form, every cell a live sum over 明细 |
/// | 正文 | the headings, for the superior's text |
/// | 勾稽校验 | the equations over 汇总 |
/// | 明细 | the register |
/// | 问题 | all findings, unit by unit |
/// | 单位 | every unit, and what became of it |
public struct MergeLayout {
  /// The name of the property that says which sheet is the register.
  package static let registerProperty = "nianbao.register"

  private let merge: Merge
  private let catalog: FormCatalog
  private let form: FormDefinition

  /// Creates the lay-out.
  ///
  /// - Throws: ``FormError`` when the catalog does not know the form.
  public init(_ merge: Merge, _ catalog: FormCatalog) throws(FormError) {
    guard let form = catalog.form(merge.result.report.form) else {
      throw FormError(.unknownForm, name: merge.result.report.form, detail: "")
    }
    (self.merge, self.catalog, self.form) = (merge, catalog, form)
  }

  /// The workbook, a grid a sheet.
  public func document() -> Document {
    let report = merge.result.report
    let tables = form.tables
    let composition = FormComposition(form, catalog, holding: tables.flatMap(\.codes))
    let register = RegisterSheet(merge.counted, merge.totals, form, catalog)
    let summary = SummarySheet(merge, tables, form, register, catalog)
    let frame = RelationFrame(
      composition, catalog,
      tables.map { .init(table: $0.code, sheet: SummarySheet.name, addresses: summary.addresses) })
    let relations = RelationSheet(
      frame, numbers: composition.cells.map { report.cells[$0]?.number })
    let sheets = [
      InformationSheet(merge, form, tables: tables).grid, summary.grid,
      TextSheet(report, form).grid, relations.grid, register.grid,
      FindingSheet(merge, catalog, fonts: form.fonts).grid,
      UnitSheet(merge, form).grid,
    ]
    return Document(
      name: "", blocks: sheets.map { .grid($0) },
      properties: DocumentProperties(
        report, others: [.init(Self.registerProperty, RegisterSheet.name)]))
  }

  /// Whether a sheet is one of those beside the report: register, findings, units.
  static func isBesideReport(_ grid: Grid) -> Bool {
    if RegisterSheet.isRegister(grid) { return true }
    let texts = grid.rows.first?.cells.map(\.text) ?? []
    return texts.starts(with: FindingSheet.columns) || texts.starts(with: UnitSheet.columns)
  }
}
