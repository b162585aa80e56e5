/// The text of a PDF: words parted by spaces, labels broken around their numbers, page numbers anywhere.
struct PrintShape {
  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .line(let text, _): lines += wrapped(text, width: 28)
      case .table(let table):
        for (index, row) in table.rows.enumerated() {
          let isHeading = row.contains(where: \.isHeading)
          let next = index + 1 < table.rows.count ? table.rows[index + 1] : []
          lines += isHeading ? heading(row) : self.row(row, &generator)
          if !isHeading, !next.contains(where: \.isHeading) {
            addPageNumber(to: &lines, &generator)
          }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of a heading's cells, wrapped ones interleaved: all first lines, then all second lines.
  private func heading(_ row: [ShapeTable.Cell]) -> [String] {
    let cells = row.map { cell in
      cell.columnSpan == 1 && cell.text.count > 3 && row.count > 4
        ? wrapped(cell.text, width: (cell.text.count + 1) / 2) : wrapped(cell.text, width: 24)
    }
    let depth = cells.map(\.count).max() ?? 0
    return (0..<depth).map { line in
      cells.compactMap { line < $0.count ? $0[line] : nil }.joined(separator: " ")
    }
  }

  /// A row: a long label stands around its numbers, half above and half below.
  private func row(
    _ row: [ShapeTable.Cell], _ generator: inout some RandomNumberGenerator
  ) -> [String] {
    let labels = row.filter { !$0.isValue && !$0.text.isEmpty }.map(\.text)
    let values = row.filter(\.isValue).map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    guard let last = labels.last, last.count > 18, !values.isEmpty else {
      return [(labels + [values]).filter { !$0.isEmpty }.joined(separator: " ")].filter {
        !$0.isEmpty
      }
    }
    var lines = wrapped(last, width: 16)
    if labels.count > 1 { lines.insert(labels.dropLast().joined(separator: " "), at: 0) }
    let middle = labels.count > 1 ? max(2, lines.count / 2 + 1) : max(1, lines.count / 2)
    lines.insert(values, at: min(middle, lines.count))
    return lines
  }

  private func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines
  }

  private func addPageNumber(
    to lines: inout [String], _ generator: inout some RandomNumberGenerator
  ) {
    guard Int.random(in: 0..<10, using: &generator) == 0 else { return }
    let number = Int.random(in: 2...9, using: &generator)
    lines.append(Bool.random(using: &generator) ? "- \(number) -" : "— \(number) —")
  }
}
