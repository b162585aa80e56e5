/// Cells that end with pipes, as crawlers write tables; what spans cover stands as pipes at the end of the row.
struct PipeShape {
  let shape: ReportShape

  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    let marksSpans = shape == .pipeLines || Int.random(in: 0..<3, using: &generator) > 0
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .line(let text, _): lines.append(text)
      case .table(let table):
        for row in table.rows where !row.isEmpty { lines += self.row(row, marksSpans) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [ShapeTable.Cell], _ marksSpans: Bool) -> [String] {
    let covered = marksSpans ? cells.reduce(0) { $0 + $1.columnSpan - 1 } : 0
    let marks = String(repeating: "|", count: covered)
    switch shape {
    case .pipes:
      let row = cells.map { $0.text.isEmpty ? "|" : $0.text + " |" }.joined(separator: " ")
      return [marks.isEmpty ? row : row + " " + marks]
    case .pipeLines:
      return cells.flatMap { $0.text.isEmpty ? ["|"] : [$0.text, "|"] }
        + (marks.isEmpty ? [] : [marks])
    default:
      return cells.map(onLine) + (marks.isEmpty ? [] : [marks])
    }
  }

  private func onLine(_ cell: ShapeTable.Cell) -> String {
    if cell.text.isEmpty { return "|" }
    return shape == .cellPipesBareNumbers && cell.isValue ? cell.text : cell.text + " |"
  }
}
