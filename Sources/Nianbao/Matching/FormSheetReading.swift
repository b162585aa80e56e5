/// Reads the sheets of tables that say what ``TableSheet`` writes, letter for letter.
///
/// On those the place of every value is known, and nothing has to be aligned. A label more, less or
/// other, another merged area, or text in a value's place, and the sheets are read like those of any
/// document. Both ways give the same report and the same findings.
struct FormSheetReading {
  /// The cells.
  private(set) var cells: [CellCode: ReportCell] = [:]
  /// What is odd about single values.
  private(set) var findings: [Finding] = []
  /// Whether there are formulas to be calculated: one that is not the form's, or whose result is not the sum of its
  /// parts.
  private(set) var needsCalculation = false

  /// The totals with the form's formulas, and whether the formula is blank while all parts are.
  private var totals: [(code: CellCode, total: FormSheet.Total, isWhileFilled: Bool)] = []
  private let texts: CellTexts
  private let catalog: FormCatalog

  /// Reads the sheets; `nil` where one of them is another one.
  ///
  /// - Parameters:
  ///   - document: The sheets of tables, and nothing else.
  ///   - sheets: The sheets of the form, in its order.
  ///   - texts: What texts of cells are.
  ///   - catalog: All forms.
  init?(
    _ document: Document, as sheets: [FormSheet], _ texts: CellTexts, _ catalog: FormCatalog
  ) {
    self.texts = texts
    self.catalog = catalog
    guard !sheets.isEmpty, document.blocks.count == sheets.count else { return nil }
    cells.reserveCapacity(sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } })
    for (block, sheet) in zip(document.blocks, sheets) {
      guard case .grid(let grid) = block, grid.sheet?.visibility == .visible, read(grid, as: sheet)
      else { return nil }
    }
    needsCalculation = needsCalculation || !totals.allSatisfy(holds)
  }

  private mutating func read(_ grid: Grid, as sheet: FormSheet) -> Bool {
    guard grid.rows.count == sheet.rows.count,
      grid.merges == sheet.merges || Set(grid.merges) == Set(sheet.merges)
    else { return false }
    return zip(grid.rows, sheet.rows).enumerated().allSatisfy { index, pair in
      pair.0.index == index && read(pair.0, as: pair.1, sheet)
    }
  }

  private mutating func read(
    _ row: Grid.Row, as slots: [FormSheet.Slot], _ sheet: FormSheet
  ) -> Bool {
    var next = 0
    for (column, slot) in slots.enumerated() {
      let isThere = next < row.cells.count && row.cells[next].column == column
      switch slot {
      case .label(let label): guard isThere, row.cells[next].text == label else { return false }
      case .nothing: guard !isThere || row.cells[next].text.isEmpty else { return false }
      case .value(let code):
        guard read(isThere ? row.cells[next] : blank(at: column, in: row), code) else {
          return false
        }
      }
      if isThere, let formula = row.cells[next].formula { note(formula, at: slot, sheet) }
      if isThere { next += 1 }
    }
    return next == row.cells.count
  }

  /// A position that the file does not have; it has its place all the same.
  private func blank(at column: Int, in row: Grid.Row) -> Cell {
    let place = row.cells.lazy.compactMap(\.source).first
    return Cell(column: column, source: place?.moved(toColumn: column))
  }

  private mutating func read(_ cell: Cell, _ code: CellCode) -> Bool {
    let cell = cell.comment == nil ? cell : texts.withFiledText(cell)
    guard case .value(let value) = texts.reading(of: cell) else { return false }
    // A formula does not count text, whatever it looks like.
    if value.isNumber, cell.number == nil { needsCalculation = true }
    cells[code] = CellReading.cell(
      of: value, cell.text, at: cell.source, code: code, catalog: catalog, findings: &findings)
    return true
  }

  // MARK: Formulas

  private mutating func note(_ formula: String, at slot: FormSheet.Slot, _ sheet: FormSheet) {
    guard case .value(let code) = slot, let total = sheet.totals[code],
      formula == total.formula || formula == total.formulaWhileFilled
    else {
      needsCalculation = true
      return
    }
    totals.append((code, total, formula == total.formulaWhileFilled))
  }

  /// Whether a total is the sum of its parts as they stand on the sheets.
  private func holds(_ code: CellCode, _ total: FormSheet.Total, isWhileFilled: Bool) -> Bool {
    guard let cell = cells[code] else { return false }
    let parts = total.parts.compactMap { cells[$0]?.number }
    if isWhileFilled, parts.isEmpty { return cell.isBlank }
    guard let sum = Quantity.sum(parts) else { return false }
    return cell.number == sum
  }
}
