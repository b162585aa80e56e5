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

    /// Works out what follows from a composition.
    ///
    /// The codes of the report stand in ``cells`` as they are: a code is found faster among those of which it is a
    /// copy.
    init(
      tables: [TableDefinition], relations: [RelationInstance], holding codes: Set<CellCode>
    ) {
      (self.tables, self.relations) = (tables, relations)
      self.codes = Dictionary(tables.map { ($0.code, $0.codes) }) { first, _ in first }
      let pairs = relations.compactMap { relation in relation.total.map { ($0, relation) } }
      totals = Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }
      let cells = tables.flatMap(\.codes).uniqued().map { code in
        codes.firstIndex(of: code).map { codes[$0] } ?? code
      }
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

  /// A composition and the cells for which it was made.
  private struct Entry {
    let composed: Composed
    private let places: CodeTable

    init(_ composed: Composed, _ codes: Set<CellCode>) {
      self.composed = composed
      places = CodeTable(Array(codes))
    }

    /// Whether these are the cells, each once; making a set of them would take longer.
    func isMade(for codes: some Collection<CellCode>) -> Bool {
      guard codes.count == places.count else { return false }
      var isFound = [Bool](repeating: false, count: places.count)
      for code in codes {
        guard let place = places.index(of: code), !isFound[place] else { return false }
        isFound[place] = true
      }
      return true
    }
  }

  /// The most compositions that are kept.
  private static let capacity = 64

  /// By form, the latest last.
  private let known = Mutex<[String: [Entry]]>([:])

  /// The composition of a form for the cells of a report, remembered or made by `compose`.
  func composed(
    _ form: FormDefinition, holding codes: some Collection<CellCode>,
    compose: (Set<CellCode>) -> Composed
  ) -> Composed {
    if let composed = remembered(form, codes) { return composed }
    let unique = Set(codes)
    if unique.count < codes.count, let composed = remembered(form, unique) { return composed }
    let composed = compose(unique)
    known.withLock { known in
      if known.values.reduce(0, { $0 + $1.count }) >= Self.capacity { known.removeAll() }
      known[form.id, default: []].append(Entry(composed, unique))
    }
    return composed
  }

  private func remembered(
    _ form: FormDefinition, _ codes: some Collection<CellCode>
  ) -> Composed? {
    let entries = known.withLock { $0[form.id] ?? [] }
    return entries.last { $0.isMade(for: codes) }?.composed
  }
}
