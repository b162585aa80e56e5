/// A workbook that ``WorkbookLayout`` laid out, whoever has worked on it since.
///
/// The sheets are known by what stands in them, in any order and under any name: 基本信息 says who
/// reports, 正文 has the text, 勾稽校验 repeats the tables, and the rest are the tables, which are
/// matched like those of any document.
struct FilledWorkbook {
  /// The document without the sheets that hold no table.
  private(set) var tables: Document
  private var information: [InformationSheet.Field: String] = [:]
  private var informationGrid = Grid()
  private var titleSource: SourceLocation?
  private var text: Grid?
  /// The names of the sheets over which the cells of tables are sums.
  private(set) var registers: Set<String> = []
  /// The units on those sheets.
  private(set) var summed: [SummedUnit] = []
  private let catalog: FormCatalog
  private let headings: Set<NormalizedLabel>

  /// Takes a document apart; `nil` when it is no such workbook.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - catalog: The forms.
  ///   - headings: The headings of sections in all spellings.
  init?(_ document: Document, _ catalog: FormCatalog, headings: Set<NormalizedLabel>) {
    self.catalog = catalog
    self.headings = headings
    tables = document
    tables.blocks = []
    for block in document.blocks {
      guard case .grid(let grid) = block, let sheet = grid.sheet else {
        tables.blocks.append(block)
        continue
      }
      if MergeLayout.isBesideReport(grid) {
        if RegisterSheet.isRegister(grid) {
          registers.insert(sheet.name)
          summed += RegisterReading(grid).units
        }
        continue
      }
      if text == nil, grid.texts(ofRow: 0) == TextSheet.columns {
        text = grid
      } else if information.isEmpty, let fields = Self.fields(of: grid) {
        information = fields
        informationGrid = grid
        titleSource = Self.row(grid, of: .title)?.cell(at: 1)?.source
      } else if !grid.isRelationSheet {
        tables.blocks.append(block)
      }
    }
    guard !information.isEmpty else { return nil }
  }

  /// The form that the workbook names, where it is known.
  var form: String? { information[.form].flatMap { catalog.form($0)?.id } }

  /// Whether the text has a sheet of its own.
  var hasText: Bool { text != nil }

  /// Whether a formula on the sheet 基本信息 has no text for its result, or none to be believed.
  var needsCalculation: Bool {
    informationGrid.rows.contains { row in
      row.cells.contains { cell in
        cell.formula != nil && (tables.isUncalculated || cell.text.isEmpty || cell.number != nil)
      }
    }
  }

  /// Gives title and period the results of their formulas where none are stored.
  mutating func calculate(_ calculation: inout Calculation) {
    let document = Document(name: tables.name, blocks: [.grid(informationGrid)])
    let completed = calculation.completed(document).grids.first
    information = completed.flatMap(Self.fields) ?? information
  }

  /// The report as the workbook has it: the cells that were matched, and everything else as it
  /// stands on the sheets.
  func completing(_ matched: Report) -> Report {
    var report = matched
    report.form = form ?? matched.form
    report.organ = information[.organ].nonEmpty
    report.year = information[.year].nonEmpty.flatMap(Self.year)
    report.title = information[.title].nonEmpty
    for code in absentCodes where report.cells[code]?.isBlank == true { report.cells[code] = nil }
    if let text {
      let reading = TextSheetReading(text, tableNames: tableNames)
        .adding(matched.sections.map(withoutHeadings))
      report.sections = reading.sections
      report.textSources = TextSources(title: titleSource, sections: reading.sources)
    }
    return report
  }

  /// A year as people write it: 2023, 2023年, ２０２３.
  private static func year(_ text: String) -> Int? {
    let plain = ValueParser.plain(text).filter { !$0.isWhitespace }
    return ReportTitle.year(in: plain.contains("年") ? plain : plain + "年")?.year
  }

  /// The text that was found on the sheets of tables, without the headings that stand on them.
  private func withoutHeadings(_ section: ReportSection) -> ReportSection {
    var section = section
    section.paragraphs.removeAll {
      $0 == SummarySheet.name || headings.contains(LabelNormalizer.normalize($0).bare)
    }
    return section
  }

  // MARK: Sheets

  private static func row(_ grid: Grid, of field: InformationSheet.Field) -> Grid.Row? {
    grid.rows.prefix(40).first { $0.cell(at: 0)?.text.trimmed == field.rawValue }
  }

  /// What a sheet 基本信息 says; `nil` for any other sheet.
  static func fields(of grid: Grid) -> [InformationSheet.Field: String]? {
    let pairs = grid.rows.prefix(40).compactMap { row in
      row.cell(at: 0).flatMap { InformationSheet.Field(rawValue: $0.text.trimmed) }
        .map { ($0, row.cell(at: 1)?.text ?? "") }
    }
    let fields = Dictionary(pairs) { first, _ in first }
    let needed: [InformationSheet.Field] = [.organ, .year, .form]
    return needed.allSatisfy { fields[$0] != nil } ? fields : nil
  }

  /// The codes of tables by the names that mark them in the text.
  private var tableNames: [String: String] {
    Dictionary(catalog.forms.flatMap(\.tables).map { ($0.name, $0.code) }) { first, _ in first }
  }

  // MARK: Absent cells

  /// The cells that the workbook says its source lacks.
  private var absentCodes: [CellCode] {
    let patterns = (information[.absent] ?? "").split(separator: ";")
      .map { $0.trimmed.split(separator: ".").map(String.init) }
    guard !patterns.isEmpty else { return [] }
    return catalog.forms.flatMap(\.tables).flatMap(\.codes).uniqued().filter { code in
      let parts = [code.table, code.row, code.column]
      return patterns.contains { pattern in
        pattern.count <= 3 && pattern.last == "*"
          ? parts.starts(with: pattern.dropLast()) : pattern == parts
      }
    }
  }
}

extension Grid {
  /// The texts in a row, zero-based, without the empty ones.
  func texts(ofRow index: Int) -> [String] {
    rows.first { $0.index == index }?.cells.map(\.text).filter { !$0.isEmpty } ?? []
  }
}

extension String? {
  /// The text, unless there is none in it.
  fileprivate var nonEmpty: String? {
    flatMap { $0.trimmed.isEmpty ? nil : $0 }
  }
}
