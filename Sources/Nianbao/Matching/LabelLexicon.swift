/// All labels of all forms, to tell quickly whether a piece of text is one.
struct LabelLexicon: Sendable {
  private let labels: Set<NormalizedLabel>
  private let rowLabels: Set<NormalizedLabel>
  private let numbered: Set<NormalizedLabel>
  private let text: [Unicode.Scalar]

  /// Collects the labels of tables and sections.
  init(_ catalog: FormCatalog, normalize: (String) -> NormalizedLabel) {
    var spellings: Set<NormalizedLabel> = []
    var numbered: Set<NormalizedLabel> = []
    for form in catalog.forms {
      let sections = form.sections.map(\.heading)
      let labels = form.tables.flatMap { $0.blocks.flatMap(Self.labels) }
      for label in (labels + sections).flatMap(\.spellings) {
        let label = normalize(label)
        spellings.insert(label.bare)
        if label.ordinal != nil { numbered.insert(label) }
      }
    }
    self.numbered = numbered
    let blocks = catalog.forms.flatMap { $0.tables.flatMap(\.blocks) }
    let columns = blocks.flatMap { $0.columns.flatMap(\.labels) + [$0.corner].compactMap { $0 } }
    rowLabels = Self.bodies(blocks.flatMap { $0.leafRows.map(\.row.label) }, normalize)
      .subtracting(Self.bodies(columns, normalize))
    spellings = spellings.filter { !$0.isEmpty }
    labels = spellings
    text = Array(spellings.map(\.body).joined(separator: ["\n"]))
  }

  private static func labels(of block: BlockDefinition) -> [LabelText] {
    let rows = block.leafRows.flatMap { $0.groups + [$0.row.label] }
    return [block.caption, block.corner].compactMap { $0 } + block.columns.flatMap(\.labels) + rows
  }

  private static func bodies(
    _ labels: [LabelText], _ normalize: (String) -> NormalizedLabel
  ) -> Set<NormalizedLabel> {
    Set(labels.flatMap(\.spellings).map { normalize($0).bare }).filter { !$0.isEmpty }
  }

  /// Whether the text is the whole label of a row, and not also that of a column.
  func isRowLabel(_ piece: NormalizedLabel) -> Bool { rowLabels.contains(piece.bare) }

  /// Whether the text is a whole label.
  func isLabel(_ piece: NormalizedLabel) -> Bool { labels.contains(piece.bare) }

  /// Whether the text is a whole label with the number that the form gives it.
  func isNumbered(_ piece: NormalizedLabel) -> Bool { numbered.contains(piece) }

  /// Whether the text is a label or a part of one, of at least two characters.
  func isPart(_ piece: NormalizedLabel) -> Bool {
    isLabel(piece) || (piece.body.count >= 2 && text.firstIndex(of: piece.body) != nil)
  }
}
