/// Lays the official workbook out to be filled in: empty, protected, with live checks.
///
/// It has the sheets of ``WorkbookLayout``. What is to be filled in is open and takes only what
/// belongs there; totals, title, period and checks are formulas; what does not add up turns red.
public struct FormLayout {
  private let report: Report
  private let catalog: FormCatalog
  private let form: FormDefinition
  private let composition: FormComposition
  private let comments: [CellCode: String]

  /// Creates the lay-out.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - catalog: The catalog that has it.
  ///   - organ: The organ, if it is known; else that of `previous`.
  ///   - year: The report year, if it is known; else the one after that of `previous`.
  ///   - previous: Last year's report, from which is filled in what it says of this year.
  /// - Throws: ``PreviousYearError`` when `previous` is of another year.
  public init(
    _ form: FormDefinition, _ catalog: FormCatalog, organ: String? = nil, year: Int? = nil,
    previous: Report? = nil
  ) throws(PreviousYearError) {
    if let year, let earlier = previous?.year, earlier != year - 1 {
      throw PreviousYearError(previous: earlier, year: year)
    }
    self.form = form
    self.catalog = catalog
    let composition = FormComposition(form, catalog, holding: form.tables.flatMap(\.codes))
    self.composition = composition
    let carried = previous.map { CarriedForward($0, composition) }
    comments = carried?.comments ?? [:]
    report =
      BlankReport(
        form, organ: organ ?? previous?.organ, year: year ?? previous?.year.map { $0 + 1 },
        numbers: carried?.numbers ?? [:]
      ).report
  }

  /// The form for a report that follows one of another year, chosen by the year.
  ///
  /// - Parameters:
  ///   - year: The year, if it is known; else the one after that of `previous`.
  ///   - previous: Last year's report, if there is one.
  ///   - catalog: The forms.
  /// - Returns: The form meant for the year; the newest one where the year is not known.
  public static func form(
    year: Int?, previous: Report?, _ catalog: FormCatalog
  ) -> FormDefinition? {
    catalog.form(for: year ?? previous?.year.map { $0 + 1 })
  }

  /// The workbook, a grid a sheet.
  public func document() -> Document {
    let formulas = TotalFormulas(toFillIn: report, composition)
    let template = composition.workbook(catalog)
    let tables = template.tables.map { TableSheet($0, formulas) }
    let sheets =
      [InformationSheet(toFillIn: report, form).grid]
      + tables.map { FormTable($0, composition, form, comments).grid } + [text]
      + [checks(template.relations, formulas)]
    return Document(
      name: "", blocks: sheets.map { .grid($0) },
      properties: DocumentProperties(custom: [.init("nianbao.form", form.id)]))
  }

  /// The sheet of text; the rows to fill in grow with what is typed.
  private var text: Grid {
    var grid = TextSheet(report, form).grid
    var fields: [CellAddress: SheetProtection.Field] = [:]
    // A row with a heading or a table's mark has the height that this needs.
    for row in grid.rows where row.cell(at: 0)?.text.isEmpty == true {
      for cell in row.cells where cell.role == .text {
        fields[CellAddress(row: row.index, column: cell.column)] = .init(.text)
        grid.sheet?.rowHeights[row.index] = nil
      }
    }
    grid.sheet?.protection = SheetProtection(fields: fields, allowsRows: true)
    return grid
  }

  private func checks(_ relations: RelationFrame, _ formulas: TotalFormulas) -> Grid {
    var grid = RelationSheet(relations, numbers: formulas.numbers).grid
    grid.sheet?.protection = SheetProtection()
    return grid
  }
}
