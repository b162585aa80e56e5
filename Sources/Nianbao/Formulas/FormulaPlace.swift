/// A cell of a workbook, as the key of its result.
struct FormulaPlace: Hashable, Sendable {
  /// The cell.
  let address: CellAddress
  /// The sheet, as ``FormulaSheets`` counts them.
  let sheet: Int
}
