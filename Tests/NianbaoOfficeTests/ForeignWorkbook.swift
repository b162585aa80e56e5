import Nianbao
import NianbaoOffice
import TestSupport

/// The tables of a report in a workbook that some other program wrote.
///
/// It begins as the three sheets of tables in the official lay-out, without headings, comments,
/// formulas and styles; ``Change`` makes it what people send.
struct ForeignWorkbook {
  /// The sheets.
  var grids: [Grid]

  init(_ report: Report, _ catalog: FormCatalog, totals: Totals = .values) throws {
    let layout = try WorkbookLayout(report, catalog, totals: totals)
    grids = layout.document().grids.filter { ["表一", "表二", "表三"].contains($0.sheet?.name) }
    for index in grids.indices {
      if totals == .values { grids[index].removeRow(0) }
      for row in grids[index].rows.indices {
        for cell in grids[index].rows[row].cells.indices {
          grids[index].rows[row].cells[cell].comment = nil
        }
      }
    }
  }

  /// The barest workbook with these sheets.
  func bytes(results: WorkbookBytes.Results = .stored, tail: String = "") -> [UInt8] {
    WorkbookBytes(
      sheets: grids.map { grid in
        let state = grid.sheet.flatMap { $0.visibility == .visible ? nil : $0.visibility.rawValue }
        return .init(grid, results: results, state: state)
      }, tail: tail
    ).bytes
  }
}

extension Grid {
  /// Takes a row out; what is below moves up.
  mutating func removeRow(_ index: Int) {
    rows.removeAll { $0.index == index }
    for row in rows.indices where rows[row].index > index { rows[row].index -= 1 }
    merges = merges.compactMap { merge in
      guard merge.first.row != index else { return nil }
      return merge.moved(rows: merge.first.row > index ? -1 : 0)
    }
  }

  /// Puts empty rows before a row.
  mutating func insertRows(_ count: Int, at index: Int) {
    for row in rows.indices where rows[row].index >= index { rows[row].index += count }
    merges = merges.map { merge in
      if merge.first.row >= index { return merge.moved(rows: count) }
      guard merge.last.row >= index else { return merge }
      return CellRange(
        first: merge.first,
        last: CellAddress(row: merge.last.row + count, column: merge.last.column))
    }
  }

  /// Puts an empty column before a column.
  mutating func insertColumn(at index: Int) {
    for row in rows.indices {
      for cell in rows[row].cells.indices where rows[row].cells[cell].column >= index {
        rows[row].cells[cell].column += 1
      }
    }
    merges = merges.map { merge in
      if merge.first.column >= index { return merge.moved(columns: 1) }
      guard merge.last.column >= index else { return merge }
      return CellRange(
        first: merge.first, last: CellAddress(row: merge.last.row, column: merge.last.column + 1))
    }
  }

  /// Takes a column out; what is right of it moves left.
  mutating func removeColumn(_ index: Int) {
    for row in rows.indices {
      rows[row].cells.removeAll { $0.column == index }
      for cell in rows[row].cells.indices where rows[row].cells[cell].column > index {
        rows[row].cells[cell].column -= 1
      }
    }
    merges = merges.compactMap { merge in
      if merge.first.column > index { return merge.moved(columns: -1) }
      guard merge.last.column >= index else { return merge }
      let last = CellAddress(row: merge.last.row, column: merge.last.column - 1)
      return last.column < merge.first.column ? nil : CellRange(first: merge.first, last: last)
    }
  }

  /// Puts a cell somewhere, instead of what is there.
  mutating func put(_ text: String, row: Int, column: Int) {
    if !rows.contains(where: { $0.index == row }) {
      rows.append(Row(index: row, cells: []))
      rows.sort { $0.index < $1.index }
    }
    for index in rows.indices where rows[index].index == row {
      rows[index].cells.removeAll { $0.column == column }
      rows[index].cells.append(Cell(column: column, text: text, number: Quantity(text)))
      rows[index].cells.sort { $0.column < $1.column }
    }
  }

  /// Changes every cell that shows.
  mutating func changeCells(_ change: (inout Cell) -> Void) {
    for row in rows.indices {
      for cell in rows[row].cells.indices where !rows[row].cells[cell].isCovered {
        change(&rows[row].cells[cell])
      }
    }
  }

  /// Takes merged areas apart.
  ///
  /// - Parameter isRepeated: Whether every position gets the text; otherwise only the first has it.
  mutating func unmerge(isRepeated: Bool) {
    for merge in isRepeated ? merges : [] {
      let text = cell(row: merge.first.row, column: merge.first.column) ?? Cell(column: 0)
      for row in merge.first.row...merge.last.row {
        for column in merge.first.column...merge.last.column where text.number == nil {
          put(text.text, row: row, column: column)
        }
      }
    }
    merges = []
  }
}

extension CellRange {
  fileprivate func moved(rows: Int = 0, columns: Int = 0) -> CellRange {
    CellRange(
      first: CellAddress(row: first.row + rows, column: first.column + columns),
      last: CellAddress(row: last.row + rows, column: last.column + columns))
  }
}
