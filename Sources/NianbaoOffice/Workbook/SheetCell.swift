/// One cell of a sheet part: what is stored, before anybody asks what it means.
///
/// It is a few numbers; ``SheetRow`` has the texts. ECMA-376 Part 1, 18.3.1.4.
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

  /// Which of ``Content`` a cell holds.
  enum Kind: UInt8 {
    /// As in ``Content``, with the text in ``SheetRow/bytes``.
    case nothing, number, text, error, date
    /// Text that is one of ``SheetRow/strings``, whose number ``SheetCell/range`` begins with.
    case sharedText
    /// A truth value, which is true where ``SheetCell/range`` is not empty.
    case boolean
  }

  /// The zero-based column.
  let column: Int
  /// What the cell holds.
  private(set) var kind = Kind.nothing
  /// Where the text stands in the row's bytes; ``Kind`` names what has none there.
  private(set) var range = 0..<0
  /// The number of the formula that gave the content, if there is one.
  var formula: Int?
  /// Whether the cell's format shows another number than the one that it holds.
  var isShownDifferently = false

  /// Creates a cell that holds nothing.
  init(column: Int, isShownDifferently: Bool = false) {
    self.column = column
    self.isShownDifferently = isShownDifferently
  }

  /// Says what the cell holds, and where it stands.
  mutating func set(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
