/// Estimates how much room text takes, since a workbook's file must state its row heights.
enum TextMeasure {
  /// The width of a column that has none.
  private static let usualWidth = 9.0

  /// The width of a text in widths of a digit: 2 for a Chinese character, 1 for a letter.
  static func width(of text: String) -> Double {
    // Most values are digits only, as wide as they are many.
    guard text.utf8.span.holds({ $0 >= 0x80 }) else { return Double(text.utf8.count) }
    return Double(digits(of: text))
  }

  /// The width of a column that shows a text on one line, with the margins of its cells.
  static func columnWidth(of text: String) -> Double { width(of: text) + 2 }

  /// The width of neighbouring columns together.
  ///
  /// - Parameters:
  ///   - columns: The columns, from 0.
  ///   - widths: The widths of the columns from A on.
  /// - Returns: The width in widths of a digit.
  static func width(of columns: ClosedRange<Int>, in widths: [Double]) -> Double {
    columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] : usualWidth) }
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
    // No character is wider than its bytes are many, and most values and labels are short.
    if !text.utf8.span.holds({ $0 < 0x20 }) {
      return Double(text.utf8.count) <= room ? 1 : rows(digits(of: text), room)
    }
    var (count, line) = (0, 0)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // Behind a carriage return it is no line end of its own.
      if scalar == "\n", previous != "\r" {
        count += rows(line, room)
        line = 0
      } else {
        line += digits(scalar)
      }
      previous = scalar
    }
    return count + rows(line, room)
  }

  /// The heights in points that the rows of a grid need.
  ///
  /// A cell merged over several rows shares its lines among them.
  static func rowHeights(
    of grid: Grid, widths: [Double], fontSize: Double, minimum: Double
  ) -> [Int: Double] {
    let spans = Dictionary(grid.merges.map { ($0.first, $0) }) { first, _ in first }
    var heights = [Int: Double](minimumCapacity: grid.rows.count)
    for row in grid.rows {
      var lines: Double?
      for cell in row.cells where !cell.isCovered {
        let span = spans.isEmpty ? nil : spans[CellAddress(row: row.index, column: cell.column)]
        let columns = cell.column...max(cell.column, span?.last.column ?? cell.column)
        let count = lineCount(of: cell.text, width: width(of: columns, in: widths))
        let rows = span.map { $0.last.row - $0.first.row + 1 } ?? 1
        lines = max(lines ?? 0, Double(count) / Double(rows))
      }
      heights[row.index] = max(minimum, (lines ?? 1) * fontSize * 1.35 + 6)
    }
    return heights
  }

  /// The width of a text in widths of a digit; of most characters their first byte tells it.
  private static func digits(of text: String) -> Int {
    let bytes = text.utf8
    let span = bytes.span
    var (digits, index) = (0, 0)
    while index < span.count {
      switch span[index] {
      case ..<0x80: (digits, index) = (digits + 1, index + 1)
      case ..<0xE0: (digits, index) = (digits + 1, index + 2)
      case ..<0xE2: (digits, index) = (digits + 1, index + 3)
      // U+2000 to U+2FFF, some of which are wide. That two more bytes follow is so in every text.
      case 0xE2 where index + 2 < span.count:
        let low = UInt32(span[index + 1] & 0x3F) << 6 | UInt32(span[index + 2] & 0x3F)
        (digits, index) = (digits + (isWide(0x2000 | low) ? 2 : 1), index + 3)
      case ..<0xF0: (digits, index) = (digits + 2, index + 3)
      default: (digits, index) = (digits + 2, index + 4)
      }
    }
    return digits
  }

  private static func digits(_ scalar: Unicode.Scalar) -> Int { isWide(scalar.value) ? 2 : 1 }

  /// Whether a character is as wide as a Chinese one.
  private static func isWide(_ scalar: UInt32) -> Bool {
    scalar > 0x2E7F || (0x2010...0x2027).contains(scalar)
  }

  /// How many rows of a cell a line takes.
  private static func rows(_ digits: Int, _ room: Double) -> Int {
    max(1, Int((Double(digits) / room).rounded(.up)))
  }
}
