import Nianbao

/// A small workbook for formulas: cells by sheet.
struct SampleCells: FormulaCells {
  private var sheets: [String: [CellAddress: FormulaCell]] = [:]

  /// Puts a value into a cell.
  mutating func set(_ address: String, on sheet: String = "Data", _ value: FormulaValue) {
    guard let address = CellAddress(address) else { return }
    sheets[sheet.lowercased(), default: [:]][address] = FormulaCell(value)
  }

  /// Puts a formula into a cell, with the result that the file stores for it.
  mutating func set(
    _ address: String, on sheet: String = "Data", formula: String, stored: FormulaValue = .blank
  ) throws {
    guard let address = CellAddress(address) else { return }
    sheets[sheet.lowercased(), default: [:]][address] = FormulaCell(
      stored, formula: try Formula(formula))
  }

  /// Puts a formula that could not be parsed into a cell.
  mutating func setUnparsed(
    _ address: String, on sheet: String = "Data", stored: FormulaValue = .blank
  ) {
    guard let address = CellAddress(address) else { return }
    sheets[sheet.lowercased(), default: [:]][address] = FormulaCell(stored, isCalculable: false)
  }

  func hasSheet(_ sheet: String) -> Bool { sheets[sheet.lowercased()] != nil }

  func cell(_ address: CellAddress, on sheet: String) -> FormulaCell? {
    sheets[sheet.lowercased()]?[address]
  }

  func cells(in range: CellRange, on sheet: String) -> [(CellAddress, FormulaCell)] {
    let all = sheets[sheet.lowercased()] ?? [:]
    // The chains of the tests ask for ranges of one cell.
    if !range.isMerged { return all[range.first].map { [(range.first, $0)] } ?? [] }
    return all.filter { range.contains($0.key) }
      .sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map { ($0.key, $0.value) }
  }

  /// The cells that the formulas of ``FormulaExample`` refer to.
  static func data() throws -> SampleCells {
    var cells = SampleCells()
    for (address, value) in FormulaExample.cells { cells.set(address, value) }
    try cells.set("A8", formula: "1/0")
    cells.set("D4", on: "表 二", .number(7))
    cells.set("D5", on: "表 二", .number(8))
    cells.set("A1", on: "it's", .number(4))
    return cells
  }
}
