internal import CXlsxWriter

extension CellContent {
  /// More than the XML of a cell takes beside its text.
  static let markupBound = 128

  /// More than the XML of the cell takes: a byte becomes at most seven, as `_x0001_`.
  var sizeBound: Int {
    switch self {
    case .blank, .number: Self.markupBound
    case .text(let text), .formula(let text, .number): Self.markupBound + 7 * text.utf8.count
    case .formula(let formula, .text(let text)):
      Self.markupBound + 7 * (formula.utf8.count + text.utf8.count)
    }
  }

  /// Whether the library takes the content as it is, as it does nearly all; ``checked()`` decides over the rest.
  var isFit: Bool {
    switch self {
    case .blank: true
    case .text(let text): XMLText.isFit(text)
    case .number(let number): Self.isFit(number)
    case .formula(let formula, .number(let number)):
      XMLText.isFitFormula(formula) && Self.isFit(number)
    case .formula(let formula, .text(let text)):
      XMLText.isFitFormula(formula) && XMLText.isFit(text)
    }
  }

  private static func isFit(_ number: Double) -> Bool {
    number.isFinite && (number != 0 || number.sign == .plus)
  }

  /// The content as the library takes it.
  func checked() throws(WorkbookError) -> CellContent {
    switch self {
    case .blank: self
    case .text(let text): .text(try XMLText.cell(text))
    case .number(let number): .number(try Self.finite(number))
    case .formula(let formula, .number(let number)):
      .formula(try XMLText.formula(formula), result: .number(try Self.finite(number)))
    case .formula(let formula, .text(let text)):
      .formula(try XMLText.formula(formula), result: .text(try XMLText.cell(text)))
    }
  }

  /// The number itself, with zero for minus zero, which the library would write as `-0`.
  static func finite(_ number: Double) throws(WorkbookError) -> Double {
    guard number.isFinite else { throw WorkbookError(.notFinite, "\(number) is not a number") }
    return number == 0 ? 0 : number
  }

  /// Writes checked content.
  func write(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, _ position: CellPosition,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    let row = UInt32(position.row)
    let column = UInt16(position.column)
    let code =
      switch self {
      case .blank: worksheet_write_blank(sheet, row, column, format)
      case .text(let text):
        text.withCString { worksheet_write_string(sheet, row, column, $0, format) }
      case .number(let number): worksheet_write_number(sheet, row, column, number, format)
      case .formula(let formula, .number(let number)):
        formula.withCString {
          worksheet_write_formula_num(sheet, row, column, $0, format, number)
        }
      case .formula(let formula, .text(let text)):
        formula.withCString { formula in
          text.withCString { worksheet_write_formula_str(sheet, row, column, formula, format, $0) }
        }
      }
    try WorkbookError.check(code)
  }
}
