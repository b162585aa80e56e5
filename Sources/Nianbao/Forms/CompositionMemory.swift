import Synchronization

/// Remembers what composing a form for a report gave.
///
/// Reports that have the same cells, which nearly all reports of a form do, are composed once.
final class CompositionMemory: Sendable {
  /// What composing gives, and what is worked out from that for all reports with the same cells.
  final class Composed: Sendable {
    /// The tables in the form's order.
    let tables: [TableDefinition]
    /// The equations within the report.
    let relations: [RelationInstance]
    /// The codes of each table's cells in reading order, by the table's code.
    let codes: [String: [CellCode]]
    /// The equations that calculate each total.
    let totals: [CellCode: [RelationInstance]]
    /// The codes of all cells, each once, table by table in reading order.
    let cells: [CellCode]
    /// The equations by the places of their cells in ``cells``.
    let equations: [Equation]

    private let workbook = Mutex<WorkbookTemplate?>(nil)

    init(tables: [TableDefinition], relations: [RelationInstance]) {
      (self.tables, self.relations) = (tables, relations)
      codes = Dictionary(tables.map { ($0.code, $0.codes) }) { first, _ in first }
      let pairs = relations.compactMap { relation in relation.total.map { ($0, relation) } }
      totals = Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }
      let cells = tables.flatMap(\.codes).uniqued()
      let places = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
      self.cells = cells
      equations = relations.map { Equation($0, places) }
    }

    /// What the workbooks of the reports have in common, remembered or made by `make`.
    func workbook(make: () -> WorkbookTemplate) -> WorkbookTemplate {
      workbook.withLock { known in
        if let known { return known }
        let template = make()
        known = template
        return template
      }
    }
  }

  private struct Key: Hashable {
    var form: String
    var codes: Set<CellCode>

    /// Hashes the number of codes only: reports with as many cells nearly always have the same.
    func hash(into hasher: inout Hasher) {
      hasher.combine(form)
      hasher.combine(codes.count)
    }
  }

  /// The most compositions that are kept.
  private static let capacity = 64

  private let known = Mutex<[Key: Composed]>([:])

  /// The composition of a form for the cells of a report, remembered or made by `compose`.
  func composed(
    _ form: FormDefinition, holding codes: Set<CellCode>, compose: () -> Composed
  ) -> Composed {
    let key = Key(form: form.id, codes: codes)
    if let composed = known.withLock({ $0[key] }) { return composed }
    let composed = compose()
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll() }
      known[key] = composed
    }
    return composed
  }
}
