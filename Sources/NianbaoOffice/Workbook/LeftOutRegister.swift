internal import Nianbao

extension Document {
  /// Says that the register of very many units was not read.
  ///
  /// The sums over it stand on another sheet. Their formulas have nothing left to add up, so that
  /// the stored results count; a sum without a stored number is named.
  mutating func leaveOutRegister(_ name: String) {
    var blanks: [SourceLocation] = []
    for index in blocks.indices {
      guard case .grid(var grid) = blocks[index] else { continue }
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices
        where grid.rows[row].cells[cell].formula.map({ Self.names(name, in: $0) }) ?? false {
          grid.rows[row].cells[cell].formula = nil
          if grid.rows[row].cells[cell].number == nil {
            blanks += [grid.rows[row].cells[cell].source].compactMap { $0 }
          }
        }
      }
      blocks[index] = .grid(grid)
    }
    findings.append(.registerLeftOut(name))
    if !blanks.isEmpty { findings.append(.sumsNotStored(blanks)) }
  }

  /// Whether a formula names a sheet, in quotes or not.
  private static func names(_ sheet: String, in formula: String) -> Bool {
    formula.contains("\(sheet)!") || formula.contains("\(sheet)'!")
  }
}

extension Finding {
  fileprivate static func registerLeftOut(_ sheet: String) -> Finding {
    Finding(
      "register-left-out", .note,
      LocalizedText(
        zh: "「\(sheet)」的单元格太多，没有读；取「汇总」里存的合计。改过「\(sheet)」的，请先在表格软件里重新计算并保存。",
        en:
          "The sheet \(sheet) has too many cells and was left out; the stored sums count. Where it was changed, recalculate and save the file first."
      ))
  }

  fileprivate static func sumsNotStored(_ places: [SourceLocation]) -> Finding {
    let list = places.prefix(5).map { place in
      if case .cell(_, let address) = place.place { "\(address)" } else { "\(place)" }
    }.joined(separator: ", ")
    let more = places.count > 5
    return Finding(
      "register-left-out", .warning,
      LocalizedText(
        zh:
          "有 \(places.count) 格没有存合计（\(list)\(more ? " 等" : "")），没有数。各单位都没有数的格本来就是空的；否则请在表格软件里打开、重新计算并保存。",
        en:
          "\(places.count) cells have no stored sum (\(list)\(more ? ", …" : "")) and no number. Those in which no unit has a number are empty; otherwise open the file in a spreadsheet program, recalculate it and save it."
      ), source: places.first)
  }
}
