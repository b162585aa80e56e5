import Synchronization

/// Remembers what composing a form for a report gave.
///
/// Reports that have the same cells, which nearly all reports of a form do, are composed once.
final class CompositionMemory: Sendable {
  /// What composing gives.
  struct Composed: Sendable {
    /// The tables in the form's order.
    var tables: [TableDefinition]
    /// The equations within the report.
    var relations: [RelationInstance]
    /// The codes of each table's cells in reading order, by the table's code.
    var codes: [String: [CellCode]]
    /// The equations that calculate each total.
    var totals: [CellCode: [RelationInstance]]

    init(tables: [TableDefinition], relations: [RelationInstance]) {
      (self.tables, self.relations) = (tables, relations)
      codes = Dictionary(tables.map { ($0.code, $0.codes) }) { first, _ in first }
      let pairs = relations.compactMap { relation in relation.total.map { ($0, relation) } }
      totals = Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }
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
