/// What a cell is in its table; a writer decides how that looks.
public enum CellRole: String, Hashable, Sendable, CaseIterable {
  /// Text without a part in a table.
  case plain
  /// The title over a sheet.
  case title
  /// A band across a table, such as 第二十条第（一）项.
  case caption
  /// A column heading.
  case columnLabel = "column-label"
  /// A row heading.
  case rowLabel = "row-label"
  /// A value that was filed.
  case value
  /// A value that the workbook calculates.
  case total
  /// A filed total that contradicts its parts.
  case contradiction
  /// A place of the official form that the source does not have.
  case absent
  /// A paragraph of running text.
  case text
  /// The heading of a text section.
  case heading
  /// The outcome of a check.
  case verdict
}
