/// Cells parted by tabs.
struct TabShape {
  let shape: ReportShape

  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .line(let text, _): lines.append(text)
      case .table(let table):
        lines += shape == .tabs ? copied(table) : positioned(table)
        if shape == .tabsRagged { lines = ragged(lines, &generator) }
      }
      if Int.random(in: 0..<3, using: &generator) == 0 { lines.append("") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func copied(_ table: ShapeTable) -> [String] {
    table.rows.map { $0.map(\.text).joined(separator: "\t") }
  }

  private func positioned(_ table: ShapeTable) -> [String] {
    table.positions.map { $0.map { $0?.text ?? "" }.joined(separator: "\t") }
  }

  private func ragged(
    _ lines: [String], _ generator: inout some RandomNumberGenerator
  ) -> [String] {
    lines.flatMap { line -> [String] in
      guard line.contains("\t") else { return [line] }
      var line = line
      if Int.random(in: 0..<6, using: &generator) == 0 {
        let lost = line.prefix { $0 == "\t" }
        line = String(line.dropFirst(lost.count) + lost)
      }
      if Int.random(in: 0..<6, using: &generator) == 0 { line += "\t\t" }
      return Int.random(in: 0..<12, using: &generator) == 0 ? [line, ""] : [line]
    }
  }
}
