/// The cells of a workbook, for formulas that refer to them.
public protocol FormulaCells: Sendable {
  /// Whether the workbook has a sheet of this name, compared without regard to case.
  func hasSheet(_ sheet: String) -> Bool
  /// The cell at an address; `nil` where it holds nothing.
  func cell(_ address: CellAddress, on sheet: String) -> FormulaCell?
  /// The cells of a range that hold something, in row order.
  ///
  /// `A1:XFD1048576` must cost what is there.
  func cells(in range: CellRange, on sheet: String) -> [(CellAddress, FormulaCell)]
  /// How many rows have to be looked at for the cells of a range, found or not.
  func rowCount(in range: CellRange, on sheet: String) -> Int
}

extension FormulaCells {
  /// None: looking costs nothing beside what is found.
  public func rowCount(in range: CellRange, on sheet: String) -> Int { 0 }
}
