/// Reads the value of one cell and says what is odd about it.
enum CellReading {
  /// Reads a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - text: The text in which it stands, as in the source.
  ///   - source: Where it stands in the source.
  ///   - code: The cell in which it stands.
  ///   - catalog: All forms.
  ///   - findings: Takes what a person should look at.
  /// - Returns: The cell.
  static func cell(
    of value: ValueParser.Value, _ text: String, at source: SourceLocation?, code: CellCode,
    catalog: FormCatalog, findings: inout [Finding]
  ) -> ReportCell {
    switch value {
    case .blank: return ReportCell(source: source)
    case .mark: return ReportCell(raw: text.trimmed, source: source)
    case .unreadable:
      let text = text.trimmed
      findings.append(.unreadable(code, text, source, catalog))
      return ReportCell(raw: text, source: source)
    case .number(let number, let remark):
      let text = text.trimmed
      if let finding = finding(number, remark, code, text, source, catalog) {
        findings.append(finding)
      }
      return ReportCell(number: number, raw: isBare(text, number) ? nil : text, source: source)
    }
  }

  /// Whether a text is a number as this program writes it.
  private static func isBare(_ text: String, _ number: Quantity) -> Bool {
    // Nearly all numbers are a few digits, which need not be written to be compared.
    let digits = text.utf8
    let isWritten = !digits.span.holds { !(0x30...0x39).contains($0) }
    if isWritten, digits.count == 1 || digits.first != 0x30 { return true }
    return ValueParser.plain(text) == number.description
  }

  private static func finding(
    _ number: Quantity, _ remark: ValueParser.Remark?, _ code: CellCode, _ text: String,
    _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding? {
    // Nearly all numbers are whole and not below nought, to which only a kind that needs a unit can object.
    if remark == nil, number.isWhole, !number.isNegative, !catalog.needsUnit(code) { return nil }
    let kind = catalog.kinds[code]
    return switch remark {
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
