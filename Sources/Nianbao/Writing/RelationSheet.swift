/// The sheet 勾稽校验: a row an equation.
///
/// Both sides, their difference and the verdict are live formulas.
struct RelationSheet {
  /// The verdict of an equation that holds.
  static let passed = "通过"
  /// The verdict of an equation that does not.
  static let failed = "不通过"
  /// The title, and the headings of the columns.
  static let title = "勾稽校验"
  static let columns = ["关系", "范围", "左边", "右边", "差额", "结论", "规则", "依据"]

  /// Where a table's cells stand.
  struct Table {
    /// The table's code.
    var table: String
    /// The name of the sheet.
    var sheet: String
    /// The address of each cell on that sheet.
    var addresses: [CellCode: CellAddress]
  }

  /// The sheet.
  private(set) var grid = Grid()

  private let numbers: [CellCode: Quantity]
  private let catalog: FormCatalog
  private let tables: [Table]

  init(
    _ instances: [RelationInstance], _ form: FormDefinition, _ catalog: FormCatalog,
    _ tables: [Table], numbers: [CellCode: Quantity]
  ) {
    self.numbers = numbers
    self.catalog = catalog
    self.tables = tables
    addRow([Self.title], .title)
    addSummary(instances)
    addRow(Self.columns, .columnLabel)
    for instance in instances { add(instance) }
    grid.merges = [CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: 8)]
    var sheet = Sheet(
      name: Self.title, columnWidths: [20, 44, 11, 11, 9, 9, 12, 46], orientation: .landscape,
      fitsOnePage: false, repeatedRowCount: 3, fonts: form.fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: sheet.columnWidths, fontSize: form.fonts.labelSize, minimum: 20)
    sheet.rowHeights[0] = form.fonts.titleSize * 2
    sheet.alarmText = Self.failed
    grid.sheet = sheet
  }

  private mutating func addRow(_ texts: [String], _ role: CellRole) {
    let cells = (0..<8).map { column in
      Cell(
        column: column, text: column < texts.count ? texts[column] : "", role: role,
        isCovered: role == .title && column > 0)
    }
    grid.rows.append(Grid.Row(index: grid.rows.count, cells: cells))
  }

  private mutating func addSummary(_ instances: [RelationInstance]) {
    let failing = instances.count { difference(of: $0) != .zero }
    let verdicts = "F4:F\(instances.count + 3)"
    grid.rows.append(
      Grid.Row(
        index: 1,
        cells: [
          Cell(column: 0, text: "共 \(instances.count) 项，不通过", role: .plain),
          Cell(
            column: 1, text: "\(failing)", number: Quantity(failing),
            formula: "COUNTIF(\(verdicts),\"\(Self.failed)\")", role: .plain),
        ]))
  }

  private mutating func add(_ instance: RelationInstance) {
    guard let table = tables.first(where: { $0.table == instance.line.table }) else { return }
    let row = grid.rows.count
    let difference = difference(of: instance)
    func formula(_ codes: [CellCode]) -> String {
      let addresses = codes.compactMap { table.addresses[$0] }
      return "SUM(\(FormulaText.ranges(addresses, on: table.sheet)))"
    }
    let verdict = difference == .zero ? Self.passed : Self.failed
    let relation = instance.relation
    grid.rows.append(
      Grid.Row(
        index: row,
        cells: [
          Cell(column: 0, text: relation.name.zh, role: .rowLabel),
          Cell(column: 1, text: catalog.name(of: instance.line).zh, role: .rowLabel),
          number(2, sum(instance.left), formula(instance.left)),
          number(3, sum(instance.right), formula(instance.right)),
          number(4, difference, "ROUND(C\(row + 1)-D\(row + 1),4)"),
          Cell(
            column: 5, text: verdict,
            formula: "IF(E\(row + 1)=0,\"\(Self.passed)\",\"\(Self.failed)\")",
            role: .verdict),
          Cell(column: 6, text: relation.id, role: .rowLabel),
          Cell(column: 7, text: relation.source.zh, role: .rowLabel),
        ]))
  }

  private func number(_ column: Int, _ value: Quantity?, _ formula: String) -> Cell {
    Cell(
      column: column, text: value?.description ?? "", number: value, formula: formula, role: .total)
  }

  private func difference(of instance: RelationInstance) -> Quantity {
    guard let left = sum(instance.left), let right = sum(instance.right) else { return .zero }
    return Quantity.difference(left, right) ?? .zero
  }

  private func sum(_ codes: [CellCode]) -> Quantity? {
    Quantity.sum(codes.compactMap { numbers[$0] })
  }
}
