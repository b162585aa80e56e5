/// Reads the value of one cell and says what is odd about it.
struct CellReading {
  /// The cell.
  private(set) var cell: ReportCell

  /// Reads a value.
  init(_ value: RunValue, code: CellCode, catalog: FormCatalog, findings: inout [Finding]) {
    let text = value.text.trimmed
    cell = ReportCell(source: value.source)
    switch value.value {
    case .blank: break
    case .mark: cell.raw = text
    case .unreadable:
      cell.raw = text
      findings.append(.unreadable(code, text, cell.source, catalog))
    case .number(let number, let remark):
      cell.number = number
      cell.raw = Self.isBare(text, number) ? nil : text
      let kind = catalog.kinds[code]
      if let finding = Self.finding(number, remark, code, kind, text, cell.source, catalog) {
        findings.append(finding)
      }
    }
  }

  /// Whether a text is a number as this program writes it.
  private static func isBare(_ text: String, _ number: Quantity) -> Bool {
    // Nearly all numbers are a few digits, which need not be written to be compared.
    let digits = text.utf8
    let isWritten = digits.allSatisfy { (0x30...0x39).contains($0) }
    if isWritten, digits.count == 1 || digits.first != 0x30 { return true }
    return ValueParser.plain(text) == number.description
  }

  private static func finding(
    _ number: Quantity, _ remark: ValueParser.Remark?, _ code: CellCode, _ kind: ValueKind?,
    _ text: String, _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding? {
    switch remark {
    case .unit(let unit):
      .unitInCell(
        code, unit, fixed: kind?.unit, isExpected: kind?.units.contains(unit) ?? true, text, source,
        catalog)
    case .note: .twoNumbers(code, text, number, source, catalog)
    case .doubledSign: .doubledSign(code, text, number, source, catalog)
    case nil where kind?.needsUnit == true && number != .zero:
      .unitUnknown(code, text, source, catalog)
    case nil where number.decimals > kind?.decimals ?? .max:
      .tooManyDecimals(code, text, kind?.decimals ?? 0, source, catalog)
    case nil where number.isNegative && kind?.signed == false:
      .negative(code, text, source, catalog)
    case nil: nil
    }
  }
}
