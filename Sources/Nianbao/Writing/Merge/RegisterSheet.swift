/// The sheet 明细: the register, a row a unit, a column a cell of the form.
///
/// ```
/// 代码          │                │ disclosure.regulations.issued │ …
/// 单位          │ 文件           │ 表一 … 规章 · 本年制发件数    │ …
/// 某某局        │ 某某局.xlsx    │ 3                             │ …
/// ```
///
/// A cell stands as it was filed: a number, a mark as text, nothing for a blank; grey where the
/// unit has no such cell. What cannot be added stands as text behind ``mark``.
struct RegisterSheet {
  /// The sheet's name.
  static let name = "明细"
  /// What stands at the beginning of the two rows of headings.
  static let corner = [["代码"], ["单位", "文件"]]
  /// What stands before a number that cannot be added.
  static let mark = "※"
  /// How many rows stand above the units.
  static let headRowCount = 2
  private static let headColumnCount = 2
  /// The width of a column of cells in digits; narrower ones make the headings tall.
  private static let cellWidth = 18.0

  /// The sheet.
  private(set) var grid = Grid()
  /// The columns of cells, in order.
  let columns: [RegisterColumn]
  private let rowCount: Int

  /// Lays out the units that count.
  init(
    _ units: [MergeUnit], _ totals: [CellCode: CellTotal], _ form: FormDefinition,
    _ catalog: FormCatalog
  ) {
    let held = Set(totals.filter { $0.value.state != .absent }.keys)
    columns = RegisterColumn.columns(of: form, catalog, holding: held)
    rowCount = units.count
    addHead()
    let obstacles = columns.map { column in
      Dictionary((totals[column.code]?.obstacles ?? []).map { ($0.unit, $0.text) }) { first, _ in
        first
      }
    }
    for (index, unit) in units.enumerated() { add(unit, obstacles.map { $0[index] }) }
    setUp(units, form.fonts)
  }

  /// The cells of one code, in all rows of units, as a formula names them.
  func range(of code: CellCode) -> String? {
    guard let index = columns.firstIndex(where: { $0.code == code }), rowCount > 0 else {
      return nil
    }
    let column = index + Self.headColumnCount
    let first = CellAddress(row: Self.headRowCount, column: column)
    let last = CellAddress(row: Self.headRowCount + rowCount - 1, column: column)
    return "'\(Self.name)'!\(first)" + (first == last ? "" : ":\(last)")
  }

  // MARK: Rows

  private mutating func addHead() {
    let codes = columns.map(\.code.description)
    for (index, texts) in [codes, columns.map(\.heading)].enumerated() {
      let corner = Self.corner[index] + (index == 0 ? [""] : [])
      append((corner + texts).enumerated().map { Cell(column: $0, text: $1, role: .columnLabel) })
    }
  }

  private mutating func add(_ unit: MergeUnit, _ obstacles: [String?]) {
    var cells = [
      Cell(column: 0, text: unit.name.printable, role: .rowLabel),
      Cell(column: 1, text: (unit.file ?? "").printable, role: .rowLabel),
    ]
    cells.reserveCapacity(columns.count + cells.count)
    for (index, column) in columns.enumerated() {
      cells.append(
        Self.cell(
          unit.report?.cells[column.code], column: index + Self.headColumnCount,
          obstacle: obstacles[index]))
    }
    append(cells)
  }

  private static func cell(_ filed: ReportCell?, column: Int, obstacle: String?) -> Cell {
    if let obstacle {
      return Cell(column: column, text: mark + obstacle.printable, role: .contradiction)
    }
    guard let filed else { return Cell(column: column, role: .absent) }
    guard let number = filed.number else {
      return Cell(column: column, text: filed.text.printable, role: .value)
    }
    return Cell(
      column: column, text: number.description, number: number,
      comment: filed.raw.map { FiledComment.source($0.printable) }, role: .value)
  }

  private mutating func append(_ cells: [Cell]) {
    grid.rows.append(Grid.Row(index: grid.rows.count, cells: cells))
  }

  private mutating func setUp(_ units: [MergeUnit], _ fonts: Fonts) {
    let names = units.map { TextMeasure.width(of: $0.name) }.max() ?? 0
    let widths = [min(40, max(16, names + 2)), 24] + columns.map { _ in Self.cellWidth }
    var sheet = Sheet(
      name: Self.name, columnWidths: widths, orientation: .landscape, fitsOnePage: false,
      repeatedRowCount: Self.headRowCount, fonts: fonts)
    // A page of A3 takes so many digits at a size that can be read, some for the names.
    let room = 250 - (widths.first ?? 0)
    sheet.pagesWide = max(1, Int((widths.reduce(0, +) / room).rounded(.up)))
    sheet.isA3 = true
    sheet.repeatedColumnCount = 1
    sheet.filter = CellRange(
      row: Self.headRowCount - 1, column: 0, rowSpan: rowCount + 1,
      columnSpan: widths.count)
    let head = Grid(rows: Array(grid.rows.prefix(Self.headRowCount)))
    sheet.rowHeights = TextMeasure.rowHeights(
      of: head, widths: widths, fontSize: fonts.labelSize, minimum: 20)
    grid.sheet = sheet
  }

  /// Whether a sheet is a register, whoever has worked on it since.
  static func isRegister(_ grid: Grid) -> Bool {
    let heads = grid.rows.prefix(headRowCount).map { row in
      row.cells.prefix { $0.column < headColumnCount }.map(\.text).filter { !$0.isEmpty }
    }
    return heads == corner
  }
}

extension String {
  /// The text without the characters that no workbook can hold, and not longer than a cell takes.
  var printable: String {
    let text = utf8.contains(0) ? filter { $0 != "\0" } : self
    return text.utf8.count > 8_000 ? String(text.prefix(2_000)) + "…" : text
  }
}
