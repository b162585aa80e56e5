/// The names of cells for people: the table's name, the row's and the column's heading.
struct CellNames: Sendable {
  private var headings: [CellCode: String] = [:]

  /// Collects the names of all cells, rows and columns; newer forms prevail.
  init(_ forms: [FormDefinition]) {
    for form in forms.reversed() {
      for table in form.tables {
        for block in table.blocks { add(block, table) }
      }
    }
  }

  private mutating func add(_ block: BlockDefinition, _ table: TableDefinition) {
    let groups = block.columns.flatMap { Self.groupLabels(of: $0, path: []) }
    let leaves = block.leafColumns
    for leaf in block.leafRows {
      for (index, column) in leaves.enumerated() {
        let code = CellCode(
          table: table.code, row: leaf.row.code ?? column.row ?? "",
          column: column.column.code ?? "")
        guard headings[code] == nil else { continue }
        let row = leaf.row.label.label + groups[index]
        let label = column.column.label.label
        headings[code] = "\(table.name)「\(row) · \(label)」"
        add("\(table.name)「\(row)」", CellCode(table: code.table, row: code.row, column: "*"))
        add("\(table.name)「\(label)」", CellCode(table: code.table, row: "*", column: code.column))
      }
    }
  }

  private mutating func add(_ name: @autoclosure () -> String, _ code: CellCode) {
    if headings[code] == nil { headings[code] = name() }
  }

  /// For every column the headings of the groups that fix its row, joined.
  private static func groupLabels(of column: ColumnDefinition, path: [String]) -> [String] {
    if column.columns.isEmpty { return [""] }
    let path = path + [column.label.label]
    if column.row != nil { return column.leaves().map { _ in path.joined(separator: " ") } }
    return column.columns.flatMap { groupLabels(of: $0, path: path) }
  }

  /// The name of a cell, or with `*` for the column or row that of the other.
  subscript(code: CellCode) -> String? { headings[code] }
}

extension FormCatalog {
  /// A cell's name for people, as the newest form has it.
  ///
  /// With `*` for the row or the column, the name of the
  /// other. In English the code itself, which says the same.
  public func name(of code: CellCode) -> LocalizedText {
    LocalizedText(zh: names[code] ?? code.description, en: code.description)
  }
}
