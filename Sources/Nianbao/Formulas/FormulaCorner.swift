/// One end of a reference: a cell, a column or a row, such as `$B$3`, `B` or `$3`.
struct FormulaCorner: Hashable, Sendable {
  /// The row; `nil` in a column.
  var row: FormulaSpan.Edge?
  /// The column; `nil` in a row.
  var column: FormulaSpan.Edge?

  /// Reads a corner in A1 notation, in letters of either case; `nil` for anything else.
  init?(_ text: String) {
    var rest = Substring(text)
    func dollar() -> Bool {
      guard rest.first == "$" else { return false }
      rest = rest.dropFirst()
      return true
    }
    var isAbsolute = dollar()
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    if !letters.isEmpty {
      guard let address = CellAddress(letters.uppercased() + "1") else { return nil }
      column = FormulaSpan.Edge(index: address.column, isAbsolute: isAbsolute)
      isAbsolute = dollar()
    }
    guard !rest.isEmpty else {
      if letters.isEmpty || isAbsolute { return nil }
      return
    }
    guard let address = CellAddress("A" + rest) else { return nil }
    row = FormulaSpan.Edge(index: address.row, isAbsolute: isAbsolute)
  }

  /// The reference to one cell; `nil` for a column or row.
  func cell(on sheet: String?) -> FormulaReference? {
    guard let row, let column else { return nil }
    return FormulaReference(
      sheet: sheet, shape: .cell, FormulaSpan(row, row), FormulaSpan(column, column))
  }

  /// The reference from this corner to another; `nil` where they are not of the same kind.
  func range(to other: FormulaCorner, on sheet: String?) -> FormulaReference? {
    let rows = Self.span(row, other.row)
    let columns = Self.span(column, other.column)
    let hasBoth = (row == nil) == (other.row == nil) && (column == nil) == (other.column == nil)
    guard hasBoth else { return nil }
    switch (rows, columns) {
    case (let rows?, let columns?):
      return FormulaReference(sheet: sheet, shape: .area, rows, columns)
    case (nil, let columns?):
      return FormulaReference(
        sheet: sheet, shape: .columns, .all(CellAddress.maximumRowCount), columns)
    case (let rows?, nil):
      return FormulaReference(
        sheet: sheet, shape: .rows, rows, .all(CellAddress.maximumColumnCount))
    case (nil, nil): return nil
    }
  }

  private static func span(
    _ one: FormulaSpan.Edge?, _ other: FormulaSpan.Edge?
  ) -> FormulaSpan? {
    guard let one, let other else { return nil }
    return FormulaSpan(one, other)
  }
}
