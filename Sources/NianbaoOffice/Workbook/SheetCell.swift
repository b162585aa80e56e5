internal import Nianbao

/// One cell of a sheet part: what is stored, before anybody asks what it means.
///
/// ECMA-376 Part 1, 18.3.1.4.
struct SheetCell {
  /// What a cell holds.
  enum Content: Hashable, Sendable {
    /// Nothing: the cell has a format only, or a formula without a stored result.
    case nothing
    /// A number, in the digits of the part.
    case number(String)
    /// Text.
    case text(String)
    /// A truth value.
    case boolean(Bool)
    /// An error such as `#DIV/0!`.
    case error(String)
    /// A date, a time or a duration in ISO 8601.
    case date(String)
  }

  /// Where the cell stands.
  var address: CellAddress
  /// What it holds.
  var content: Content
  /// The formula that gave the content, if there is one.
  var formula: SheetFormula?
  /// Whether the cell's format shows another number than the one that it holds.
  var isShownDifferently = false
}

/// One row of a sheet part with the cells that are there, in ascending column.
struct SheetRow {
  /// The zero-based row.
  var index: Int
  /// Whether the row is hidden.
  var isHidden: Bool
  /// The cells in ascending column.
  var cells: [SheetCell]
}

/// A formula as a sheet part stores it.
///
/// ECMA-376 Part 1, 18.3.1.40.
struct SheetFormula: Hashable, Sendable {
  /// How the formula is stored.
  enum Kind: Hashable, Sendable {
    /// For this cell alone.
    case plain
    /// For several cells, told apart by a number; one of them, the master, has the text.
    case shared(Int)
    /// An array formula, or a data table, which fill more than this cell.
    case array
  }

  /// How the formula is stored.
  var kind: Kind
  /// The text without the leading `=`; empty for a shared formula whose master has it.
  var text: String
}
