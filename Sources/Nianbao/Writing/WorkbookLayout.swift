/// Lays a report out as the official workbook: 基本信息, one sheet a table, 正文, 勾稽校验.
///
/// Every row of the form is there. A place that the source does not have is marked and named on the
/// first sheet.
public struct WorkbookLayout {
  private let report: Report
  private let catalog: FormCatalog
  private let form: FormDefinition
  private let composition: FormComposition
  private let totals: Totals

  /// Creates the lay-out of a report.
  ///
  /// - Throws: ``FormError`` when the catalog does not know the report's form.
  public init(_ report: Report, _ catalog: FormCatalog, totals: Totals) throws(FormError) {
    guard let form = catalog.form(report.form) else {
      throw FormError(
        .unknownForm, name: report.form,
        detail: "(\(catalog.forms.map(\.id).joined(separator: ", ")))")
    }
    self.report = report
    self.catalog = catalog
    self.form = form
    self.totals = totals
    composition = FormComposition(form, catalog, holding: report.cells.keys)
  }

  /// The workbook, a grid a sheet.
  public func document() -> Document {
    let template = composition.workbook(catalog)
    let formulas = TotalFormulas(report, composition, totals: totals)
    let information = InformationSheet(
      report, form, tables: composition.tables, absent: formulas.absent)
    let sheets =
      [information.grid]
      + template.tables.map { TableSheet($0, formulas).grid }
      + [
        TextSheet(report, form).grid,
        RelationSheet(template.relations, numbers: formulas.numbers).grid,
      ]
    return Document(
      name: "", blocks: sheets.map { .grid($0) },
      properties: DocumentProperties(report))
  }
}
