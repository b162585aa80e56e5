extension Document {
  /// The document without the sheets that do not show.
  func withoutHiddenSheets() -> Document {
    var document = self
    document.blocks.removeAll { block in
      guard case .grid(let grid) = block, let sheet = grid.sheet else { return false }
      return sheet.visibility != .visible
    }
    return document
  }

  /// The names of the sheets that do not show.
  fileprivate var hiddenSheets: [String] {
    grids.compactMap(\.sheet).filter { $0.visibility != .visible }.map(\.name)
  }
}

extension Report {
  /// Warnings about tables that stand on hidden sheets only.
  func findingsOfHiddenTables(_ document: Document) -> [Finding] {
    let hidden = Set(document.hiddenSheets)
    let sheets = Dictionary(
      cells.compactMap { code, cell -> (String, String)? in
        guard case .cell(let sheet, _) = cell.source?.place, hidden.contains(sheet) else {
          return nil
        }
        return (code.table, sheet)
      }
    ) { first, _ in first }
    return sheets.sorted { $0.key < $1.key }.map { .tableHidden($0.key, on: $0.value) }
  }
}

extension Finding {
  static func tableHidden(_ table: String, on sheet: String) -> Finding {
    Finding(
      "sheet-hidden", .warning,
      LocalizedText(
        zh: "这张表只在隐藏的工作表「\(sheet)」里有，照样取数；请取消隐藏并核对是不是本年度的。",
        en:
          "This table stands only on the hidden sheet 「\(sheet)」 and was read from there. Show the sheet and check that it is this year's."
      ), cells: [CellCode(table: table, row: "*", column: "*")])
  }

  static func hiddenSheetsLeftOut(_ document: Document) -> Finding {
    let names = document.hiddenSheets.joined(separator: "、")
    return Finding(
      "sheet-hidden", .note,
      LocalizedText(
        zh: "显示的工作表已有全部的表，隐藏的工作表没有用：\(names)。",
        en: "The sheets that show have all tables; hidden ones were not used: \(names)."))
  }
}
