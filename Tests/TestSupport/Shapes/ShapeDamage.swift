/// What may happen to a report's tables on their way, in whatever shape they arrive.
public enum ShapeDamage: String, Sendable, CaseIterable {
  /// A row is not there.
  case dropRow
  /// A column is not there, headings and values.
  case dropColumn
  /// A value is not there, and those behind it move up.
  case dropCell
  /// A label is not there.
  case dropLabel
  /// Two rows have changed places.
  case swapRows
  /// A row stands there twice.
  case repeatRow
  /// The file ends somewhere.
  case cut

  /// Damages one of the tables of a document.
  func apply(
    to blocks: inout [ShapeBlock], using generator: inout some RandomNumberGenerator
  ) {
    let tables = blocks.indices.filter { index in
      if case .table(let table) = blocks[index] {
        table.rows.joined().contains(where: \.isValue)
      } else {
        false
      }
    }
    guard let index = tables.randomElement(using: &generator),
      case .table(var table) = blocks[index]
    else { return }
    let rows = table.rows.indices.filter { table.rows[$0].contains(where: \.isValue) }
    guard let row = rows.randomElement(using: &generator),
      let other = rows.randomElement(using: &generator)
    else { return }
    let values = table.rows[row].indices.filter { table.rows[row][$0].isValue }
    let labels = table.rows[row].indices.filter { !table.rows[row][$0].isValue }
    switch self {
    case .dropRow: table.rows.remove(at: row)
    case .dropColumn:
      guard let value = values.randomElement(using: &generator) else { return }
      let column = table.rows[row][value].column
      for line in table.rows.indices {
        table.rows[line].removeAll { $0.column == column && $0.columnSpan == 1 }
      }
    case .dropCell:
      if let cell = values.randomElement(using: &generator) { table.rows[row].remove(at: cell) }
    case .dropLabel:
      if let cell = labels.randomElement(using: &generator) { table.rows[row][cell].text = "" }
    case .swapRows: table.rows.swapAt(row, other)
    case .repeatRow: table.rows.insert(table.rows[row], at: other)
    case .cut: break
    }
    blocks[index] = .table(table)
  }

  /// The text that is left.
  func apply(
    to text: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    guard self == .cut else { return text }
    // Foundation's strings are slow to count in characters; scalars are as good a place to cut.
    let scalars = text.unicodeScalars
    let count = scalars.count
    let end = Int.random(in: count / 4..<max(count / 4 + 1, count), using: &generator)
    return String(String.UnicodeScalarView(scalars.prefix(end)))
  }
}
