extension FormCatalog {
  /// A cell's name for people: the table, the row's and the column's heading as the newest form has them. With `*`
  /// for the row or the column, the name of the other.
  public func name(of code: CellCode) -> LocalizedText {
    for form in forms.reversed() {
      guard let table = form.table(code.table) else { continue }
      for block in table.blocks {
        if let heading = Self.heading(of: code, in: block, table: table.code) {
          return LocalizedText(zh: "\(table.name)「\(heading)」", en: code.description)
        }
      }
    }
    return LocalizedText(zh: code.description, en: code.description)
  }

  private static func heading(
    of code: CellCode, in block: BlockDefinition, table: String
  ) -> String? {
    let groups = block.columns.flatMap { groupLabels(of: $0, path: []) }
    for leaf in block.leafRows {
      let codes = block.codes(of: leaf.row, table: table)
      guard let index = codes.firstIndex(where: { matches($0, code) }) else { continue }
      let row = [leaf.row.label.label, groups[index]].filter { !$0.isEmpty }.joined()
      let column = block.leafColumns[index].column.label.label
      if code.row == "*" { return column }
      return code.column == "*" ? row : "\(row) · \(column)"
    }
    return nil
  }

  private static func matches(_ code: CellCode, _ pattern: CellCode) -> Bool {
    (pattern.row == "*" || pattern.row == code.row)
      && (pattern.column == "*" || pattern.column == code.column)
  }

  /// For every column the headings of the groups that fix its row, joined.
  private static func groupLabels(of column: ColumnDefinition, path: [String]) -> [String] {
    if column.columns.isEmpty { return [""] }
    let path = path + [column.label.label]
    if column.row != nil {
      return column.leaves().map { _ in path.joined(separator: " ") }
    }
    return column.columns.flatMap { groupLabels(of: $0, path: path) }
  }
}
