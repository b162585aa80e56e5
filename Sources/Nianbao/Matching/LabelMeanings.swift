/// What labels mean to the tables, remembered by label.
///
/// Documents have most of their labels in common, so one memory serves them all. One look-up gives what every table
/// makes of a label.
final class LabelMeanings: Sendable {
  /// What a label means.
  struct Meaning: Sendable {
    /// The label's points at the steps of each table.
    var entries: [RowAlignment.StepPoints.Entries]
    /// Whether it is the heading of a section, letter for letter, which no table holds.
    var isBarrier: Bool
    /// Whether it means nothing to any table.
    var isPlain: Bool
  }

  /// The tables.
  let models: [TableModel]

  private let headings: Set<NormalizedLabel>
  private let memory = Memory<NormalizedLabel, Meaning>()

  /// Creates a memory.
  ///
  /// - Parameters:
  ///   - models: The tables.
  ///   - headings: The headings of sections, without their numbers.
  init(_ models: [TableModel], headings: Set<NormalizedLabel>) {
    self.models = models
    self.headings = headings
  }

  /// What every label means; nothing where there is none.
  func meanings(of labels: [NormalizedLabel?]) -> [Meaning?] {
    zip(labels, memory.values(for: labels)).map { label, known in
      known ?? label.map { label in memory.value(for: label) { meaning(of: label) } }
    }
  }

  private func meaning(of label: NormalizedLabel) -> Meaning {
    let entries = models.map { RowAlignment.StepPoints.Entries(of: label, in: $0) }
    return Meaning(
      entries: entries, isBarrier: label.ordinal != nil && headings.contains(label.bare),
      isPlain: entries.allSatisfy { $0.most == 0 })
  }
}
