extension Document {
  /// The document as a text to read and to compare: one line a paragraph or row.
  ///
  /// Source places are left out, so two documents with the same content give the same dump. A
  /// covered cell prints as `^`, an absent one as nothing, an empty one as `""`.
  ///
  /// ```
  /// ¶ 一、总体情况
  /// ▦ A1:D1
  ///   0: "规章" "" "0" ^
  /// ```
  public var dump: String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): "¶ \(paragraph.text)\n"
      case .grid(let grid): grid.dump
      }
    }.joined()
  }
}

extension Grid {
  /// The grid as lines of text; see ``Document/dump``.
  var dump: String {
    let merged = merges.map { " \($0)" }.joined()
    let lines = rows.map { row in
      "  \(row.index):" + row.cells.map { " " + $0.dump }.joined() + "\n"
    }
    return "▦\(sheet.map { " \($0.name)" } ?? "")\(merged)\n" + lines.joined()
  }
}

extension Cell {
  fileprivate var dump: String {
    if isCovered { return "\(CellAddress.columnName(column))^" }
    let formula = formula.map { "=\($0) → " } ?? ""
    let comment = comment.map { " // \($0)" } ?? ""
    return "\(CellAddress.columnName(column))\"\(formula)\(text)\"\(comment)"
  }
}
