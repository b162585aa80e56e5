import Synchronization

/// What texts of cells are, remembered by text.
///
/// Reports have most of their labels in common, so one memory serves them all.
final class TextMemory: Sendable {
  /// What a text is.
  struct Known: Sendable {
    /// What it is where a value stands.
    var value: ValueParser.Value
    /// What it is where a label stands.
    var label: NormalizedLabel
    /// Whether it is the whole label of a row, and not also that of a column.
    var isRowLabel: Bool
  }

  /// The most texts that are remembered; every form together has fewer than a tenth.
  private static let capacity = 4096
  /// The longest text that is remembered, in bytes; what is longer is prose.
  private static let longest = 4 * LabelNormalizer.longestLabel

  private let parser: ValueParser
  private let lexicon: LabelLexicon

  private let known = Mutex<[TextKey: Known]>([:])

  init(parser: ValueParser, lexicon: LabelLexicon) {
    self.parser = parser
    self.lexicon = lexicon
  }

  /// What a text is.
  func known(_ text: String) -> Known {
    guard text.utf8.count <= Self.longest else { return read(text) }
    let key = TextKey(text: text)
    if let known = known.withLock({ $0[key] }) { return known }
    let read = read(text)
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll() }
      known[key] = read
    }
    return read
  }

  private func read(_ text: String) -> Known {
    let label = LabelNormalizer.normalize(text)
    return Known(
      value: parser.parse(text), label: label, isRowLabel: lexicon.isRowLabel(label))
  }
}
