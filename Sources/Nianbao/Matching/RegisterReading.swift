/// Reads the units of a register, ``RegisterSheet``, whose sums the workbook is.
struct RegisterReading {
  /// The units, in the order of their rows.
  private(set) var units: [SummedUnit] = []

  /// Reads a register; a column without a code of a cell says nothing.
  init(_ grid: Grid) {
    let codes = (grid.rows.first?.cells ?? []).compactMap { cell in
      CellCode(cell.text).map { (cell.column, $0) }
    }
    let columns = Dictionary(codes) { first, _ in first }
    units = grid.rows.dropFirst(RegisterSheet.headRowCount).compactMap { row in
      let numbers = row.cells.compactMap { cell in
        columns[cell.column].flatMap { code in
          cell.comment == nil ? cell.number.map { (code, $0) } : nil
        }
      }
      return SummedUnit(row.cell(at: 0)?.text ?? "", Dictionary(numbers) { first, _ in first })
    }
  }
}
