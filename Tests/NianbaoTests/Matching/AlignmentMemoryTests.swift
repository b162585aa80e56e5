import TestSupport
import Testing

@testable import Nianbao

@Suite struct AlignmentMemoryTests {
  let catalog: FormCatalog
  let sequence: (Document) -> ItemSequence
  let labels: LabelMeanings

  init() throws {
    let catalog = try FormCatalog.embedded()
    let normalize: (String) -> NormalizedLabel = LabelNormalizer.normalize
    let parser = ValueParser(forms: catalog.forms)
    let lexicon = LabelLexicon(catalog, normalize: normalize)
    let texts = CellTexts(TextMemory(parser: parser, lexicon: lexicon), parser: parser)
    let units = UnitMemory([])
    self.catalog = catalog
    sequence = { ItemSequence($0, parser: parser, lexicon: lexicon, texts: texts) }
    labels = LabelMeanings(
      catalog.tables.map { TableModel($0, units, normalize: normalize) },
      headings: Set(
        catalog.forms.flatMap(\.sections).flatMap(\.heading.spellings).map { normalize($0).bare }))
  }

  // What the whole document gives is the definition; the part of it that is looked up may only cost less time.
  @Test("gives what aligning the whole document gives", arguments: RowAlignmentTests.shapes)
  func sameAlignments(_ shape: ReportShape) throws {
    let memory = AlignmentMemory()
    var generator = SeededGenerator.announced(for: "remembered alignments of \(shape)")
    for damage in [nil] + ShapeDamage.allCases {
      let report = try ShapedReport(shape, catalog, damage: damage, using: &generator).text
      let preferred = (catalog.forms.map(\.id) + [nil]).randomElement(using: &generator) ?? nil
      for _ in 0..<3 {
        let text = prose(&generator) + report + "\n" + prose(&generator)
        let items = try items(text)
        let (known, whole) = (
          memory.alignments(of: items, preferred: preferred), items.alignments(preferred: preferred)
        )
        #expect(known.map(\.assignments) == whole.map(\.assignments))
        #expect(known.map(\.score) == whole.map(\.score))
      }
    }
  }

  @Test("numbers and text around the tables do not matter, labels and blanks do")
  func decisive() throws {
    let table = "二、主动公开政府信息情况\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
    let pattern = try pattern(table)
    #expect(try self.pattern("某局\n本年度的工作。\n" + table) == pattern)
    #expect(try self.pattern(table.replacing("\t5", with: "\t570")) == pattern)
    #expect(
      try self.pattern(table + "五、问题\n其一。\n其二。\n")
        == self.pattern(table + "五、问题\n不一而足。\n"))
    #expect(try self.pattern(table.replacing("\t5", with: "\t")) != self.pattern(table + "规章\n"))
    #expect(try self.pattern(table.replacing("1\t2\t3", with: "\t\t")) != pattern)
    #expect(try self.pattern(table.replacing("规章", with: "行政许可")) != pattern)
    #expect(try self.pattern(table.replacing("\t6", with: "")) != pattern)
  }

  private func pattern(_ text: String) throws -> AlignedItems.Pattern {
    let items = try items(text)
    return items.pattern(of: items.decisive, preferred: nil)
  }

  private func items(_ text: String) throws -> AlignedItems {
    AlignedItems(
      sequence(try TextReader().read(Array(text.utf8), name: "report.txt")).items, labels)
  }

  /// Some lines that are in no table.
  private func prose(_ generator: inout SeededGenerator) -> String {
    let lines = [
      "本年度工作平稳有序。", "五、存在的主要问题及改进情况", "（一）公开的内容", "一、总体情况", "其他", "2", "——",
      "1\t2\t3", "六、其他需要报告的事项", "总计", "",
    ]
    return (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (lines.randomElement(using: &generator) ?? "") + "\n"
    }.joined()
  }
}
