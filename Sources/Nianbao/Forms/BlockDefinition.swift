/// A part of a table with its own column headings.
///
/// Table 1 is five or four blocks under captions; the other tables are one block each.
public struct BlockDefinition: Hashable, Sendable, Decodable {
  /// The block's code; blocks with one code in two forms stand in the same place.
  public var code: String
  /// The band over the block, if it has one.
  public var caption: LabelText?
  /// What stands over the row headings, if anything.
  public var corner: LabelText?
  /// How many grid columns the row headings cover; 0 where rows have none.
  public var labelColumns: Int
  /// The columns and groups of columns, from left to right.
  public var columns: [ColumnDefinition]
  /// The rows and groups of rows, from top to bottom.
  public var rows: [RowDefinition]

  /// The columns from left to right, each with the row code that its group fixes.
  public var leafColumns: [(row: String?, column: ColumnDefinition)] {
    columns.flatMap { $0.leaves() }
  }

  /// The rows from top to bottom, each with the headings of its groups.
  public var leafRows: [(groups: [LabelText], row: RowDefinition)] {
    rows.flatMap { $0.leaves() }
  }

  /// How many grid columns the block covers.
  public var width: Int { labelColumns + columns.reduce(0) { $0 + $1.width } }

  /// How many header rows the block has below its caption.
  public var headerDepth: Int { columns.map(\.depth).max() ?? 0 }

  /// The codes of a row's cells from left to right, in the table called `table`.
  public func codes(of row: RowDefinition, table: String) -> [CellCode] {
    leafColumns.map { leaf in
      CellCode(
        table: table, row: row.code ?? leaf.row ?? "", column: leaf.column.code ?? "")
    }
  }

  /// What tells this block from another one with the same code: its columns.
  var signature: [String] { leafColumns.map { "\($0.row ?? "").\($0.column.code ?? "")" } }
}
