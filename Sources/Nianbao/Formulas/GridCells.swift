import Synchronization

/// The sheets of a document, for formulas that refer to their cells.
///
/// A formula is parsed when it is first asked for, and once.
final class GridCells: FormulaCells {
  private struct Place: Hashable {
    var sheet: Int
    var address: CellAddress
  }

  private let grids: [Grid]
  /// The sheets by their names in small letters, and by their names as they are.
  private let sheets: [String: Int]
  private let memory: FormulaMemory
  private let formulas = Mutex<[Place: Formula?]>([:])

  /// The sheets of a document; grids that are no sheets cannot be referred to.
  init(_ document: Document, _ memory: FormulaMemory) {
    self.memory = memory
    grids = document.grids.filter { $0.sheet != nil }
    let names = grids.map { $0.sheet?.name ?? "" }
    let small = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
    sheets = small.merging(names.map { ($0, small[$0.lowercased()] ?? 0) }) { known, _ in known }
  }

  func hasSheet(_ sheet: String) -> Bool { index(of: sheet) != nil }

  private func index(of sheet: String) -> Int? { sheets[sheet] ?? sheets[sheet.lowercased()] }

  func cell(_ address: CellAddress, on sheet: String) -> FormulaCell? {
    guard let index = index(of: sheet), let row = row(address.row, of: grids[index]),
      let place = row.cells.firstIndex(where: { $0.column == address.column })
    else { return nil }
    return formulaCell(row.cells[place], Place(sheet: index, address: address))
  }

  func cells(in range: CellRange, on sheet: String) -> [(CellAddress, FormulaCell)] {
    guard let index = index(of: sheet) else { return [] }
    let rows = grids[index].rows
    let start = Self.firstIndex(in: rows, notBefore: range.first.row)
    var found: [(CellAddress, FormulaCell)] = []
    for row in rows[start...].prefix(while: { $0.index <= range.last.row }) {
      // By index, since a cell takes longer to copy than to look at.
      for place in row.cells.indices {
        let address = CellAddress(row: row.index, column: row.cells[place].column)
        guard address.column >= range.first.column, address.column <= range.last.column else {
          continue
        }
        if let cell = formulaCell(row.cells[place], Place(sheet: index, address: address)) {
          found.append((address, cell))
        }
      }
    }
    return found
  }

  func rowCount(in range: CellRange, on sheet: String) -> Int {
    guard let index = index(of: sheet) else { return 0 }
    let rows = grids[index].rows
    let end = Self.firstIndex(in: rows, notBefore: range.last.row + 1)
    return max(0, end - Self.firstIndex(in: rows, notBefore: range.first.row))
  }

  private func row(_ index: Int, of grid: Grid) -> Grid.Row? {
    let place = Self.firstIndex(in: grid.rows, notBefore: index)
    guard place < grid.rows.count, grid.rows[place].index == index else { return nil }
    return grid.rows[place]
  }

  /// Where the rows from a zero-based row on begin.
  private static func firstIndex(in rows: [Grid.Row], notBefore row: Int) -> Int {
    rows.partitioningIndex { $0.index >= row }
  }

  private func formulaCell(_ cell: Cell, _ place: Place) -> FormulaCell? {
    let value = FormulaValue(cell)
    guard let text = cell.formula else { return value == .blank ? nil : FormulaCell(value) }
    let formula = formulas.withLock { formulas in
      if let known = formulas[place] { return known }
      let parsed = try? memory.formula(text)
      formulas[place] = .some(parsed)
      return parsed
    }
    return FormulaCell(value, formula: formula, isCalculable: formula != nil)
  }
}

extension FormulaValue {
  /// What a cell of a document holds.
  init(_ cell: Cell) {
    if let number = cell.number {
      self = .number(number.doubleValue)
    } else {
      switch cell.text {
      case "": self = .blank
      case "TRUE": self = .boolean(true)
      case "FALSE": self = .boolean(false)
      case let text: self = Self.errors.contains(text) ? .error(text) : .text(text)
      }
    }
  }
}
