/// One cell of a ``Grid``: what stands in it, and how it is to look.
public struct Cell: Hashable, Sendable {
  /// The zero-based column.
  public var column: Int
  /// The cell's text, as the source has it or as it is to be shown.
  public var text: String
  /// The number in the cell, where the cell holds a number and not only digits.
  public var number: Quantity?
  /// What the cell is, for writers that can show it.
  public var role: CellRole
  /// Whether a merged area or a span mark covers this position.
  ///
  /// Its content then stands elsewhere.
  public var isCovered: Bool
  /// Where the cell came from.
  public var source: SourceLocation?
  /// What few cells have; `nil` where all of it is as usual.
  ///
  /// Usable from inlined code, and so is all that it needs: a call for what hardly any cell has would copy the cell
  /// first.
  @usableFromInline internal private(set) var rare: Rare?

  /// What few cells have, behind one reference: cells are handed on by the thousand.
  @usableFromInline final class Rare: Hashable, Sendable {
    @usableFromInline let formula: String?
    @usableFromInline let comment: String?
    let columnSpan: Int
    let rowSpan: Int

    /// That of most cells.
    static let none = Rare(formula: nil, comment: nil)

    init(formula: String?, comment: String?, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.formula = formula
      self.comment = comment
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }

    @usableFromInline static func == (left: Rare, right: Rare) -> Bool {
      left === right
        || left.formula == right.formula && left.comment == right.comment
          && left.columnSpan == right.columnSpan && left.rowSpan == right.rowSpan
    }

    @usableFromInline func hash(into hasher: inout Hasher) { hasher.combine(formula) }
  }

  private mutating func set(
    formula: String?, comment: String?, columnSpan: Int, rowSpan: Int
  ) {
    let set = Rare(formula: formula, comment: comment, columnSpan: columnSpan, rowSpan: rowSpan)
    rare = set == .none ? nil : set
  }
}

extension Cell {
  // An initializer that sets the properties one by one makes a large value in one place and copies it to
  // another, which takes as long as all the rest; one that calls the memberwise initializer does not.

  /// Creates a cell.
  public init(
    column: Int, text: String = "", number: Quantity? = nil, formula: String? = nil,
    comment: String? = nil, role: CellRole = .plain, isCovered: Bool = false,
    source: SourceLocation? = nil
  ) {
    let isUsual = formula == nil && comment == nil
    self.init(
      column: column, text: text, number: number, role: role, isCovered: isCovered, source: source,
      rare: isUsual ? nil : Rare(formula: formula, comment: comment))
  }

  /// The formula that gives the cell its value, without the leading `=`; the stored
  /// result is ``number``, or ``text`` where there is no number.
  public var formula: String? {
    @inlinable get { rare?.formula }
    set {
      set(formula: newValue, comment: comment, columnSpan: columnSpan, rowSpan: rowSpan)
    }
  }

  /// A comment attached to the cell.
  public var comment: String? {
    @inlinable get { rare?.comment }
    set {
      set(formula: formula, comment: newValue, columnSpan: columnSpan, rowSpan: rowSpan)
    }
  }

  /// How many columns the cell's merged area takes, where that has been worked out; else 1.
  public var columnSpan: Int {
    get { rare?.columnSpan ?? 1 }
    set { set(formula: formula, comment: comment, columnSpan: newValue, rowSpan: rowSpan) }
  }

  /// How many rows the cell's merged area takes, where that has been worked out; else 1.
  public var rowSpan: Int {
    get { rare?.rowSpan ?? 1 }
    set { set(formula: formula, comment: comment, columnSpan: columnSpan, rowSpan: newValue) }
  }
}
