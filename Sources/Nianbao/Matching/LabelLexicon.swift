/// All labels of all forms, to tell quickly whether a piece of text is one.
struct LabelLexicon: Sendable {
  private let labels: Set<[Unicode.Scalar]>
  private let text: [Unicode.Scalar]

  /// Collects the labels of tables and sections.
  init(_ catalog: FormCatalog) {
    var spellings: Set<[Unicode.Scalar]> = []
    for form in catalog.forms {
      let sections = form.sections.map(\.heading)
      let labels = form.tables.flatMap { $0.blocks.flatMap(Self.labels) }
      for label in (labels + sections).flatMap(\.spellings) {
        spellings.insert(LabelNormalizer.normalize(label).body)
      }
    }
    spellings.remove([])
    labels = spellings
    text = Array(spellings.joined(separator: ["\n"]))
  }

  private static func labels(of block: BlockDefinition) -> [LabelText] {
    let rows = block.leafRows.flatMap { $0.groups + [$0.row.label] }
    return [block.caption, block.corner].compactMap { $0 } + block.columns.flatMap(\.labels) + rows
  }

  /// Whether the text is a whole label.
  func isLabel(_ piece: NormalizedLabel) -> Bool { labels.contains(piece.body) }

  /// Whether the text is a label or a part of one, of at least two characters.
  func isPart(_ piece: NormalizedLabel) -> Bool {
    isLabel(piece) || (piece.body.count >= 2 && text.firstIndex(of: piece.body) != nil)
  }
}
