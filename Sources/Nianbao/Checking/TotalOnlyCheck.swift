/// Rows in which only the total is filled.
///
/// Which column is a total and which are its parts the form's relations say
/// (``Relation/calculates``).
public struct TotalOnlyCheck: Check {
  /// The rule.
  static let rule = Rule(
    "total-only", zh: "只填了总计", en: "only the total is filled",
    "一行里总计有数，而构成总计的各格都没有数。总计不为 0 是警告，各行的总计都是 0 是提示。请把各格补填完整，没有的填 0。",
    "In a row the total has a number and none of its parts has one. A warning where such a total is not 0, else a note. Fill the parts in; where there is nothing, 0 belongs there.",
    from: .reviewPractice)

  /// Creates the check.
  public init() {}

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// One finding a table, with all its rows of this kind.
  public func findings(in subject: CheckSubject) -> [Finding] {
    let totals = Self.totals(in: subject).filter { !subject.isFound("row-total-only", $0) }
    return subject.composition.tables.compactMap { table in
      let totals = totals.filter { $0.table == table.code }
      guard let first = totals.first else { return nil }
      let report = subject.report
      let isNothing = totals.allSatisfy { report.cells[$0]?.number == .zero }
      let rows = totals.map { CellCode(table: $0.table, row: $0.row, column: "*") }
      let names = rows.prefix(3).map { subject.catalog.name(of: $0) }
      let more = rows.count > 3 ? (zh: "等", en: ", …") : (zh: "", en: "")
      return Finding(
        Self.rule.id, isNothing ? .note : .warning,
        LocalizedText(
          zh:
            "\(table.name)有 \(rows.count) 行只填了总计：\(names.map(\.zh).joined(separator: "、"))\(more.zh)；请补填其余各格。",
          en:
            "In \(rows.count) rows of \(table.code) only the total is filled: \(names.map(\.en).joined(separator: ", "))\(more.en). Fill in the other cells."
        ), cells: rows, source: report.cells[first]?.source)
    }
  }

  /// The totals that stand alone in their rows.
  static func totals(in subject: CheckSubject) -> [CellCode] {
    let cells = subject.report.cells
    return subject.composition.relations.compactMap { instance in
      guard instance.relation.each == .row, let total = instance.total,
        cells[total]?.number != nil,
        instance.left.allSatisfy({ cells[$0].map { $0.number == nil } ?? false })
      else { return nil }
      return total
    }
  }
}
