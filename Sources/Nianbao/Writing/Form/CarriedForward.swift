/// What last year's report says of this year's: numbers that are the same, and numbers to start from.
///
/// Which cells these are the relations of scope `years` say:
///
/// ```
/// carry-over  left carried_in   right carried_out (last year)                  → the number
/// in-force    left in_force     right in_force (last year), issued, −repealed  → a comment
/// ```
struct CarriedForward {
  /// The numbers of this year's cells.
  private(set) var numbers: [CellCode: Quantity] = [:]
  /// What last year's report has for this year's cells whose number is not known yet.
  private(set) var comments: [CellCode: String] = [:]

  /// Finds what is known.
  ///
  /// - Parameters:
  ///   - previous: Last year's report.
  ///   - composition: The tables of this year's form.
  init(_ previous: Report, _ composition: FormComposition) {
    for relation in composition.form.relations where relation.scope == .years {
      guard let target = relation.left.first, relation.left.count == 1, target.year == 0,
        target.factor == 1
      else { continue }
      for line in Self.lines(of: relation, composition) {
        add(relation, target, line, previous, composition)
      }
    }
  }

  /// The rows or columns in which a relation may hold, in order.
  private static func lines(of relation: Relation, _ composition: FormComposition) -> [String] {
    guard let table = relation.table.flatMap({ composition.table($0) }) else { return [] }
    return table.codes.map { relation.each == .column ? $0.column : $0.row }.uniqued()
  }

  private mutating func add(
    _ relation: Relation, _ target: Relation.Term, _ line: String, _ previous: Report,
    _ composition: FormComposition
  ) {
    guard let table = relation.table else { return }
    func code(_ term: Relation.Term) -> CellCode {
      relation.each == .column
        ? CellCode(table: table, row: term.code, column: line)
        : CellCode(table: table, row: line, column: term.code)
    }
    let earlier = relation.right.filter { $0.year < 0 && $0.factor == 1 }
    guard composition.codes[table]?.contains(code(target)) == true, earlier.count == 1,
      let term = earlier.first, let number = previous.cells[code(term)]?.number
    else { return }
    // A total is left to its formula.
    if relation.right.count == 1, composition.totals[code(target)] == nil {
      numbers[code(target)] = number
    } else {
      comments[code(target)] = Self.comment(number, relation, previous.year)
    }
  }

  private static func comment(_ number: Quantity, _ relation: Relation, _ year: Int?) -> String {
    "上年\(year.map { "（\($0)年）" } ?? "")：\(number)\n\(relation.source.zh)"
  }
}
