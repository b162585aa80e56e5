/// Markdown tables: a caption is a heading, what follows it a table.
struct MarkdownShape {
  let shape: ReportShape

  func text(_ blocks: [ShapeBlock]) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .line(let text, let isHeading): lines += [isHeading ? "## " + text : text, ""]
      case .table(let table): lines += shape == .markdown ? whole(table) : single(table)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func whole(_ table: ShapeTable) -> [String] {
    var lines: [String] = []
    var opensTable = true
    for row in table.positions {
      if let caption = row[0], caption.isCaption {
        lines += ["", "### " + caption.text, ""]
        opensTable = true
        continue
      }
      lines.append(line(row.map { $0?.text ?? "" }))
      if opensTable { lines.append(rule(row.count)) }
      opensTable = false
    }
    return lines + [""]
  }

  /// One table for every row, its labels in a heading over it and again in the row.
  private func single(_ table: ShapeTable) -> [String] {
    table.rows.flatMap { row -> [String] in
      let values = row.filter(\.isValue).map(\.text)
      let labels = row.filter { !$0.isValue }.map(\.text)
      guard !values.isEmpty else {
        return labels.count == 1
          ? ["### " + labels[0], ""] : [line(labels), rule(labels.count), ""]
      }
      let groups = labels.dropLast().flatMap { ["### " + $0, ""] }
      guard let label = labels.last else { return [line(values), rule(values.count), ""] }
      let head = ["类别"] + values.indices.map { "数据\($0 + 1)" }
      return groups + [line(head), rule(head.count), line([label] + values), ""]
    }
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func rule(_ count: Int) -> String { "|" + String(repeating: "---|", count: count) }
}
