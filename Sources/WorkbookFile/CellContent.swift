/// What a cell holds.
public enum CellContent: Hashable, Sendable {
  /// Nothing; the cell shows only its style.
  case blank
  /// Text, shown as it is, of at most 32,767 UTF-16 units. Empty text is the same as ``blank``.
  ///
  /// `\r\n` and `\r` become `\n`. Other control characters are stored as the `_xHHHH_` escapes of
  /// ECMA-376 Part 1 22.9.2.19, and so is text that looks like such an escape; NUL is refused.
  case text(String)
  /// A finite number. It is stored with 16 significant digits.
  case number(Double)
  /// A formula with or without its leading `=`, of at most 8,192 UTF-16 units, and what it
  /// evaluates to, for programs that show a workbook without calculating.
  case formula(String, result: FormulaResult)
}

/// The value which a formula had when the workbook was written.
public enum FormulaResult: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// Text, under the same rules as ``CellContent/text(_:)``; it may be empty.
  case text(String)
}
