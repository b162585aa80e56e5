/// The sheet 勾稽校验 before a report fills it: names, formulas, measures.
struct RelationFrame: Sendable {
  /// Where a table's cells stand.
  struct Table {
    /// The table's code.
    var table: String
    /// The name of the sheet.
    var sheet: String
    /// The address of each cell on that sheet.
    var addresses: [CellCode: CellAddress]
  }

  /// How many rows stand above the equations.
  static let headRowCount = 3

  /// The equations, a row each.
  let equations: [Equation]
  /// The sheet, with measures for values of one line.
  private(set) var grid = Grid()

  private let fonts: Fonts

  /// Works out the sheet of a composition.
  ///
  /// - Parameters:
  ///   - composition: The composition.
  ///   - catalog: The forms, for names.
  ///   - tables: Where the cells stand that take part.
  init(_ composition: FormComposition, _ catalog: FormCatalog, _ tables: [Table]) {
    fonts = composition.form.fonts
    let placed = composition.equations.compactMap { equation in
      tables.first { $0.table == equation.instance.line.table }.map { (equation, $0) }
    }
    equations = placed.map(\.0)
    addRow([RelationSheet.title], .title)
    addSummary()
    addRow(RelationSheet.columns, .columnLabel)
    for (equation, table) in placed { add(equation.instance, table, catalog) }
    grid.merges = [CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: 8)]
    var sheet = Sheet(
      name: RelationSheet.title, columnWidths: [20, 44, 11, 11, 9, 9, 12, 46],
      orientation: .landscape, fitsOnePage: false, repeatedRowCount: Self.headRowCount,
      fonts: fonts)
    sheet.alarmText = RelationSheet.failed
    sheet.rowHeights = heights(of: grid, sheet.columnWidths)
    grid.sheet = sheet
  }

  /// Gives a grid of this frame wider columns where its values need them.
  ///
  /// All values are numbers, or verdicts that are short.
  func fit(_ grid: inout Grid) {
    guard let usual = grid.sheet?.columnWidths else { return }
    var widths = usual
    for row in grid.rows.dropFirst(Self.headRowCount) {
      for column in RelationSheet.valueColumns {
        widths[column] = max(widths[column], TextMeasure.columnWidth(of: row.cells[column].text))
      }
    }
    guard widths != usual else { return }
    let heights = heights(of: grid, widths)
    grid.sheet?.columnWidths = widths
    grid.sheet?.rowHeights = heights
  }

  private func heights(of grid: Grid, _ widths: [Double]) -> [Int: Double] {
    var heights = TextMeasure.rowHeights(
      of: grid, widths: widths, fontSize: fonts.labelSize, minimum: 20)
    heights[0] = fonts.titleSize * 2
    return heights
  }

  private mutating func addRow(_ texts: [String], _ role: CellRole) {
    let cells = (0..<8).map { column in
      Cell(
        column: column, text: column < texts.count ? texts[column] : "", role: role,
        isCovered: role == .title && column > 0)
    }
    grid.rows.append(Grid.Row(index: grid.rows.count, cells: cells))
  }

  private mutating func addSummary() {
    let verdicts = "F4:F\(equations.count + 3)"
    grid.rows.append(
      Grid.Row(
        index: 1,
        cells: [
          Cell(column: 0, text: "共 \(equations.count) 项，不通过", role: .plain),
          Cell(
            column: 1, formula: "COUNTIF(\(verdicts),\"\(RelationSheet.failed)\")", role: .plain),
        ]))
  }

  private mutating func add(
    _ instance: RelationInstance, _ table: Table, _ catalog: FormCatalog
  ) {
    let row = grid.rows.count + 1
    func sum(_ codes: [CellCode]) -> String {
      let addresses = codes.compactMap { table.addresses[$0] }
      return "SUM(\(FormulaText.ranges(addresses, on: table.sheet)))"
    }
    let verdict =
      "IF(E\(row)=0,\"\(RelationSheet.passed)\",\"\(RelationSheet.failed)\")"
    let relation = instance.relation
    grid.rows.append(
      Grid.Row(
        index: row - 1,
        cells: [
          Cell(column: 0, text: relation.name.zh, role: .rowLabel),
          Cell(column: 1, text: catalog.name(of: instance.line).zh, role: .rowLabel),
          Cell(column: 2, formula: sum(instance.left), role: .total),
          Cell(column: 3, formula: sum(instance.right), role: .total),
          Cell(column: 4, formula: "ROUND(C\(row)-D\(row),4)", role: .total),
          Cell(column: 5, formula: verdict, role: .verdict),
          Cell(column: 6, text: relation.id, role: .rowLabel),
          Cell(column: 7, text: relation.source.zh, role: .rowLabel),
        ]))
  }
}
