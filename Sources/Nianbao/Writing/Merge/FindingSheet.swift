/// The sheet 问题: what a person should look at, unit by unit.
struct FindingSheet {
  /// The sheet's name.
  static let name = "问题"
  /// The headings of the columns.
  static let columns = ["单位", "文件", "位置", "级别", "规则", "问题", "有关的格"]
  private static let widths: [Double] = [20, 20, 11, 6, 18, 60, 28]
  /// The most rows of findings; a sheet has some more.
  static let maximumRowCount = 500_000

  /// The sheet.
  private(set) var grid = Grid()
  private let catalog: FormCatalog

  /// Lists the findings of the merge, of the superior's report, and of every unit.
  init(_ merge: Merge, _ catalog: FormCatalog, fonts: Fonts) {
    self.catalog = catalog
    add(Self.columns, .columnLabel)
    for finding in merge.result.findings { add(finding, "（汇总）", nil) }
    for unit in [merge.superior].compactMap({ $0 }) + merge.units {
      for finding in unit.findings { add(finding, unit.name, unit.file) }
    }
    var sheet = Sheet(
      name: Self.name, columnWidths: Self.widths, orientation: .landscape, fitsOnePage: false,
      repeatedRowCount: 1, fonts: fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: Self.widths, fontSize: fonts.labelSize, minimum: 20)
    sheet.filter = CellRange(
      row: 0, column: 0, rowSpan: grid.rows.count, columnSpan: Self.columns.count)
    grid.sheet = sheet
  }

  private mutating func add(_ finding: Finding, _ name: String, _ file: String?) {
    guard grid.rows.count < Self.maximumRowCount else { return }
    let place = finding.source.map(CheckWords.place)
    let cells = finding.cells.prefix(4).map { catalog.name(of: $0).zh }.joined(separator: "、")
    add(
      [
        name, file ?? "", place ?? "", CheckWords.name(of: finding.severity).zh, finding.rule,
        finding.message.zh, cells + (finding.cells.count > 4 ? "等" : ""),
      ], .rowLabel)
  }

  private mutating func add(_ texts: [String], _ role: CellRole) {
    grid.rows.append(
      Grid.Row(
        index: grid.rows.count,
        cells: texts.enumerated().map { Cell(column: $0, text: $1.printable, role: role) }))
  }
}
