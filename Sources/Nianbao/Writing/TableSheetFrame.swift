/// The sheet of a table before a report fills it: heading, labels, formulas of totals, measures.
struct TableSheetFrame: Sendable {
  /// Where a cell of the report stands.
  struct Place: Sendable {
    /// The cell, as an index into ``FormComposition/cells``.
    var cell: Int
    /// The row, as an index into the rows of the grid.
    var row: Int
    /// The column, as an index into the cells of the row.
    var column: Int
    /// The width of the cell in widths of a digit, over all columns that it covers.
    var width: Double
    /// Whether a text makes the column wider, as a number does; otherwise it makes the row higher.
    var growsWithText: Bool
    /// Whether the cell stands here alone, or for the last time.
    var isAddressed: Bool
  }

  /// The table, composed for the report.
  let table: TableDefinition
  /// Where each cell of the report stands on the sheet.
  let addresses: [CellCode: CellAddress]
  /// The places for values in reading order.
  let places: [Place]
  /// The totals that have formulas.
  let totals: [TotalPlace]
  /// The sheet, with measures for values that take no more room than the form gives them.
  private(set) var grid: Grid

  private let fonts: Fonts

  /// Works out the sheet of a table of a composition.
  init(_ table: TableDefinition, _ composition: FormComposition) {
    self.table = table
    fonts = composition.form.fonts
    let frame = TableFrame(table, firstRow: 1)
    addresses = frame.addresses
    let grid = Self.headed(frame.grid, table, composition.form)
    self.grid = grid
    totals = TotalPlace.all(composition, in: grid, frame.addresses)
    let cells = Dictionary(uniqueKeysWithValues: composition.cells.enumerated().map { ($1, $0) })
    places = frame.places.compactMap { place in
      cells[place.code].map { cell in
        let address = CellAddress(row: place.row + 1, column: place.column)
        return Place(
          cell: cell, row: place.row + 1, column: place.column,
          width: Self.width(at: address, in: grid, table.page.columnWidths),
          growsWithText: Self.growsWithText(place.column, in: grid),
          isAddressed: frame.addresses[place.code] == address)
      }
    }
    self.grid.sheet = sheet(of: grid, table.page.columnWidths)
  }

  /// Gives a grid of this frame wider columns and higher rows where its values need them.
  func fit(_ grid: inout Grid) {
    let usual = table.page.columnWidths
    var widths = usual
    var fits = true
    for place in places {
      let text = grid.rows[place.row].cells[place.column].text
      let isNumber = grid.rows[place.row].cells[place.column].number != nil
      fits = fits && TextMeasure.lineCount(of: text, width: place.width) == 1
      // A number wider than its cell would print as ####.
      guard place.growsWithText || isNumber, usual.indices.contains(place.column)
      else { continue }
      let lack = TextMeasure.columnWidth(of: text) - place.width
      widths[place.column] = max(widths[place.column], usual[place.column] + lack)
    }
    guard !fits || widths != usual else { return }
    grid.sheet = sheet(of: grid, widths)
  }

  /// The grid under the heading of its section.
  private static func headed(
    _ grid: Grid, _ table: TableDefinition, _ form: FormDefinition
  ) -> Grid {
    let section = form.sections.first { $0.table == table.code }
    let heading = section.map { "\(Ordinal.chinese($0.number))、\($0.heading.label)" }
    let cells = (0..<table.width).map { column in
      Cell(
        column: column, text: column == 0 ? heading ?? table.name : "", role: .title,
        isCovered: column > 0)
    }
    let title = CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: table.width)
    return Grid(
      rows: [Grid.Row(index: 0, cells: cells)] + grid.rows, merges: [title] + grid.merges)
  }

  /// The width of a cell with all columns that it covers.
  private static func width(at address: CellAddress, in grid: Grid, _ widths: [Double]) -> Double {
    let last = grid.merges.first { $0.first == address }?.last.column ?? address.column
    return TextMeasure.width(of: address.column...max(address.column, last), in: widths)
  }

  /// Whether a text makes a column wider: no cell that begins there covers others.
  private static func growsWithText(_ column: Int, in grid: Grid) -> Bool {
    !grid.merges.contains { $0.first.column == column && $0.last.column > column }
  }

  private func sheet(of grid: Grid, _ widths: [Double]) -> Sheet {
    var sheet = Sheet(
      name: table.name, columnWidths: widths, orientation: table.page.orientation, fonts: fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: widths, fontSize: fonts.labelSize, minimum: table.page.rowHeight)
    sheet.rowHeights[0] = fonts.titleSize * 2
    return sheet
  }
}
