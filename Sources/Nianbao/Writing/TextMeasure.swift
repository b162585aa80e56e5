/// Estimates how much room text takes, since a workbook's file must state its row heights.
enum TextMeasure {
  /// The width of a text in widths of a digit: 2 for a Chinese character, 1 for a letter.
  static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) {
      $0 + ($1.value > 0x2E7F || (0x2010...0x2027).contains($1.value) ? 2 : 1)
    }
  }

  /// How many lines a text takes in a column.
  ///
  /// - Parameters:
  ///   - text: The text, with its line ends.
  ///   - width: The column's width in widths of a digit.
  /// - Returns: At least 1; an empty line counts, too.
  static func lineCount(of text: String, width: Double) -> Int {
    // The margins inside a cell take about one digit.
    let room = max(2, width - 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, Int((Self.width(of: String($1)) / room).rounded(.up))) }
  }

  /// The heights in points that the rows of a grid need.
  ///
  /// A cell merged over several rows shares its lines among them.
  static func rowHeights(
    of grid: Grid, widths: [Double], fontSize: Double, minimum: Double
  ) -> [Int: Double] {
    let spans = Dictionary(grid.merges.map { ($0.first, $0) }) { first, _ in first }
    var heights: [Int: Double] = [:]
    for row in grid.rows {
      let lines = row.cells.filter { !$0.isCovered }.map { cell -> Double in
        let span = spans[CellAddress(row: row.index, column: cell.column)]
        let columns = cell.column...max(cell.column, span?.last.column ?? cell.column)
        let width = columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] : 9) }
        let rows = span.map { $0.last.row - $0.first.row + 1 } ?? 1
        return Double(lineCount(of: cell.text, width: width)) / Double(rows)
      }
      heights[row.index] = max(minimum, (lines.max() ?? 1) * fontSize * 1.35 + 6)
    }
    return heights
  }
}
