internal import Nianbao
internal import OfficePackage

/// Collects the rows of a sheet into a grid.
struct GridBuilder {
  /// The most positions that merged areas may cover.
  private static let maximumCoveredCount = 300_000

  /// The grid.
  private(set) var grid: Grid
  /// What a person should look at.
  private(set) var findings: [Finding] = []

  private let origin: SourceOrigin
  private let comments: [CellAddress: String]
  private var formulas = SheetFormulas()
  private var hiddenRows: [Int] = []
  /// The shared texts so far: cells that hold the same one share its memory.
  private var sharedTexts: [Int: String] = [:]

  init(
    _ sheet: SpreadsheetFile.SheetReference, file: String, comments: [CellAddress: String]
  ) {
    origin = SourceOrigin(file: file, sheet: sheet.name)
    self.comments = comments
    grid = Grid(sheet: Sheet(name: sheet.name, visibility: sheet.visibility))
  }

  mutating func add(_ row: SheetRow) {
    if row.isHidden, row.holdsContent { hiddenRows.append(row.index) }
    guard !row.cells.isEmpty else { return }
    var cells: [Cell] = []
    cells.reserveCapacity(row.cells.count)
    for cell in row.cells { cells.append(self.cell(cell, of: row)) }
    grid.rows.append(Grid.Row(index: row.index, cells: cells))
  }

  /// Lays the merged areas over the rows, and says what is hidden.
  ///
  /// - Throws: ``PackageError`` of kind `.excessive`.
  mutating func finish(_ rest: SpreadsheetFile.Remainder) throws(PackageError) {
    try cover(rest.merges)
    reportHidden(rest.hiddenColumns)
  }

  // MARK: Cells

  private mutating func cell(_ stored: SheetCell, of row: SheetRow) -> Cell {
    let address = row.address(of: stored)
    let (text, number) = Self.value(of: content(of: stored, row))
    let formula = row.formula(of: stored).map { formula in
      formulas.text(of: formula, at: address) ?? "共享公式缺主格"
    }
    let cell = Cell(
      column: stored.column, text: text, number: number, formula: formula,
      comment: comments.isEmpty ? nil : comments[address],
      source: SourceLocation(origin, address))
    if stored.isShownDifferently, number != .zero { reportFormat(cell) }
    return cell
  }

  private static func value(of content: SheetCell.Content) -> (text: String, number: Quantity?) {
    switch content {
    case .nothing: return ("", nil)
    case .number(let digits):
      let number = SpreadsheetNumber.quantity(digits)
      return (number?.description ?? digits, number)
    case .text(let text), .error(let text), .date(let text): return (text, nil)
    case .boolean(let value): return (value ? "TRUE" : "FALSE", nil)
    }
  }

  private mutating func content(of cell: SheetCell, _ row: SheetRow) -> SheetCell.Content {
    guard cell.kind == .sharedText else { return row.content(of: cell) }
    let index = cell.range.lowerBound
    if let text = sharedTexts[index] { return .text(text) }
    let text = row.strings.text(index)
    sharedTexts[index] = text
    return .text(text)
  }

  // MARK: Merged areas

  private mutating func cover(_ merges: [CellRange]) throws(PackageError) {
    grid.merges = merges.filter(\.isMerged)
    let columnCount = grid.columnCount
    var count = 0
    for merge in grid.merges where merge.first.column < columnCount {
      let last = min(merge.last.column, columnCount - 1)
      // Only rows that are there can be covered.
      let start = grid.rows.partitioningIndex { $0.index >= merge.first.row }
      for row in grid.rows.indices[start...] {
        let index = grid.rows[row].index
        guard index <= merge.last.row else { break }
        count += last - merge.first.column + 1
        guard count <= Self.maximumCoveredCount else {
          throw PackageError(
            .excessive, detail: "merged areas over more than \(Self.maximumCoveredCount) cells")
        }
        for column in merge.first.column...last
        where CellAddress(row: index, column: column) != merge.first {
          coverCell(row, column)
        }
      }
    }
  }

