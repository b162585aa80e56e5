/// A column of the register: one cell of the form.
struct RegisterColumn: Hashable, Sendable {
  /// The cell.
  let code: CellCode
  /// The headings of table, row and column, from outside to inside.
  let heading: String

  /// The cells of tables in reading order, each with its full heading.
  ///
  /// ```
  /// 表一 第二十条第（一）项 规章 · 本年制发件数
  /// 表二 三、本年度办理结果 （三）不予公开 1.属于国家秘密 · 申请人情况 自然人
  /// 表三 · 行政复议 结果维持
  /// ```
  static func columns(of tables: [TableDefinition]) -> [RegisterColumn] {
    var known: Set<CellCode> = []
    return tables.flatMap { table in table.blocks.flatMap { columns(of: $0, in: table) } }
      .filter { known.insert($0.code).inserted }
  }

  /// The cells of a form, then those of other forms that units have.
  static func columns(
    of form: FormDefinition, _ catalog: FormCatalog, holding held: Set<CellCode>
  ) -> [RegisterColumn] {
    let own = columns(of: form.tables)
    var known = Set(own.map(\.code))
    let others = catalog.forms.filter { $0.id != form.id }.flatMap { other in
      columns(of: other.tables).filter { held.contains($0.code) && known.insert($0.code).inserted }
        .map { RegisterColumn(code: $0.code, heading: "（表式 \(other.id)）\($0.heading)") }
    }
    return own + others
  }

  private static func columns(
    of block: BlockDefinition, in table: TableDefinition
  ) -> [RegisterColumn] {
    let paths = block.columns.flatMap(Self.paths)
    return block.leafRows.flatMap { leaf in
      var rows = [table.name, block.caption?.label ?? ""] + leaf.groups.map(\.label)
      rows.append(leaf.row.label.label)
      rows.removeAll(where: \.isEmpty)
      return zip(block.codes(of: leaf.row, table: table.code), paths).map { code, path in
        RegisterColumn(
          code: code, heading: rows.joined(separator: " ") + " · " + path.joined(separator: " "))
      }
    }
  }

  /// For every column of a group, the headings above it and its own.
  private static func paths(of column: ColumnDefinition) -> [[String]] {
    let label = [column.label.label]
    return column.columns.isEmpty
      ? [label] : column.columns.flatMap(Self.paths).map { label + $0 }
  }
}
