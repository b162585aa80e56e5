/// Cells that end with pipes, as crawlers write tables.
struct PipeShape {
  let shape: ReportShape

  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .line(let text, _): lines.append(text)
      case .table(let table): lines += table.rows.flatMap(row)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [ShapeTable.Cell]) -> [String] {
    switch shape {
    case .pipes: [cells.map(piped).joined(separator: " ")]
    case .pipeLines: cells.flatMap(onOwnLines) + (cells.isEmpty ? [] : ["||"])
    default: cells.flatMap(onLines)
    }
  }

  private func piped(_ cell: ShapeTable.Cell) -> String {
    let span = cell.columnSpan > 1 ? " " + String(repeating: "|", count: cell.columnSpan - 1) : ""
    return (cell.text.isEmpty ? "" : cell.text + " ") + "|" + span
  }

  private func onLines(_ cell: ShapeTable.Cell) -> [String] {
    let isBare = shape == .cellPipesBareNumbers && cell.isValue && !cell.text.isEmpty
    let text = isBare ? cell.text : cell.text.isEmpty ? "|" : cell.text + " |"
    return [text] + span(cell)
  }

  private func onOwnLines(_ cell: ShapeTable.Cell) -> [String] {
    (cell.text.isEmpty ? ["|"] : [cell.text, "|"]) + span(cell)
  }

  private func span(_ cell: ShapeTable.Cell) -> [String] {
    cell.columnSpan > 1 ? [String(repeating: "|", count: cell.columnSpan)] : []
  }
}
