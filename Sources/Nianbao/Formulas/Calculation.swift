/// Gives the formulas of a document the results that are not stored, or not to be believed.
///
/// A library that writes a workbook may store no results, or noughts, and leave calculating to the
/// program that opens it; then what the formula gives is what everybody sees. Elsewhere the stored
/// result is what was seen when the workbook was saved, and it counts.
struct Calculation {
  /// The fewest formulas whose results are all 0 that are taken for never calculated.
  private static let fewestZeros = 3
  /// How many cells the formulas of a workbook may visit; those of a report visit some thousand.
  private static let maximumVisits = 500_000

  private let isUncalculated: Bool
  private var evaluator: FormulaEvaluator
  private let memory: FormulaMemory
  private let file: String

  /// Prepares to calculate with the cells of a document.
  ///
  /// - Parameters:
  ///   - document: All sheets that formulas may refer to.
  ///   - memory: Remembers the formulas.
  init(_ document: Document, _ memory: FormulaMemory) {
    let cells = GridCells(document, memory)
    self.memory = memory
    file = document.name
    isUncalculated = document.isUncalculated || Self.isFullOfZeros(document, cells)
    evaluator = FormulaEvaluator(
      cells, trustsStoredResults: !isUncalculated, visits: Self.maximumVisits)
  }

  /// The document with results in its formulas' cells, and findings about them.
  mutating func completed(_ document: Document) -> Document {
    var document = document
    var count = 0
    for index in document.blocks.indices {
      guard case .grid(var grid) = document.blocks[index], let sheet = grid.sheet?.name else {
        continue
      }
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices
        where grid.rows[row].cells[cell].formula != nil && isDue(grid.rows[row].cells[cell]) {
          let address = CellAddress(
            row: grid.rows[row].index, column: grid.rows[row].cells[cell].column)
          let wasBlank = FormulaValue(grid.rows[row].cells[cell]) == .blank
          document.findings += complete(&grid.rows[row].cells[cell], address, on: sheet)
          if wasBlank, FormulaValue(grid.rows[row].cells[cell]) != .blank { count += 1 }
        }
      }
      document.blocks[index] = .grid(grid)
    }
    if count > 0 { document.findings.append(.formulasCalculated(count)) }
    return document
  }

  /// Whether the formula of a cell has no result, or none to be believed.
  private func isDue(_ cell: Cell) -> Bool {
    !cell.isCovered && (isUncalculated || FormulaValue(cell) == .blank)
  }

  private mutating func complete(
    _ cell: inout Cell, _ address: CellAddress, on sheet: String
  ) -> [Finding] {
    let stored = FormulaValue(cell)
    let formula = cell.formula ?? ""
    do throws(FormulaError) {
      // Parsed here for its error; the evaluator has no result for what cannot be parsed.
      _ = try memory.formula(formula)
      let value = try evaluator.value(of: address, on: sheet)
      cell.setResult(value)
      return stored == .blank || FormulaValue.agree(stored, value)
        ? [] : [.formulaRecalculated(formula, stored, value, cell.source)]
    } catch {
      return stored == .blank ? [.formulaWithoutValue(formula, error, cell.source)] : []
    }
  }

  /// What the formula of a cell gives, where a stored result counts; `nil` where that cannot be told.
  mutating func disputes(_ cell: Cell, at address: CellAddress, on sheet: String) -> FormulaValue? {
    guard !isUncalculated, FormulaValue(cell) != .blank,
      let value = try? evaluator.value(of: address, on: sheet)
    else { return nil }
    return FormulaValue.agree(FormulaValue(cell), value) ? nil : value
  }

  /// Whether every formula has the result 0, though not all of them give it.
  private static func isFullOfZeros(_ document: Document, _ cells: GridCells) -> Bool {
    var formulas: [(CellAddress, String)] = []
    for grid in document.grids {
      for row in grid.rows {
        for cell in row.cells where cell.formula != nil {
          let value = FormulaValue(cell)
          guard value == .number(0) || value == .blank else { return false }
          let address = CellAddress(row: row.index, column: cell.column)
          if value != .blank { formulas.append((address, grid.sheet?.name ?? "")) }
        }
      }
    }
    guard formulas.count >= fewestZeros else { return false }
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false, visits: maximumVisits)
    return formulas.contains { address, sheet in
      guard case .number(let number) = try? evaluator.value(of: address, on: sheet) else {
        return false
      }
      return number != 0
    }
  }
}

extension Cell {
  /// Puts the result of the cell's formula into the cell.
  fileprivate mutating func setResult(_ value: FormulaValue) {
    number = nil
    switch value {
    case .blank: text = ""
    case .number(let result):
      number = Quantity(spreadsheetNumber: result)
      text = number?.description ?? "\(result)"
    case .text(let result), .error(let result): text = result
    case .boolean(let result): text = result ? "TRUE" : "FALSE"
    }
  }
}
