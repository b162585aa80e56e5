public import Nianbao

extension WorkbookBytes {
  /// What stands beside the formulas of a sheet.
  public enum Results: Sendable {
    /// What the grid has.
    case stored
    /// Nothing, as some libraries leave it.
    case absent
    /// Nought, as others do.
    case zero
  }
}

extension WorkbookBytes.Sheet {
  /// Creates the barest sheet that says what a grid says: no styles, and no cells in which nothing
  /// stands.
  public init(_ grid: Grid, results: WorkbookBytes.Results = .stored, state: String? = nil) {
    let rows = grid.rows.map { row in
      let cells = row.cells.filter { !$0.isCovered }.map { cell in
        Self.xml(cell, at: CellAddress(row: row.index, column: cell.column), results)
      }
      return "<row r=\"\(row.index + 1)\">\(cells.joined())</row>"
    }
    let merges = grid.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    self.init(
      rows.joined(), name: grid.sheet?.name, state: state,
      tail: merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")
  }

  private static func xml(
    _ cell: Cell, at address: CellAddress, _ results: WorkbookBytes.Results
  ) -> String {
    if let formula = cell.formula {
      let result =
        switch results {
        case .stored: "<v>\(cell.number?.description ?? escaped(cell.text))</v>"
        case .absent: ""
        case .zero: "<v>0</v>"
        }
      let type = results == .stored && cell.number == nil ? " t=\"str\"" : ""
      return "<c r=\"\(address)\"\(type)><f>\(escaped(formula))</f>\(result)</c>"
    }
    if let number = cell.number { return "<c r=\"\(address)\"><v>\(number)</v></c>" }
    if cell.text.isEmpty { return "" }
    return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(escaped(cell.text))</t></is></c>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
