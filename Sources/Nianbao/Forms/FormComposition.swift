/// The tables and relations that one report follows: its form's, with the blocks and rows of other forms where
/// a hybrid has those instead.
public struct FormComposition: Sendable {
  /// The report's form.
  public let form: FormDefinition
  /// The tables in the form's order, with a place for every cell of the report.
  public let tables: [TableDefinition]
  /// The equations within the report, for all cells that the tables have.
  public let relations: [RelationInstance]
  /// The codes of each table's cells in reading order, by the table's code.
  let codes: [String: [CellCode]]
  /// The equations that calculate each total.
  let totals: [CellCode: [RelationInstance]]
  /// The codes of all cells, each once, table by table in reading order.
  var cells: [CellCode] { composed.cells }
  /// The equations within the report by the places of their cells in ``cells``.
  var equations: [Equation] { composed.equations }

  private let composed: CompositionMemory.Composed

  /// Composes the form for a report.
  ///
  /// - Parameters:
  ///   - form: The form that the report follows in the main.
  ///   - catalog: All forms.
  ///   - codes: The cells that the report has.
  public init(
    _ form: FormDefinition, _ catalog: FormCatalog, holding codes: some Collection<CellCode>
  ) {
    self.form = form
    let composed = catalog.compositions.composed(form, holding: codes) { codes in
      let held = Dictionary(grouping: codes, by: \.table).mapValues(Set.init)
      let tables = catalog.tables.compactMap { union in
        TableComposition(form, catalog, held: held[union.code] ?? []).table(union)
      }
      return .init(
        tables: tables, relations: RelationComposition(form, catalog, tables).instances,
        holding: codes)
    }
    self.composed = composed
    (tables, relations) = (composed.tables, composed.relations)
    (self.codes, totals) = (composed.codes, composed.totals)
  }

  /// What the workbooks of all reports with the same cells have in common, worked out once.
  func workbook(_ catalog: FormCatalog) -> WorkbookTemplate {
    composed.workbook { WorkbookTemplate(self, catalog) }
  }

  /// The table called `code`, if there is one.
  public func table(_ code: String) -> TableDefinition? { tables.first { $0.code == code } }

  /// The table called `code` with only those rows of which the report has a cell; `nil` when there are none.
  public func presentTable(_ code: String, in report: Report) -> TableDefinition? {
    guard var table = table(code) else { return nil }
    table.blocks = table.blocks.compactMap { block in
      var block = block
      let leaves = block.leafRows.filter { leaf in
        block.codes(of: leaf.row, table: code).contains { report.cells[$0] != nil }
      }
      block.rows = RowTree.rows(of: leaves.map { ($0.groups[...], $0.row) })
      return leaves.isEmpty ? nil : block
    }
    return table.blocks.isEmpty ? nil : table
  }
}
