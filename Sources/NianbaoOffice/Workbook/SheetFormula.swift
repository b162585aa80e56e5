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
