/// A cell or range that a formula names.
///
/// ECMA-376 Part 1, 18.17.2.3.
public struct FormulaReference: Hashable, Sendable {
  /// How a reference is written.
  public enum Shape: Hashable, Sendable {
    /// One cell: `A1`.
    case cell
    /// A rectangle: `A1:B2`.
    case area
    /// Whole columns: `B:C`.
    case columns
    /// Whole rows: `3:5`.
    case rows
  }

  /// The parts of a reference that have a `$` and stay where they are when the formula moves.
  public struct Parts: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first row.
    public static let firstRow = Parts(rawValue: 1)
    /// The first column.
    public static let firstColumn = Parts(rawValue: 2)
    /// The last row; for one cell the same as the first.
    public static let lastRow = Parts(rawValue: 4)
    /// The last column; for one cell the same as the first.
    public static let lastColumn = Parts(rawValue: 8)
  }

  /// The sheet; `nil` for the formula's own.
  public var sheet: String?
  /// The cells; whole columns and rows reach to the end of the sheet.
  public var range: CellRange
  /// How the reference is written.
  public var shape: Shape
  /// What has a `$`.
  ///
  /// Whole columns have all rows fixed, whole rows all columns.
  public var absolute: Parts

  /// Creates a reference; corners in any order.
  init(sheet: String?, shape: Shape, _ rows: FormulaSpan, _ columns: FormulaSpan) {
    self.sheet = sheet
    self.shape = shape
    range = CellRange(
      first: CellAddress(row: rows.first.index, column: columns.first.index),
      last: CellAddress(row: rows.last.index, column: columns.last.index))
    absolute = []
    if rows.first.isAbsolute { absolute.insert(.firstRow) }
    if rows.last.isAbsolute { absolute.insert(.lastRow) }
    if columns.first.isAbsolute { absolute.insert(.firstColumn) }
    if columns.last.isAbsolute { absolute.insert(.lastColumn) }
  }

  /// Whether the reference names exactly one cell.
  public var isSingleCell: Bool { range.first == range.last }

  /// How many cells the range has.
  var cellCount: Int {
    max(0, range.last.row - range.first.row + 1)
      * max(0, range.last.column - range.first.column + 1)
  }

  private var rows: FormulaSpan {
    FormulaSpan(
      .init(index: range.first.row, isAbsolute: absolute.contains(.firstRow)),
      .init(index: range.last.row, isAbsolute: absolute.contains(.lastRow)))
  }

  private var columns: FormulaSpan {
    FormulaSpan(
      .init(index: range.first.column, isAbsolute: absolute.contains(.firstColumn)),
      .init(index: range.last.column, isAbsolute: absolute.contains(.lastColumn)))
  }

  /// The reference in a formula that stands so many rows further down and columns further right.
  ///
  /// - Parameters:
  ///   - rows: How many rows; may be negative.
  ///   - columns: How many columns; may be negative.
  /// - Returns: The reference; `nil` where it leaves the sheet.
  public func moved(rows: Int, columns: Int) -> FormulaReference? {
    guard
      let movedRows = self.rows.moved(by: rows, limit: CellAddress.maximumRowCount),
      let movedColumns = self.columns.moved(by: columns, limit: CellAddress.maximumColumnCount)
    else { return nil }
    return FormulaReference(sheet: sheet, shape: shape, movedRows, movedColumns)
  }
}

extension FormulaReference: CustomStringConvertible {
  /// The reference as it stands in a formula, such as `'表 二'!$D4:D9`.
  public var description: String {
    (sheet.map { Self.quoted($0) + "!" } ?? "") + localText
  }

  private var localText: String {
    switch shape {
    case .cell: columnText(columns.first) + rowText(rows.first)
    case .area:
      columnText(columns.first) + rowText(rows.first) + ":" + columnText(columns.last)
        + rowText(rows.last)
    case .columns: columnText(columns.first) + ":" + columnText(columns.last)
    case .rows: rowText(rows.first) + ":" + rowText(rows.last)
    }
  }

  private func columnText(_ edge: FormulaSpan.Edge) -> String {
    (edge.isAbsolute ? "$" : "") + CellAddress.columnName(edge.index)
  }

  private func rowText(_ edge: FormulaSpan.Edge) -> String {
    (edge.isAbsolute ? "$" : "") + "\(edge.index + 1)"
  }

  /// A sheet's name, in quotes where it could be taken for something else without them.
  static func quoted(_ sheet: String) -> String {
    let isWord = sheet.allSatisfy { $0.isLetter || $0 == "_" || ("0"..."9").contains($0) }
    let upper = sheet.uppercased()
    // R1C1 is a cell in another notation.
    let couldBeCell = CellAddress(upper) != nil || upper.allSatisfy { "RC0123456789".contains($0) }
    let isPlain = isWord && !couldBeCell && sheet.first.map { $0.isLetter || $0 == "_" } == true
    return isPlain ? sheet : "'" + sheet.replacing("'", with: "''") + "'"
  }
}
