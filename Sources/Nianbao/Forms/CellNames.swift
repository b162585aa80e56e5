/// The names of cells for people: the table's name, the row's and the column's heading.
struct CellNames: Sendable {
  /// The parts of a name; of a whole row or column the other part is `nil`.
  struct Name: Hashable, Sendable {
    /// The table's name.
    var table: String
    /// The row's heading.
    var row: String?
    /// The column's heading.
    var column: String?

    /// The parts as one text, such as 表二「重复申请 · 总计」.
    var text: String { "\(table)「\([row, column].compactMap { $0 }.joined(separator: " · "))」" }
  }

  private var headings: [CellCode: Name] = [:]

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
        headings[code] = Name(table: table.name, row: row, column: label)
        add(
          Name(table: table.name, row: row), CellCode(table: code.table, row: code.row, column: "*")
        )
        add(
          Name(table: table.name, column: label),
          CellCode(table: code.table, row: "*", column: code.column))
      }
    }
  }

  private mutating func add(_ name: Name, _ code: CellCode) {
    if headings[code] == nil { headings[code] = name }
  }

  /// For every column the headings of the groups that fix its row, joined.
  private static func groupLabels(of column: ColumnDefinition, path: [String]) -> [String] {
    if column.columns.isEmpty { return [""] }
    let path = path + [column.label.label]
    if column.row != nil { return column.leaves().map { _ in path.joined(separator: " ") } }
    return column.columns.flatMap { groupLabels(of: $0, path: path) }
  }

  /// The name of a cell, or with `*` for the column or row that of the other.
  subscript(code: CellCode) -> Name? { headings[code] }
}

extension FormCatalog {
  /// A cell's name for people, as the newest form has it.
  ///
  /// With `*` for the row or the column, the name of the
  /// other. In English the code itself, which says the same.
  public func name(of code: CellCode) -> LocalizedText {
    LocalizedText(zh: names[code]?.text ?? code.description, en: code.description)
  }
}
