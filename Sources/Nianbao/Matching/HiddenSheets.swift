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
}

extension Finding {
  static func hiddenSheetsLeftOut(_ document: Document) -> Finding {
    let names = document.grids.compactMap(\.sheet).filter { $0.visibility != .visible }.map(\.name)
    return Finding(
      "sheet-hidden", .warning,
      LocalizedText(
        zh: "隐藏的工作表里还有同样的表，只读取显示的工作表；未读：\(names.joined(separator: "、"))。请核对该用哪一份。",
        en:
          "Hidden sheets hold the same tables; only sheets that show were read. Left out: \(names.joined(separator: ", ")). Check which are meant."
      ))
  }
}
