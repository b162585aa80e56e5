/// A relation across two years in one row or column, with the cells that take part.
struct YearEquation {
  /// One summand.
  struct Part {
    /// What the relation says of it.
    var term: Relation.Term
    /// Its cell, in this year's or last year's report.
    var code: CellCode
    /// The number in it; `nil` where it has none.
    var number: Quantity?
    /// Where it stands.
    var source: SourceLocation?
  }

  /// The relation.
  let relation: Relation
  /// The parts on the left.
  let left: [Part]
  /// The parts on the right.
  let right: [Part]

  /// Finds the cells; `nil` where one of the two reports lacks one.
  init?(_ relation: Relation, _ line: String, _ subject: CheckSubject, _ previous: Report) {
    guard let table = relation.table, let axis = relation.each else { return nil }
    func part(_ term: Relation.Term) -> Part? {
      let code =
        axis == .column
        ? CellCode(table: table, row: term.code, column: line)
        : CellCode(table: table, row: line, column: term.code)
      let cells = term.year == 0 ? subject.report.cells : previous.cells
      return cells[code].map {
        Part(term: term, code: code, number: $0.number, source: $0.source)
      }
    }
    self.relation = relation
    left = relation.left.compactMap(part)
    right = relation.right.compactMap(part)
    guard left.count == relation.left.count, right.count == relation.right.count else { return nil }
  }
}
