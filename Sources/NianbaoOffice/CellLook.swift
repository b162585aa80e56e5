internal import Nianbao
internal import WorkbookFile

/// How a cell of a role looks in a workbook.
struct CellLook {
  private static let faultFill = CellColor(red: 255, green: 199, blue: 206)
  private static let absentFill = CellColor(red: 217, green: 217, blue: 217)
  private static let fieldFill = CellColor(red: 255, green: 252, blue: 224)

  /// The look of `cell` in a sheet with `fonts`.
  static func style(of cell: Cell, _ fonts: Fonts) -> CellStyle {
    switch cell.role {
    case .plain: label(fonts, .left, hasBorder: false)
    case .title:
      CellStyle(
        fontName: fonts.title, fontSize: fonts.titleSize, isBold: true,
        horizontalAlignment: .center, verticalAlignment: .center)
    case .caption, .columnLabel: label(fonts, .center, hasBorder: true)
    case .rowLabel: label(fonts, .left, hasBorder: true)
    case .value, .total: value(of: cell, fonts, fill: nil)
    case .contradiction: value(of: cell, fonts, fill: faultFill)
    case .absent: value(of: cell, fonts, fill: absentFill)
    case .verdict: label(fonts, .center, hasBorder: true)
    case .text:
      CellStyle(
        fontName: fonts.text, fontSize: fonts.textSize, horizontalAlignment: .left,
        verticalAlignment: .top, wrapsText: true)
    case .heading:
      CellStyle(
        fontName: fonts.title, fontSize: fonts.textSize, isBold: true, horizontalAlignment: .left,
        verticalAlignment: .center, wrapsText: true)
    }
  }

  /// The look of a cell that is to be filled in.
  static func style(
    of cell: Cell, _ field: SheetProtection.Field, _ fonts: Fonts
  ) -> CellStyle {
    var style = style(of: cell, fonts)
    style.isLocked = false
    style.fillColor = fieldFill
    // What is typed keeps its decimals.
    style.numberFormat = field.pattern == "General" ? nil : field.pattern
    return style
  }

  /// How cells look that do not add up.
  static let alarm = Highlight(
    fontColor: CellColor(red: 156, green: 0, blue: 6), fillColor: faultFill, isBold: true)

  private static func label(
    _ fonts: Fonts, _ alignment: CellStyle.HorizontalAlignment, hasBorder: Bool
  ) -> CellStyle {
    CellStyle(
      fontName: fonts.label, fontSize: fonts.labelSize,
      border: hasBorder ? .all(.thin) : .none, horizontalAlignment: alignment,
      verticalAlignment: .center, wrapsText: true)
  }

  private static func value(of cell: Cell, _ fonts: Fonts, fill: CellColor?) -> CellStyle {
    CellStyle(
      fontName: fonts.value, fontSize: fonts.valueSize, fillColor: fill, border: .all(.thin),
      horizontalAlignment: .center, verticalAlignment: .center, wrapsText: cell.number == nil,
      numberFormat: numberFormat(of: cell.number))
  }

  /// As many decimals as the number has: a format with fewer would show it rounded.
  private static func numberFormat(of number: Quantity?) -> String? {
    guard let number else { return nil }
    return number.decimals == 0 ? "0" : "0." + String(repeating: "0", count: number.decimals)
  }
}
