/// One of the form's tables.
public struct TableDefinition: Hashable, Sendable, Decodable {
  /// How the table stands on paper.
  public struct Page: Hashable, Sendable, Decodable {
    /// Which way the paper is turned.
    public var orientation: Sheet.Orientation
    /// The widths of the grid columns, in widths of a digit.
    public var columnWidths: [Double]
    /// The height of a row with one line of text, in points.
    public var rowHeight: Double
  }

  /// The table's code, the first part of a ``CellCode``.
  public var code: String
  /// What people call the table, such as 表一; the name of its sheet.
  public var name: String
  /// How the table stands on paper.
  public var page: Page
  /// The table's parts from top to bottom.
  public var blocks: [BlockDefinition]

  /// How many grid columns the table covers.
  public var width: Int { blocks.map(\.width).max() ?? 0 }

  /// The codes of all cells in reading order.
  public var codes: [CellCode] {
    blocks.flatMap { block in
      block.leafRows.flatMap { block.codes(of: $0.row, table: code) }
    }
  }
}
