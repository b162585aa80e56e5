/// The sheet of one table: the section's heading, then the table as the form has it.
struct TableSheet {
  /// The sheet.
  private(set) var grid: Grid
  /// Where each cell of the report stands on the sheet.
  let addresses: [CellCode: CellAddress]
  /// The table, composed for the report.
  let table: TableDefinition

  init(
    _ table: TableDefinition, _ report: Report, _ form: FormDefinition,
    _ formulas: TotalFormulas
  ) {
    self.table = table
    let layout = TableLayout(table, report, firstRow: 1)
    addresses = layout.addresses
    grid = layout.grid
    comment(report)
    formulas.apply(to: &grid, addresses)
    addHeading(form)
    grid.sheet = sheet(form)
  }

  /// Where the table's cells stand, for formulas on other sheets.
  var place: RelationSheet.Table {
    .init(table: table.code, sheet: table.name, addresses: addresses)
  }

  /// Attaches the source text of cells that held more than a bare number.
  private mutating func comment(_ report: Report) {
    let codes = Dictionary(addresses.map { ($1, $0) }) { first, _ in first }
    for row in grid.rows.indices {
      for index in grid.rows[row].cells.indices {
        let address = CellAddress(
          row: grid.rows[row].index, column: grid.rows[row].cells[index].column)
        guard let code = codes[address] else { continue }
        if let cell = report.cells[code], let raw = cell.raw, cell.number != nil {
          grid.rows[row].cells[index].comment = FiledComment.source(raw)
        }
      }
    }
  }

  private mutating func addHeading(_ form: FormDefinition) {
    let section = form.sections.first { $0.table == table.code }
    let heading = section.map { "\(Ordinal.chinese($0.number))、\($0.heading.label)" }
    let cells = (0..<table.width).map { column in
      Cell(
        column: column, text: column == 0 ? heading ?? table.name : "", role: .title,
        isCovered: column > 0)
    }
    grid.rows.insert(Grid.Row(index: 0, cells: cells), at: 0)
    grid.merges.insert(CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: table.width), at: 0)
  }

  private func sheet(_ form: FormDefinition) -> Sheet {
    var widths = table.page.columnWidths
    for cell in grid.rows.flatMap(\.cells)
    where cell.role.isValue && widths.indices.contains(cell.column) {
      let isMerged = grid.merges.contains {
        $0.first.column == cell.column && $0.last.column > cell.column
      }
      // A number wider than its column would print as ####.
      if !isMerged {
        widths[cell.column] = max(widths[cell.column], TextMeasure.width(of: cell.text) + 2)
      }
    }
    var sheet = Sheet(
      name: table.name, columnWidths: widths, orientation: table.page.orientation, fonts: form.fonts
    )
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: widths, fontSize: form.fonts.labelSize, minimum: table.page.rowHeight)
    sheet.rowHeights[0] = form.fonts.titleSize * 2
    return sheet
  }
}

extension CellRole {
  /// Whether the cell holds a value of the report.
  var isValue: Bool { [.value, .total, .contradiction, .absent].contains(self) }
}
