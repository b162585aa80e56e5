/// Writes a table for a page: merged areas as spans, and for every heading the cells it is about.
///
/// HTML, 4.9; WCAG 2.1, 1.3.1.
struct HTMLTable {
  private let grid: Grid
  private let caption: String?
  private let spans: [CellAddress: CellRange]

  /// Takes a table.
  ///
  /// - Parameters:
  ///   - grid: The table.
  ///   - caption: What it is called.
  init(_ grid: Grid, caption: String?) {
    self.grid = grid
    self.caption = caption
    spans = Dictionary(grid.merges.map { ($0.first, $0) }) { first, _ in first }
  }

  /// The lines of the table.
  var lines: [String] {
    let head = grid.rows.prefix(while: isHead)
    var lines = ["<table>"]
    if let caption { lines.append("<caption>\(HTMLText.escaped(caption))</caption>") }
    if !head.isEmpty { lines += ["<thead>"] + head.map(row) + ["</thead>"] }
    for group in groups(of: grid.rows.dropFirst(head.count)) {
      lines += ["<tbody>"] + group.map(row) + ["</tbody>"]
    }
    return lines + ["</table>"]
  }

  /// Whether a row holds headings of columns only.
  private func isHead(_ row: Grid.Row) -> Bool {
    row.cells.allSatisfy { $0.isCovered || $0.role == .columnLabel }
  }

  /// The rows in groups, each from a band across the table on.
  private func groups(of rows: ArraySlice<Grid.Row>) -> [[Grid.Row]] {
    rows.reduce(into: []) { groups, row in
      if groups.isEmpty || row.cells.first?.role == .caption { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
  }

  private func row(_ row: Grid.Row) -> String {
    "<tr>" + row.cells.filter { !$0.isCovered }.map { cell($0, row.index) }.joined() + "</tr>"
  }

  private func cell(_ cell: Cell, _ row: Int) -> String {
    let range = spans[CellAddress(row: row, column: cell.column)]
    let rowSpan = range.map { $0.last.row - $0.first.row + 1 } ?? 1
    let columnSpan = range.map { $0.last.column - $0.first.column + 1 } ?? 1
    var attributes = ""
    if let scope = Self.scope(cell.role, rowSpan, columnSpan) {
      attributes += " scope=\"\(scope)\""
    }
    if rowSpan > 1 { attributes += " rowspan=\"\(rowSpan)\"" }
    if columnSpan > 1 { attributes += " colspan=\"\(columnSpan)\"" }
    let name = Self.isHeading(cell.role) ? "th" : "td"
    return "<\(name)\(attributes)>\(HTMLText.lines(cell.text))</\(name)>"
  }

  private static func isHeading(_ role: CellRole) -> Bool {
    role == .caption || role == .columnLabel || role == .rowLabel
  }

  /// What a heading is about; `nil` for cells that are none.
  private static func scope(_ role: CellRole, _ rowSpan: Int, _ columnSpan: Int) -> String? {
    switch role {
    case .caption: "rowgroup"
    case .columnLabel: columnSpan > 1 ? "colgroup" : "col"
    case .rowLabel: rowSpan > 1 ? "rowgroup" : "row"
    default: nil
    }
  }
}
