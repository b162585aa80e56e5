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
