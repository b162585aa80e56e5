/// The sheet of a table as ``TableSheet`` writes it: what stands at every position, from row and column 0 on.
struct FormSheet: Sendable {
  /// What stands at a position.
  enum Slot: Sendable {
    /// A label, letter for letter.
    case label(String)
    /// The value of a cell of the report.
    case value(CellCode)
    /// Nothing, or the rest of a merged area.
    case nothing
  }

  /// A total that the sheet calculates.
  struct Total: Sendable {
    /// The sum of the parts, without `=`.
    var formula: String
    /// The sum of the parts, blank while they all are, without `=`.
    var formulaWhileFilled: String
    /// The cells that are added up.
    var parts: [CellCode]
  }

  /// The positions of every row.
  let rows: [[Slot]]
  /// The merged areas.
  let merges: [CellRange]
  /// The totals.
  let totals: [CellCode: Total]

  /// Takes a laid-out sheet apart; `nil` where a cell of the report stands on it more than once.
  init?(_ frame: TableSheetFrame, _ composition: FormComposition) {
    guard frame.places.allSatisfy(\.isAddressed) else { return nil }
    var rows = frame.grid.rows.map { row in
      row.cells.map { cell in cell.text.isEmpty ? Slot.nothing : .label(cell.text) }
    }
    for place in frame.places {
      rows[place.row][place.column] = .value(composition.cells[place.cell])
    }
    self.rows = rows
    merges = frame.grid.merges
    let totals = frame.totals.map { place in
      let parts = place.equation.left.map { composition.cells[$0] }
      let total = Total(
        formula: place.formula, formulaWhileFilled: place.formulaWhileFilled, parts: parts)
      return (composition.cells[place.total], total)
    }
    self.totals = Dictionary(totals) { first, _ in first }
  }

  /// The sheets of a form's tables, in its order; none where they cannot be told by position.
  static func all(_ form: FormDefinition, _ catalog: FormCatalog) -> [FormSheet] {
    let composition = FormComposition(form, catalog, holding: form.tables.flatMap(\.codes))
    let sheets = composition.workbook(catalog).tables.map { FormSheet($0, composition) }
    return sheets.contains { $0 == nil } ? [] : sheets.compactMap { $0 }
  }
}
