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
  }

  private struct Key: Hashable {
    var form: String
    var codes: Set<CellCode>
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
