/// One equation of a relation: the relation in one column or row.
public struct RelationInstance: Hashable, Sendable {
  /// The relation.
  public var relation: Relation
  /// The cells of the left terms, with what they are multiplied by.
  public var left: [CellCode]
  /// The cells of the right terms.
  public var right: [CellCode]
  /// The row or column in which the equation holds, with `*` across.
  public var line: CellCode

  /// All cells that take part.
  public var cells: [CellCode] { left + right }

  /// The cell that a workbook calculates from the left ones, if the relation does that.
  public var total: CellCode? { relation.calculates ? right.first : nil }
}
