/// What reading makes of the sheet 勾稽校验: it repeats the tables, and nothing is taken from it.
extension Grid {
  /// In how many rows the head of such a sheet stands.
  private static let headRowCount = 8

  /// Whether this is such a sheet, or its head.
  package var isRelationSheet: Bool {
    texts(ofRow: 0).first == RelationSheet.title
      && rows.prefix(Self.headRowCount).contains {
        $0.cells.map(\.text).starts(with: RelationSheet.columns)
      }
  }

  /// Whether this is the head of such a sheet, and no row more.
  package var isHeadOfRelationSheet: Bool { rows.count == Self.headRowCount && isRelationSheet }
}

extension Document {
  /// Whether the rows of a sheet 勾稽校验 below its head make no difference: the workbook is one that says who
  /// reports, so that the sheet is none of its tables, and no formula on another sheet can name it.
  package func needsOnlyHead(of sheet: String) -> Bool {
    let name = sheet.lowercased()
    // An apostrophe is written twice in a formula.
    guard !name.contains("'"), grids.contains(where: { FilledWorkbook.fields(of: $0) != nil })
    else { return false }
    let formulas = grids.lazy.filter { $0.sheet?.name != sheet }.flatMap(\.rows).flatMap(\.cells)
      .compactMap(\.formula)
    return !formulas.contains { $0.lowercased().contains(name) }
  }
}
