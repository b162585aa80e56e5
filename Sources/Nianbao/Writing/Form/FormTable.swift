/// The sheet of one table to be filled in.
struct FormTable {
  /// The sheet.
  private(set) var grid: Grid

  private let table: TableSheet
  private let composition: FormComposition

  /// Opens the cells that are to be filled in, and sets alarms for sums that do not hold.
  ///
  /// - Parameters:
  ///   - table: The sheet, laid out for a report without values.
  ///   - composition: The form's tables and relations.
  ///   - form: The form.
  ///   - comments: What to say beside cells.
  init(
    _ table: TableSheet, _ composition: FormComposition, _ form: FormDefinition,
    _ comments: [CellCode: String]
  ) {
    self.table = table
    self.composition = composition
    grid = table.grid
    let kinds = FormCatalog.kinds(of: [form])
    var fields: [CellAddress: SheetProtection.Field] = [:]
    for (code, address) in table.addresses where composition.totals[code] == nil {
      if let kind = kinds[code] { fields[address] = .init(Self.input(kind), pattern: kind.pattern) }
    }
    grid.sheet?.protection = SheetProtection(fields: fields)
    let alarms = alarms
    grid.sheet?.alarms = alarms
    let texts = Dictionary(
      comments.compactMap { code, text in table.addresses[code].map { ($0, text) } }
    ) { first, _ in first }
    for row in grid.rows.indices {
      for cell in grid.rows[row].cells.indices {
        let address = CellAddress(
          row: grid.rows[row].index, column: grid.rows[row].cells[cell].column)
        if let text = texts[address] { grid.rows[row].cells[cell].comment = text }
      }
    }
  }

  /// What belongs into a cell of a kind.
  private static func input(_ kind: ValueKind) -> CellInput {
    if kind.needsUnit { return .amount(decimals: kind.decimals, units: kind.units) }
    // More digits than a spreadsheet's number holds would be changed silently.
    let most = 999_999_999_999_999
    return kind.decimals == 0
      ? .wholeNumber((kind.signed ? -most : 0)...most)
      : .decimal(decimals: kind.decimals, isSigned: kind.signed)
  }

  /// An alarm for each equation that typing can break; a total is what its first one gives.
  private var alarms: [SheetAlarm] {
    composition.relations.filter { $0.line.table == table.table.code }.compactMap { instance in
      if let total = instance.total, composition.totals[total]?.first == instance { return nil }
      let (left, right) = (addresses(instance.left), addresses(instance.right))
      return SheetAlarm(
        left + right,
        when:
          "ROUND(SUM(\(FormulaText.ranges(left)))-SUM(\(FormulaText.ranges(right))),4)<>0")
    }
  }

  private func addresses(_ codes: [CellCode]) -> [CellAddress] {
    codes.compactMap { table.addresses[$0] }
  }
}
