internal import Nianbao

/// Gives the cells of a table their places, as browsers do.
///
/// ```
/// <td rowspan=2>A <td>B          A B
/// <tr> <td colspan=2>C           A C C     B's row is no wider for it
/// ```
///
/// A cell takes the first free position of its row and covers what its spans reach, even where
/// another cell covers it already; a span ends with its row group. HTML, 4.9.12.1.
struct SpanTable {
  /// What a group of rows is; the head is shown first and the foot last.
  enum Group: Int {
    case head
    case body
    case foot
  }

  /// A cell and the area it takes.
  struct Placed {
    /// The cell.
    var cell: FlowCell
    /// The zero-based row.
    var row: Int
    /// The zero-based column.
    var column: Int
    /// How many rows the cell covers.
    var rowSpan: Int
    /// How many columns the cell covers.
    var columnSpan: Int
  }

  /// The most columns that a cell can ask for.
  ///
  /// HTML, 4.9.11.
  static let maximumColumnSpan = 1_000
  /// The most positions that all cells may cover.
  static let maximumPositionCount = 300_000

  private var groups: [(kind: Group, rows: [[FlowCell]])] = []
  private var isGroupOpen = false
  /// How many cells the table has.
  private(set) var cellCount = 0

  /// Begins a group of rows.
  mutating func beginGroup(_ kind: Group) {
    groups.append((kind, []))
    isGroupOpen = true
  }

  /// Ends a group of rows; rows that follow without one make a group of their own.
  mutating func endGroup() { isGroupOpen = false }

  /// Begins a row.
  mutating func beginRow() {
    if !isGroupOpen { beginGroup(.body) }
    groups[groups.count - 1].rows.append([])
  }

  /// Adds a cell at the end of the row that was begun last.
  mutating func add(_ cell: FlowCell) {
    if groups.last?.rows.last == nil { beginRow() }
    let group = groups.count - 1
    groups[group].rows[groups[group].rows.count - 1].append(cell)
    cellCount += 1
  }

  /// The rows with their cells at their places; `nil` when they cover more than
  /// ``maximumPositionCount``.
  func placed() -> [[Placed]]? {
    var rows: [[Placed]] = []
    var count = 0
    for group in ordered {
      guard let placed = Self.place(group, from: rows.count, &count) else { return nil }
      rows += placed
    }
    return rows
  }

  /// The groups as they are shown: the first head in front, the first foot at the end.
  private var ordered: [[[FlowCell]]] {
    let head = groups.firstIndex { $0.kind == .head }
    let foot = groups.firstIndex { $0.kind == .foot }
    let rest = groups.indices.filter { $0 != head && $0 != foot }
    return ([head] + rest + [foot]).compactMap { $0.map { groups[$0].rows } }
  }

  private static func place(
    _ rows: [[FlowCell]], from first: Int, _ count: inout Int
  ) -> [[Placed]]? {
    // For every column the row at which it is free again.
    var free: [Int] = []
    var placed: [[Placed]] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      var line: [Placed] = []
      for cell in cells {
        while column < free.count, free[column] > row { column += 1 }
        let left = rows.count - row
        let rowSpan = cell.rowSpan == 0 ? left : min(max(1, cell.rowSpan), left)
        let columnSpan = min(max(1, cell.columnSpan), maximumColumnSpan)
        count += rowSpan * columnSpan
        guard count <= maximumPositionCount else { return nil }
        while free.count < column + columnSpan { free.append(0) }
        for covered in column..<column + columnSpan {
          free[covered] = max(free[covered], row + rowSpan)
        }
        line.append(
          Placed(
            cell: cell, row: first + row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
        column += columnSpan
      }
      placed.append(line)
    }
    return placed
  }
}
