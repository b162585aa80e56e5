internal import Nianbao

/// A table of a text document while it is open.
///
/// Each cell says how many columns of the table's grid it takes, and whether it goes on with the cell
/// above. ECMA-376 Part 1, 17.4.
struct WordTable {
  /// How a cell is merged with those above and below; 17.4.84.
  enum VerticalMerge {
    /// Not at all.
    case none
    /// The cell is the first of a merged area.
    case restart
    /// The cell above goes on here.
    case goesOn
  }

  /// The most positions that all cells may cover.
  private static let maximumPositionCount = SpanTable.maximumPositionCount
  /// The most columns that a cell can take; Word has 63.
  private static let maximumSpan = 1_000

  /// The table's number in the document, from 1; tables in cells have the number of the outer one.
  let number: Int
  /// The columns that the next cell is to take.
  var span = 1
  /// How the next cell is merged.
  var merge = VerticalMerge.none
  /// Whether the row was deleted while changes were tracked.
  var isRowDeleted = false

  private var rows: [[SpanTable.Placed]] = []
  /// For every column at which a merged area begins, its cell in ``rows``.
  private var anchors: [Int: (row: Int, index: Int)] = [:]
  private var column = 0
  private var count = 0
  private var isRowOpen = false

  init(number: Int) { self.number = number }

  /// The position of the next cell.
  var position: CellAddress { CellAddress(row: max(0, rows.count - 1), column: column) }

  /// Begins a row.
  mutating func beginRow() {
    rows.append([])
    column = 0
    isRowDeleted = false
    isRowOpen = true
  }

  /// Leaves columns at the beginning of the row free.
  mutating func skip(_ columns: Int) { column += min(max(0, columns), Self.maximumSpan) }

  /// Ends a row; a deleted one is taken back.
  mutating func endRow() {
    isRowOpen = false
    guard isRowDeleted, !rows.isEmpty else { return }
    rows.removeLast()
    anchors = anchors.filter { $0.value.row < rows.count }
  }

  /// Begins a cell with the values that hold where it says nothing else.
  mutating func beginCell() {
    if !isRowOpen { beginRow() }
    (span, merge) = (1, .none)
  }

  /// Adds a cell at the end of the row.
  ///
  /// - Returns: `false` when the cells cover more positions than any table has.
  mutating func add(_ cell: FlowCell) -> Bool {
    guard !rows.isEmpty else { return true }
    let row = rows.count - 1
    let span = min(max(1, self.span), Self.maximumSpan)
    count += span
    if merge == .goesOn, let anchor = anchors[column], anchor.row + rowSpan(anchor) == row {
      rows[anchor.row][anchor.index].rowSpan += 1
    } else {
      anchors[column] = merge == .none ? nil : (row, rows[row].count)
      rows[row].append(
        SpanTable.Placed(cell: cell, row: row, column: column, rowSpan: 1, columnSpan: span))
    }
    column += span
    return count <= Self.maximumPositionCount
  }

  private func rowSpan(_ anchor: (row: Int, index: Int)) -> Int {
    rows[anchor.row][anchor.index].rowSpan
  }

  /// The table's blocks.
  var blocks: [Document.Block] { FlowTable(rows).blocks }
}