  /// Marks a position of a merged area; what a program has left there does not show.
  private mutating func coverCell(_ row: Int, _ column: Int) {
    // Whoever held the cells here would have them copied for every change.
    let count = grid.rows[row].cells.count
    let place = grid.rows[row].cells.firstIndex { $0.column >= column } ?? count
    if place < count, grid.rows[row].cells[place].column == column {
      if !grid.rows[row].cells[place].text.isEmpty { reportCovered(grid.rows[row].cells[place]) }
      grid.rows[row].cells[place].isCovered = true
      grid.rows[row].cells[place].text = ""
      grid.rows[row].cells[place].number = nil
    } else {
      grid.rows[row].cells.insert(Cell(column: column, isCovered: true), at: place)
    }
  }

  private mutating func reportFormat(_ cell: Cell) {
    findings.append(
      Finding(
        "number-format", .warning,
        LocalizedText(
          zh: "这一格存的是 \(cell.text)，数字格式使它看起来是另一个数；取存的数，请核对单位并改为普通格式。",
          en:
            "The cell holds \(cell.text), and its number format shows another number; the one that is stored was taken. Check the unit and choose a plain format."
        ), source: cell.source))
  }

  private mutating func reportCovered(_ cell: Cell) {
    findings.append(
      Finding(
        "covered-value", .warning,
        LocalizedText(
          zh: "合并单元格下面还藏着「\(cell.text)」，表格程序里看不见，未计入；请取消合并核对。",
          en:
            "Under a merged area stands \(cell.text), which no program shows; it was left out. Unmerge the cells and check."
        ), source: cell.source))
  }

  // MARK: Hidden parts

  /// How many hidden rows, and how many hidden columns, are named one by one.
  private static let namedHiddenCount = 20

  private mutating func reportHidden(_ columns: [ClosedRange<Int>]) {
    if let sheet = grid.sheet, sheet.visibility != .visible, !grid.rows.isEmpty {
      report(
        "sheet-hidden", CellAddress(row: 0, column: 0), zh: "这张工作表是隐藏的", en: "This sheet is hidden")
    }
    for row in hiddenRows.prefix(Self.namedHiddenCount) {
      report(
        "row-hidden", CellAddress(row: row, column: 0), zh: "第 \(row + 1) 行是隐藏的",
        en: "Row \(row + 1) is hidden")
    }
    if let row = hiddenRows.dropFirst(Self.namedHiddenCount).first {
      let more = hiddenRows.count - Self.namedHiddenCount
      report(
        "row-hidden", CellAddress(row: row, column: 0), zh: "另有 \(more) 行是隐藏的",
        en: "\(more) more rows are hidden")
    }
    reportHiddenColumns(columns)
  }

  private mutating func reportHiddenColumns(_ columns: [ClosedRange<Int>]) {
    guard !columns.isEmpty else { return }
    let used = grid.columnCount
    let filled = Set(grid.rows.flatMap { $0.cells.filter { !$0.text.isEmpty }.map(\.column) })
      .sorted()
    let holding = columns.filter { range in
      guard range.lowerBound < used else { return false }
      let next = filled.partitioningIndex { $0 >= range.lowerBound }
      return next < filled.count && filled[next] <= range.upperBound
    }
    for range in holding.prefix(Self.namedHiddenCount) {
      let names =
        range.lowerBound == range.upperBound
        ? CellAddress.columnName(range.lowerBound)
        : "\(CellAddress.columnName(range.lowerBound))–\(CellAddress.columnName(range.upperBound))"
      report(
        "column-hidden", CellAddress(row: 0, column: range.lowerBound), zh: "\(names) 列是隐藏的",
        en: "Column \(names) is hidden")
    }
    if let range = holding.dropFirst(Self.namedHiddenCount).first {
      let more = holding.count - Self.namedHiddenCount
      report(
        "column-hidden", CellAddress(row: 0, column: range.lowerBound), zh: "另有 \(more) 处列是隐藏的",
        en: "\(more) more columns are hidden")
    }
  }

  private mutating func report(_ rule: String, _ address: CellAddress, zh: String, en: String) {
    findings.append(
      Finding(
        rule, .note,
        LocalizedText(zh: "\(zh)，照样读取。", en: "\(en); it was read all the same."),
        source: SourceLocation(origin, address)))
  }
}
