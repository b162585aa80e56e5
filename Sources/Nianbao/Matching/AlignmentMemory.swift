/// The alignments of all tables, remembered by what decides them.
///
/// The reports of one superior's units are often made from one template: they differ in their numbers and their text,
/// and not in where their rows are.
final class AlignmentMemory: Sendable {
  /// The most items of a document whose alignments are remembered, and the most that are; together some megabytes.
  private static let mostItems = 1_000
  private static let capacity = 64

  private let memory = Memory<AlignedItems.Pattern, [RowAlignment]>(capacity: capacity)

  /// The best alignments of all tables with a document's items.
  func alignments(of items: AlignedItems, preferred: String?) -> [RowAlignment] {
    let decisive = items.decisive
    guard decisive.count <= Self.mostItems else { return items.alignments(preferred: preferred) }
    let known = memory.value(for: items.pattern(of: decisive, preferred: preferred)) {
      AlignedItems(items, decisive).alignments(preferred: preferred)
    }
    return known.map { $0.placed(at: decisive.lowerBound, amongItems: items.items.count) }
  }
}
