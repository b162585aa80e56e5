import TestSupport
import Testing

@testable import Nianbao

@Suite struct RowAlignmentTests {
  /// The shapes that a text may have.
  static let shapes: [ReportShape] = [
    .tabs, .tabsWithSpans, .tabsRagged, .pipes, .cellPipes, .pipeLines, .lines, .linesWrapped,
    .markdown, .print,
  ]
  static let count = 2

  let catalog: FormCatalog
  let models: [TableModel]
  let sequence: (Document) -> ItemSequence

  init() throws {
    let catalog = try FormCatalog.embedded()
    let parser = ValueParser(forms: catalog.forms)
    let lexicon = LabelLexicon(catalog, normalize: LabelNormalizer.normalize)
    let texts = CellTexts(TextMemory(parser: parser, lexicon: lexicon), parser: parser)
    self.catalog = catalog
    let units = UnitMemory([])
    models = catalog.tables.map { TableModel($0, units, normalize: LabelNormalizer.normalize) }
    sequence = { ItemSequence($0, parser: parser, lexicon: lexicon, texts: texts) }
  }

  // The way that is followed when all are kept is the definition; what is given up may only cost time.
  @Test("gives up no way that could have been the best", arguments: shapes)
  func keepsTheBest(_ shape: ReportShape) throws {
    var generator = SeededGenerator.announced(for: "alignments of \(shape)")
    for damage in [nil] + ShapeDamage.allCases {
      for _ in 0..<Self.count {
        let items = try items(shape, damage, &generator)
        let isTaken = taken(items, &generator)
        let preferred = (catalog.forms.map(\.id) + [nil]).randomElement(using: &generator) ?? nil
        for table in models.indices {
          let best = items.alignment(with: table, isTaken: isTaken, preferred: preferred)
          let all = items.alignment(
            with: table, isTaken: isTaken, preferred: preferred, keepsAll: true)
          #expect(best.assignments == all.assignments)
          #expect(best.score == all.score)
        }
      }
    }
  }

  /// The items of a random report; of two of them, one behind the other, now and then.
  private func items(
    _ shape: ReportShape, _ damage: ShapeDamage?, _ generator: inout SeededGenerator
  ) throws -> AlignedItems {
    var text = ""
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      text += try ShapedReport(shape, catalog, damage: damage, using: &generator).text + "\n"
    }
    let document = try TextReader().read(Array(text.utf8), name: "report.txt")
    return AlignedItems(sequence(document).items, LabelMeanings(models, headings: []))
  }

  /// Nothing, or a stretch of the items that other tables have.
  private func taken(_ items: AlignedItems, _ generator: inout SeededGenerator) -> [Bool] {
    let count = items.items.count
    let first = Int.random(in: 0...count, using: &generator)
    let last = Int.random(in: first...min(count, first + 60), using: &generator)
    let isTaken = Bool.random(using: &generator)
    return (0..<count).map { isTaken && (first..<last).contains($0) }
  }
}
