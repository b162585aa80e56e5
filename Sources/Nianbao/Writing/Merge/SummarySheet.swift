/// The sheet 汇总: the tables of the form, every cell a live sum over the register.
struct SummarySheet {
  /// The sheet's name.
  static let name = "汇总"

  /// The sheet.
  private(set) var grid: Grid
  /// Where each cell of the report stands.
  let addresses: [CellCode: CellAddress]

  private let catalog: FormCatalog

  /// Lays out the superior's report over the register.
  init(
    _ merge: Merge, _ tables: [TableDefinition], _ form: FormDefinition, _ register: RegisterSheet,
    _ catalog: FormCatalog
  ) {
    self.catalog = catalog
    let headings = tables.map { table in
      form.sections.first { $0.table == table.code }
        .map { "\(Ordinal.chinese($0.number))、\($0.heading.label)" } ?? table.name
    }
    let stacked = StackedTables(tables, headings: headings, merge.result.report, firstRow: 1)
    grid = stacked.grid
    addresses = stacked.addresses
    addTitle(stacked.widths.count)
    addSums(merge, register)
    setUp(stacked.widths, tables, form)
  }

  private mutating func addTitle(_ width: Int) {
    let cells = (0..<width).map { column in
      Cell(
        column: column, text: column == 0 ? Self.name : "", role: .title, isCovered: column > 0)
    }
    grid.rows.insert(Grid.Row(index: 0, cells: cells), at: 0)
    grid.merges.append(CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: width))
  }

  private mutating func addSums(_ merge: Merge, _ register: RegisterSheet) {
    let codes = Dictionary(addresses.map { ($1, $0) }) { first, _ in first }
    let units = merge.counted
    for row in grid.rows.indices {
      for index in grid.rows[row].cells.indices where !grid.rows[row].cells[index].isCovered {
        let address = CellAddress(
          row: grid.rows[row].index, column: grid.rows[row].cells[index].column)
        guard let code = codes[address], let total = merge.totals[code],
          let range = register.range(of: code)
        else { continue }
        write(total, code, range, units, &grid.rows[row].cells[index])
      }
    }
  }

  private func write(
    _ total: CellTotal, _ code: CellCode, _ range: String, _ units: [MergeUnit], _ cell: inout Cell
  ) {
    guard total.state != .absent else { return }
    let decimals = max(total.decimals, catalog.kinds[code]?.decimals ?? 0)
    // What a spreadsheet adds in binary is a decimal again.
    let sum = decimals > 0 ? "ROUND(SUM(\(range)),\(decimals))" : "SUM(\(range))"
    // The sum stands in the condition so that a register that is gone gives an error and no blank.
    let isEmpty = "COUNT(\(range))=0,SUM(\(range))=0"
    cell.role = .total
    switch total.state {
    case .absent, .blank: cell.formula = "IF(AND(\(isEmpty)),\"\",\(sum))"
    case .sum(let number, let measure):
      cell.formula = "IF(AND(\(isEmpty)),\"\",\(sum))"
      cell.number = number
      cell.text = number.description
      if let measure { cell.comment = FiledComment.source("\(number)\(measure)") }
    case .open:
      let open = "COUNTIF(\(range),\"\(RegisterSheet.mark)*\")>0"
      // The formula gives the same text as the report has.
      cell.formula =
        total.obstacles.isEmpty
        ? nil : "IF(\(open),\"\(CellTotal.openText)\",IF(AND(\(isEmpty)),\"\",\(sum)))"
      cell.text = CellTotal.openText
      cell.role = .contradiction
      cell.comment = Self.comment(total, units)
    }
  }

  /// Which units stand in the way of a sum.
  private static func comment(_ total: CellTotal, _ units: [MergeUnit]) -> String {
    guard !total.obstacles.isEmpty else { return "没有合计：超过 15 位数字。" }
    let lines = total.obstacles.prefix(8).map { obstacle in
      let name = units.indices.contains(obstacle.unit) ? units[obstacle.unit].name : ""
      return "\(name)：\(obstacle.text)".printable.prefix(60)
    }
    let more = total.obstacles.count - lines.count
    return "没有合计，这些格不能相加：\n" + lines.joined(separator: "\n")
      + (more > 0 ? "\n……另有 \(more) 个" : "")
  }

  private mutating func setUp(
    _ widths: [Double], _ tables: [TableDefinition], _ form: FormDefinition
  ) {
    var sheet = Sheet(
      name: Self.name, columnWidths: widths, orientation: .portrait, fitsOnePage: true,
      fonts: form.fonts)
    let minimum = tables.map(\.page.rowHeight).min() ?? 22
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: widths, fontSize: form.fonts.labelSize, minimum: minimum)
    for row in grid.rows where row.cells.first?.role == .title {
      sheet.rowHeights[row.index] = form.fonts.titleSize * 2
    }
    grid.sheet = sheet
  }
}
