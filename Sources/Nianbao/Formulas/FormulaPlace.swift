/// A cell of a workbook, as the key of its result.
struct FormulaPlace: Hashable, Sendable {
  /// The cell.
  let address: CellAddress
  /// The sheet's name in small letters, since names are compared without regard to case.
  let sheet: String

  /// Creates a place from a sheet's name in small letters.
  init(address: CellAddress, sheet: String) { (self.address, self.sheet) = (address, sheet) }

  /// Creates a place from a sheet's name as it is written.
  init(_ address: CellAddress, on sheet: String) {
    self.init(address: address, sheet: Self.sheetKey(sheet))
  }

  /// A sheet's name in small letters.
  static func sheetKey(_ sheet: String) -> String { sheet.lowercased() }
}
