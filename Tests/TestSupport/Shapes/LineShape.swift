/// One cell a line; blank cells leave no trace.
struct LineShape {
  let shape: ReportShape

  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .line(let text, _): lines.append(text)
      case .table(let table):
        for cell in table.rows.joined() where !cell.text.isEmpty {
          lines += cellLines(cell, &generator)
        }
      }
    }
    let gap = shape == .linesSpaced ? "\n\n" : "\n"
    return lines.joined(separator: gap) + "\n"
  }

  private func cellLines(
    _ cell: ShapeTable.Cell, _ generator: inout some RandomNumberGenerator
  ) -> [String] {
    let isLong = cell.text.count >= 4 && !cell.isValue
    guard shape == .linesWrapped, isLong, Int.random(in: 0..<4, using: &generator) == 0 else {
      return [cell.text]
    }
    let middle = cell.text.index(cell.text.startIndex, offsetBy: cell.text.count / 2)
    return [String(cell.text[..<middle]), String(cell.text[middle...])]
  }
}
