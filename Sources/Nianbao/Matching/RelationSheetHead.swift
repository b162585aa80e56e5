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

  /// Whether a cell has a formula for which a condition holds.
  fileprivate func hasFormula(where holds: (String) -> Bool) -> Bool {
    // By index, since a cell takes longer to copy than to look at.
    rows.indices.contains { row in
      rows[row].cells.indices.contains { rows[row].cells[$0].formula.map(holds) ?? false }
    }
  }

  /// Whether this is the head of such a sheet, and no row more.
  package var isHeadOfRelationSheet: Bool { rows.count == Self.headRowCount && isRelationSheet }
}

extension Document {
  /// Whether the rows of a sheet 勾稽校验 below its head make no difference: the workbook is one that says who
  /// reports, so that the sheet is none of its tables, and no formula on another sheet can name it.
  package func needsOnlyHead(of sheet: String) -> Bool {
    // An apostrophe is written twice in a formula.
    guard !sheet.contains("'"), grids.contains(where: { FilledWorkbook.fields(of: $0) != nil })
    else { return false }
    return !grids.contains { $0.sheet?.name != sheet && $0.hasFormula { Self.names($0, sheet) } }
  }

  /// Whether a formula has the name of a sheet in it, in whatever case.
  private static func names(_ formula: String, _ sheet: String) -> Bool {
    // Nearly all formulas are ASCII, and nearly no name is.
    guard sheet.utf8.allSatisfy({ $0 < 0x80 }) || !formula.utf8.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    return formula.lowercased().contains(sheet.lowercased())
  }
}
