/// Cells that turn red while a formula is true.
public struct SheetAlarm: Hashable, Sendable {
  /// The cells.
  public var cells: [CellAddress]
  /// The formula without the leading `=`, with addresses on the same sheet.
  public var formula: String

  /// Creates an alarm.
  public init(_ cells: [CellAddress], when formula: String) {
    self.cells = cells
    self.formula = formula
  }
}
