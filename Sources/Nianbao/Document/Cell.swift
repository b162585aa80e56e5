/// One cell of a ``Grid``: what stands in it, and how it is to look.
public struct Cell: Hashable, Sendable {
  /// The zero-based column.
  public var column: Int
  /// The cell's text, as the source has it or as it is to be shown.
  public var text: String
  /// The number in the cell, where the cell holds a number and not only digits.
  public var number: Quantity?
  /// The formula that gives the cell its value, without the leading `=`; the stored
  /// result is ``number``, or ``text`` where there is no number.
  public var formula: String?
  /// A comment attached to the cell.
  public var comment: String?
  /// What the cell is, for writers that can show it.
  public var role: CellRole
  /// Whether a merged area or a span mark covers this position.
  ///
  /// Its content then stands elsewhere.
  public var isCovered: Bool
  /// How many columns the cell's merged area takes, where that has been worked out; else 1.
  public var columnSpan = 1
  /// How many rows the cell's merged area takes, where that has been worked out; else 1.
  public var rowSpan = 1
  /// Where the cell came from.
  public var source: SourceLocation?

  /// Creates a cell.
  public init(
    column: Int, text: String = "", number: Quantity? = nil, formula: String? = nil,
    comment: String? = nil, role: CellRole = .plain, isCovered: Bool = false,
    source: SourceLocation? = nil
  ) {
    self.column = column
    self.text = text
    self.number = number
    self.formula = formula
    self.comment = comment
    self.role = role
    self.isCovered = isCovered
    self.source = source
  }
}
