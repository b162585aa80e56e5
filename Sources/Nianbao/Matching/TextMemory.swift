/// What texts of cells are, remembered by text.
///
/// Reports have most of their labels in common, so one memory serves them all.
final class TextMemory: Sendable {
  /// What a text is.
  ///
  /// A class, since most texts are remembered, and what they are is handed on.
  final class Known: Sendable {
    /// What it is where a value stands.
    let value: ValueParser.Value
    /// What it is where a label stands.
    let label: NormalizedLabel
    /// Whether it is the whole label of a row, and not also that of a column.
    let isRowLabel: Bool

    init(value: ValueParser.Value, label: NormalizedLabel, isRowLabel: Bool) {
      self.value = value
      self.label = label
      self.isRowLabel = isRowLabel
    }
  }

  /// The longest text that is remembered, in bytes; what is longer is prose.
  private static let longest = 4 * LabelNormalizer.longestLabel

  private let parser: ValueParser
  private let lexicon: LabelLexicon
  private let memory = Memory<TextKey, Known>()

  init(parser: ValueParser, lexicon: LabelLexicon) {
    self.parser = parser
    self.lexicon = lexicon
  }

  /// What a text is.
  func known(_ text: String) -> Known {
    guard text.utf8.count <= Self.longest else { return read(text) }
    return memory.value(for: TextKey(text)) { read(text) }
  }

  private func read(_ text: String) -> Known {
    let label = LabelNormalizer.normalize(text)
    return Known(
      value: parser.parse(text), label: label, isRowLabel: lexicon.isRowLabel(label))
  }
}
