/// Finds the report in a document: the one engine for every shape.
///
/// The document becomes a sequence of items, each table of the forms a sequence of steps, and
/// ``RowAlignment`` brings the two together. The tables are looked for one by one, so they may stand in any
/// order and under any heading. What they leave over is the report's text. Sheets that are the form's own, letter for
/// letter, give the same by ``FormSheetReading`` without an alignment.
public struct ReportMatcher: Sendable {
  /// A report and what a person should look at.
  public struct Result: Hashable, Sendable {
    /// The report.
    public var report: Report
    /// What reading, matching and the checks noticed, in the order of the source.
    public var findings: [Finding]
    /// Where the tables stand, for documents that are texts.
    var tablePlaces: [TablePlace] = []
    /// The units whose sums the report is, for workbooks that list them.
    var summed: [SummedUnit] = []

    /// Creates a result.
    public init(report: Report, findings: [Finding]) {
      self.report = report
      self.findings = findings
    }
  }

  /// The most words or cells of a document; a report has about a thousand.
  static let maximumItemCount = 30_000

  /// The most words of a document's paragraphs, in tables without cells the numbers among them.
  private static let maximumWordCount = 300_000

  let catalog: FormCatalog
  let models: [TableModel]
  private let parser: ValueParser
  private let lexicon: LabelLexicon
  let texts: CellTexts
  let sheets: FormSheets?
  let formulas = FormulaMemory()
  let headings: Set<NormalizedLabel>
  private let labels: LabelMeanings
  private let alignments = AlignmentMemory()
  private let relations: ReportRelations
  /// How well a text fits the headings of each form's sections.
  private let sectionPoints: [String: SectionPoints]

  /// Prepares the forms for matching.
  ///
  /// One matcher serves any number of documents.
  public init(_ catalog: FormCatalog) { self.init(catalog, alignsAll: false) }

  /// Prepares the forms for matching; where that is asked for, documents that need no alignment are aligned, too.
  init(_ catalog: FormCatalog, alignsAll: Bool) {
    // The forms have most labels in common.
    var known: [String: NormalizedLabel] = [:]
    func normalize(_ text: String) -> NormalizedLabel {
      if let label = known[text] { return label }
      let label = LabelNormalizer.normalize(text)
      known[text] = label
      return label
    }
    self.catalog = catalog
    let units = UnitMemory(Array(Set(catalog.kinds.values)))
    let models = catalog.tables.map { TableModel($0, units, normalize: normalize) }
    self.models = models
    parser = ValueParser(forms: catalog.forms)
    lexicon = LabelLexicon(catalog, normalize: normalize)
    texts = CellTexts(TextMemory(parser: parser, lexicon: lexicon), parser: parser)
    sheets = alignsAll ? nil : FormSheets(catalog)
    relations = ReportRelations(catalog)
    headings = Set(
      catalog.forms.flatMap(\.sections).flatMap(\.heading.spellings).map { normalize($0).bare })
    labels = LabelMeanings(models, headings: headings)
    sectionPoints = Dictionary(
      catalog.forms.map { ($0.id, SectionPoints($0.sections, normalize: normalize)) }
    ) { first, _ in first }
  }

  /// Reads the report out of a document.
  ///
  /// - Throws: ``MatchError`` when the tables are not there, or their numbers are gone.
  public func match(_ document: Document) throws(MatchError) -> Result {
    guard document.grids.contains(where: { $0.sheet != nil }) else {
      var result = try match(document, form: nil).result
      result.findings = result.findings.naming(result.report)
      return result
    }
    return try matchWorkbook(document)
  }

  /// Matches a document.
  ///
  /// - Returns: The report with all findings, and those of them that are about the text.
  func match(
    _ document: Document, form known: String?
  ) throws(MatchError) -> (result: Result, text: [Finding]) {
    // Words of running text are looked at one by one, which is not to begin where it cannot end well.
    guard !document.hasMoreWords(than: Self.maximumWordCount) else {
      throw MatchError(.tooLong(limit: Self.maximumWordCount), name: document.name)
    }
    let sequence = ItemSequence(document, parser: parser, lexicon: lexicon, texts: texts)
    guard sequence.items.count <= Self.maximumItemCount else {
      throw MatchError(.tooLong(limit: Self.maximumItemCount), name: document.name)
    }
    let items = AlignedItems(sequence.items, labels)
    let year = yearHint(document)
    let expected = known ?? catalog.form(for: year)?.id
    var tables = read(items, preferred: expected)
    guard
      let form = known.flatMap({ catalog.form($0) }) ?? FormVote(tables, catalog).form(year: year)
    else {
      throw MatchError(.notAReport, name: document.name)
    }
    // The preference decides between forms that fit equally well, so it has to be the report's own.
    if form.id != expected { tables = read(items, preferred: form.id) }
    try refuseWithoutNumbers(tables, document.name)
    let repeated = try repetitions(of: tables, items, form, document.name)
    let surroundings = TableSurroundings(
      lines: sequence.lines, tables: tables.compactMap(\.lines), headings: headings)
    for index in tables.indices {
      tables[index].reportUnits(
        around: tables[index].lines.map(surroundings.lines(around:)) ?? [])
    }
    let text = TextReading(
      sequence.lines,
      tables: zip(models, tables).compactMap { model, table in
        table.lines.map { (model.code, $0, table.strayLines) }
      }, form: form, headings: sectionPoints(of: form),
      document: DocumentIdentity(document))
    var report = Report(
      form: form.id, organ: text.organ, year: text.year, title: text.title,
      sections: text.sections, cells: Self.takeCells(of: &tables))
    report.textSources = text.sources
    let structure = StructureReading(report, tables, models, sequence, catalog)
    let findings =
      document.findings + tables.flatMap(\.findings) + text.findings + structure.findings
      + repeated
    var result = Result(report: report, findings: findings.inSourceOrder)
    result.tablePlaces = zip(models, tables).compactMap { model, table in
      TablePlace(model.code, table, sequence.lines)
    }
    return (result, text.findings)
  }

