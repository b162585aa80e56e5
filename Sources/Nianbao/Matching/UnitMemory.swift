/// What texts in tables and beside them say of units of measure, remembered by text.
///
/// Reports have most of their headings in common, so one memory serves them all.
final class UnitMemory: Sendable {
  /// What a text says.
  struct Known: Sendable {
    /// What it says as a heading, where numbers of a kind would be in another unit than the form's.
    var heading: HeadingUnit?
    /// What it states by itself, where numbers of a kind would be in another unit.
    var statement: UnitStatement?
    /// Whether it is a unit with its word and little else.
    var isAlone = false
  }

  /// The longest text that is remembered, in bytes; what is longer is prose.
  private static let longest = 4 * LabelNormalizer.longestLabel

  private let kinds: [ValueKind]
  private let memory = Memory<TextKey, Known>()

  /// Creates a memory.
  ///
  /// - Parameter kinds: The kinds of values that numbers may be of.
  init(_ kinds: [ValueKind]) { self.kinds = kinds }

  /// What a text says.
  func known(_ text: String) -> Known {
    guard UnitStatement.mayState(text) else { return Known() }
    guard text.utf8.count <= Self.longest else { return read(text) }
    return memory.value(for: TextKey(text)) { read(text) }
  }

  private func read(_ text: String) -> Known {
    let (heading, statement) = (HeadingUnit(text), UnitStatement(text))
    return Known(
      heading: kinds.contains { heading?.other(than: $0) != nil } ? heading : nil,
      statement: kinds.contains { statement?.other(than: $0) != nil } ? statement : nil,
      isAlone: UnitStatement.isAlone(text))
  }
}
