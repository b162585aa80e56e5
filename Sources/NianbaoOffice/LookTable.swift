internal import Nianbao
internal import WorkbookFile

/// The styles of the cells of a workbook's sheets, by what decides over them.
///
/// A sheet has hundreds of cells and a handful of looks. Comparing a role and a number of decimals is
/// cheaper than making a style a cell.
struct LookTable {
  private struct Look {
    var role: CellRole
    /// How many decimals the number has; `nil` where there is no number.
    var decimals: Int?
    var style: StyleID
  }

  private var fonts = Fonts.plain
  /// The looks in these fonts.
  private var known: [Look] = []

  /// Begins a sheet with fonts; most workbooks have the same on every sheet.
  mutating func begin(_ fonts: Fonts) {
    guard fonts != self.fonts else { return }
    (self.fonts, known) = (fonts, [])
  }

  /// The style of a cell.
  ///
  /// - Parameters:
  ///   - cells: The cells of a row.
  ///   - index: The cell's index among them.
  ///   - field: What may be typed into it, where it is to be filled in.
  ///   - workbook: The workbook, which learns of the style if it is new.
  /// - Returns: The identifier of the style in the workbook.
  /// - Throws: ``WorkbookError``.
  mutating func style(
    of cells: [Cell], at index: Int, _ field: SheetProtection.Field?, in workbook: inout Workbook
  ) throws(WorkbookError) -> StyleID {
    if let field { return try workbook.style(CellLook.style(of: cells[index], field, fonts)) }
    let (role, decimals) = (cells[index].role, cells[index].number?.decimals)
    let look = known.first { $0.role == role && $0.decimals == decimals }
    if let look { return look.style }
    let style = try workbook.style(CellLook.style(of: cells[index], fonts))
    known.append(Look(role: role, decimals: decimals, style: style))
    return style
  }
}
