/// What labels mean to the tables, remembered by label.
///
/// Documents have most of their labels in common, so one memory serves them all. One look-up gives what every table
/// makes of a label.
final class LabelMeanings: Sendable {
  /// What a label means.
  ///
  /// A class, since most meanings are remembered, and handed on.
  final class Meaning: Sendable {
    /// The label's points at the steps of each table.
    let entries: [RowAlignment.StepPoints.Entries]
    /// Whether it means nothing to any table.
    let isPlain: Bool
    /// What an item with the label is to an alignment.
    let outline: ItemOutline.Content

    /// Puts together what a label means.
    ///
    /// - Parameters:
    ///   - entries: Its points at the steps of each table.
    ///   - isBarrier: Whether it is the heading of a section, letter for letter.
    init(_ entries: [RowAlignment.StepPoints.Entries], isBarrier: Bool) {
      self.entries = entries
      let isPlain = entries.allSatisfy { $0.most == 0 }
      self.isPlain = isPlain
      outline = isBarrier ? .barrier : isPlain ? .prose : .label
    }
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

  /// What the label of every item means; nothing for an item that is no label.
  func meanings(of items: [MatchItem]) -> [Meaning?] {
    memory.values(of: items) {
      $0.label
    } make: { label in
      Meaning(
        models.map { RowAlignment.StepPoints.Entries(of: label, in: $0) },
        isBarrier: label.ordinal != nil && headings.contains(label.bare))
    }
  }
}
