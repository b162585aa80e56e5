/// A text document: the content of `w:body`.
///
/// Word cuts text into runs at will, leaves marks of proofing between them, and keeps what was deleted while changes
/// were tracked.
struct WordShape {
  /// A cell that goes on in the rows below.
  private struct Open {
    var column: Int
    var columnSpan: Int
    var rows: Int
  }

  func text(_ blocks: [ShapeBlock], _ generator: inout some RandomNumberGenerator) -> String {
    blocks.map { block in
      switch block {
      case .line(let text, _): paragraph(text, &generator)
      case .table(let table): self.table(table, &generator)
      }
    }.joined(separator: "\n")
  }

  private func table(
    _ table: ShapeTable, _ generator: inout some RandomNumberGenerator
  ) -> String {
    var open: [Open] = []
    let rows = table.rows.map { row in
      let cells = self.row(row, &open, &generator)
      return "<w:tr><w:trPr><w:trHeight w:val=\"454\"/></w:trPr>\(cells)</w:tr>\n"
    }
    return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
  }

  /// The cells of a row, with those that go on from above where they stand.
  private func row(
    _ row: [ShapeTable.Cell], _ open: inout [Open], _ generator: inout some RandomNumberGenerator
  ) -> String {
    var text = ""
    var column = 0
    var begun: [Open] = []
    func goOn() {
      while let above = open.first(where: { $0.column == column }) {
        text += "<w:tc><w:tcPr>\(span(above.columnSpan))<w:vMerge/></w:tcPr><w:p/></w:tc>"
        column += above.columnSpan
      }
    }
    for cell in row {
      goOn()
      let merge = cell.rowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""
      let content = paragraph(cell.text, isValue: cell.isValue, &generator)
      text += "<w:tc><w:tcPr>\(span(cell.columnSpan))\(merge)</w:tcPr>\(content)</w:tc>"
      if cell.rowSpan > 1 {
        begun.append(Open(column: column, columnSpan: cell.columnSpan, rows: cell.rowSpan))
      }
      column += cell.columnSpan
    }
    goOn()
    open = (open + begun).compactMap { cell in
      var cell = cell
      cell.rows -= 1
      return cell.rows > 0 ? cell : nil
    }
    return text
  }

  private func span(_ columns: Int) -> String {
    columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : ""
  }

  private func paragraph(
    _ text: String, isValue: Bool = false, _ generator: inout some RandomNumberGenerator
  ) -> String {
    var runs: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let length = Int.random(in: 1...8, using: &generator)
      runs.append(run(rest.prefix(length)))
      rest = rest.dropFirst(length)
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: runs.append("<w:proofErr w:type=\"spellStart\"/>")
      case 1: runs.append("<w:del w:id=\"1\"><w:r><w:delText>9</w:delText></w:r></w:del>")
      case 2 where !isValue && !rest.isEmpty && text.count < 6:
        runs.append("<w:r><w:br/></w:r>")
      default: break
      }
    }
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(runs.joined())</w:p>"
  }

  private func run(_ text: Substring) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
      + "<w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
  }
}