  /// Takes the cells of all tables, no two of which have any in common.
  private static func takeCells(of tables: inout [TableReading]) -> [CellCode: ReportCell] {
    // Most cells are in one table, and stay where they are.
    let largest = tables.indices.max { tables[$0].cells.count < tables[$1].cells.count }
    guard let largest else { return [:] }
    var cells = tables[largest].takeCells()
    for index in tables.indices where index != largest {
      cells.merge(tables[index].takeCells()) { first, _ in first }
    }
    return cells
  }

  private func sectionPoints(of form: FormDefinition) -> SectionPoints {
    sectionPoints[form.id] ?? SectionPoints(form.sections, normalize: LabelNormalizer.normalize)
  }

  /// Aligns and reads every table.
  private func read(_ items: AlignedItems, preferred: String?) -> [TableReading] {
    alignments.alignments(of: items, preferred: preferred).enumerated().map { table, alignment in
      TableReading(
        alignment, items, table, catalog: catalog,
        relations: relations.relations(of: models[table].code, preferred: preferred))
    }
  }

  /// Looks for tables that stand in the document a second time, such as last year's beside this year's.
  ///
  /// - Throws: ``MatchError`` of kind `.severalReports` when that is true of more than one table.
  private func repetitions(
    of tables: [TableReading], _ items: AlignedItems, _ form: FormDefinition, _ name: String
  ) throws(MatchError) -> [Finding] {
    let isTaken = items.items.map { item in
      tables.contains { $0.lines?.contains(item.row) ?? false && !$0.strayLines.contains(item.row) }
    }
    // On a sheet a copy may be nearly blank; its labels show that it is one.
    let mayRepeat = items.items.indices.contains { index in
      !isTaken[index]
        && (items.items[index].isOnSheet || items.items[index].values.count { !$0.isEmpty } >= 3)
    }
    guard mayRepeat else { return [] }
    let findings = models.indices.compactMap { index -> Finding? in
      let (model, table) = (models[index], tables[index])
      guard table.lines != nil, let definition = form.table(model.code),
        items.labelPoints(of: index, isTaken: isTaken) >= TableReading.fewestPoints
      else { return nil }
      let alignment = items.alignment(with: index, isTaken: isTaken, preferred: form.id)
      let again = TableReading(
        alignment, items, index, catalog: catalog, relations: .none)
      guard again.isWorthTelling(beside: table) else { return nil }
      return .tableRepeated(definition, again.rows.first?.source)
    }
    guard findings.count < 2 else { throw MatchError(.severalReports, name: name) }
    return findings
  }

  /// A year in the document's first lines, to choose between forms that fit equally well.
  private func yearHint(_ document: Document) -> Int? {
    for case .paragraph(let paragraph) in document.blocks.prefix(10) {
      let scalars = Array(paragraph.text.unicodeScalars.lazy.filter { !$0.isWhiteSpace })
      if let found = ReportTitle.year(in: scalars) { return found.year }
    }
    return nil
  }

  private func refuseWithoutNumbers(
    _ tables: [TableReading], _ name: String
  ) throws(MatchError) {
    let empty = tables.reduce(0) { $0 + $1.emptyRows.count }
    let all = empty + tables.reduce(0) { $0 + $1.rows.count }
    if empty >= 5, 2 * empty > all {
      throw MatchError(.numbersGone(rows: all, withoutValues: empty), name: name)
    }
    guard tables.reduce(0, { $0 + $1.cells.count }) >= 2 else {
      throw MatchError(.notAReport, name: name)
    }
  }
}

extension Document {
  /// Whether the long paragraphs have more words, parted by white space, than `limit`.
  ///
  /// Those of less than a hundredth of it in bytes cost little, and are counted when they are items.
  fileprivate func hasMoreWords(than limit: Int) -> Bool {
    var count = 0
    for case .paragraph(let paragraph) in blocks where paragraph.text.utf8.count > limit / 100 {
      for scalar in paragraph.text.unicodeScalars where PipeRow.parts(at: scalar) { count += 1 }
      if count > limit { return true }
    }
    return false
  }
}
