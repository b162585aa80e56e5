public import Nianbao
internal import WorkbookFile
internal import ZipArchive

/// Writes a document whose blocks are sheets as a workbook.
///
/// ECMA-376. Numbers are numbers, formulas carry their results, and the same document gives the
/// same bytes.
public struct XLSXWriter: DocumentWriter {
  /// Creates a writer.
  public init() {}

  /// Writes a workbook.
  ///
  /// - Throws: ``WriteError`` when a text is longer than 32,767 characters, or writing fails.
  public func write(_ document: Document) throws(WriteError) -> [UInt8] {
    do {
      var workbook = try Workbook(Self.properties(of: document))
      var looks = LookTable()
      for grid in document.grids { try Self.write(grid, &looks, to: &workbook) }
      let bytes = try workbook.finish()
      try WrittenWorkbook.verify(bytes)
      return bytes
    } catch let error as WorkbookError {
      let place = [error.sheet, error.address].compactMap { $0 }.joined(separator: "!")
      throw WriteError(
        .failed, format: "XLSX", detail: place.isEmpty ? error.detail : "\(place): \(error.detail)")
    } catch {
      throw WriteError(.failed, format: "XLSX", detail: "\(error)")
    }
  }

  private static func properties(of document: Document) -> WorkbookFile.DocumentProperties {
    WorkbookFile.DocumentProperties(
      title: document.properties.title.map(property),
      company: document.properties.organisation.map(property),
      custom: document.properties.custom.filter { !$0.value.isEmpty }.map {
        .init(name: $0.name, value: property($0.value))
      })
  }

  /// A property on one line, no longer than libxlsxwriter takes.
  private static func property(_ text: String) -> String {
    let isLine = text.utf8.allSatisfy { $0 >= 0x20 }
    let line = isLine ? text : String(scalars: text.unicodeScalars.lazy.filter { $0.value >= 0x20 })
    return line.utf8.count <= 80 ? line : String(line.prefix(80))
  }

  private static func write(
    _ grid: Grid, _ looks: inout LookTable, to workbook: inout Workbook
  ) throws(WorkbookError) {
    guard let sheet = grid.sheet else { return }
    let id = try workbook.addSheet(named: sheet.name)
    var areas = MergedAreas(grid.merges)
    let fields = sheet.protection?.fields ?? [:]
    looks.begin(sheet.fonts ?? .plain)
    for row in grid.rows {
      // A cell is large; it is looked at where it stands.
      for index in row.cells.indices where !row.cells[index].isCovered {
        let address = CellAddress(row: row.index, column: row.cells[index].column)
        let field = fields.isEmpty ? nil : fields[address]
        let style = try looks.style(of: row.cells, at: index, field, in: &workbook)
        try write(
          row.cells, index, at: address, merged: areas.area(at: address), style, id,
          to: &workbook)
      }
    }
    try setUp(sheet, of: grid, id, in: &workbook)
    try ProtectedSheet(sheet, id).apply(to: &workbook)
  }

  private static func write(
    _ cells: [Cell], _ index: Int, at address: CellAddress, merged: CellRange?, _ style: StyleID,
    _ sheet: SheetID, to workbook: inout Workbook
  ) throws(WorkbookError) {
    let position = CellPosition(row: address.row, column: address.column)
    if let merged {
      let area = CellArea(
        from: position, through: CellPosition(row: merged.last.row, column: merged.last.column))
      try workbook.merge(area, content: content(of: cells, index), style: style, in: sheet)
    } else {
      try workbook.write(content(of: cells, index), at: position, style: style, in: sheet)
    }
    if let comment = cells[index].comment {
      let lines = comment.split(separator: "\n").count
      try workbook.addComment(
        CellComment(comment, author: "nianbao", width: 240, height: 24 + 22 * lines),
        at: position, in: sheet)
    }
  }

  private static func content(of cells: [Cell], _ index: Int) -> CellContent {
    if let formula = cells[index].formula {
      let number = cells[index].number
      return .formula(
        formula, result: number.map { .number($0.doubleValue) } ?? .text(cells[index].text))
    }
    if let number = cells[index].number { return .number(number.doubleValue) }
    return cells[index].text.isEmpty ? .blank : .text(cells[index].text)
  }

  private static func setUp(
    _ sheet: Sheet, of grid: Grid, _ id: SheetID, in workbook: inout Workbook
  ) throws(WorkbookError) {
    for (column, width) in sheet.columnWidths.enumerated() {
      try workbook.setWidth(width, ofColumns: column...column, in: id)
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      try workbook.setHeight(min(height, 409), ofRow: row, in: id)
    }
    try workbook.setPage(page(of: sheet, grid), of: id)
    var view = SheetView()
    view.showsGridlines = false
    view.frozenRows = sheet.repeatedRowCount
    view.frozenColumns = sheet.repeatedColumnCount
    try workbook.setView(view, of: id)
    if let filter = sheet.filter {
      let area = CellArea(
        from: CellPosition(row: filter.first.row, column: filter.first.column),
        through: CellPosition(row: filter.last.row, column: filter.last.column))
      try workbook.setFilter(area, of: id)
    }
    if let alarm = sheet.alarmText, let area = verdicts(in: grid) {
      try workbook.highlight(area, when: .text(alarm), as: CellLook.alarm, in: id)
    }
  }

  private static func page(of sheet: Sheet, _ grid: Grid) -> PageSetup {
    var page = PageSetup()
    page.orientation = sheet.orientation == .portrait ? .portrait : .landscape
    page.paper = sheet.isA3 ? .a3 : .a4
    page.fit = PageSetup.Fit(width: sheet.pagesWide, height: sheet.fitsOnePage ? 1 : 0)
    page.isCenteredHorizontally = sheet.pagesWide == 1
    if grid.rowCount > 0, grid.columnCount > 0 {
      page.printArea = CellArea(
        from: CellPosition(row: 0, column: 0),
        through: CellPosition(row: grid.rowCount - 1, column: grid.columnCount - 1))
    }
    if sheet.repeatedColumnCount > 0 {
      page.repeatedColumns = 0...(sheet.repeatedColumnCount - 1)
    }
    if sheet.repeatedRowCount > 0 { page.repeatedRows = 0...(sheet.repeatedRowCount - 1) }
    if !sheet.fitsOnePage { page.footer = HeaderFooter(center: [.pageNumber]) }
    return page
  }

  /// The area from the first to the last cell with a verdict, which stand in one column.
  private static func verdicts(in grid: Grid) -> CellArea? {
    let rows = grid.rows.lazy.compactMap { row in
      row.cells.firstIndex { $0.role == .verdict }.map {
        CellPosition(row: row.index, column: row.cells[$0].column)
      }
    }
    guard let first = rows.first, let last = rows.last else { return nil }
    return CellArea(from: first, through: last)
  }
}
