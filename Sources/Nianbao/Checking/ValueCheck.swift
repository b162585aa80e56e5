/// Values that do not belong into their cells: below 0, with too many decimals, with a unit or a
/// note beside the number, or no number at all.
///
/// Reading says it of documents (``CellReading``); this check says the same of data, where nobody
/// has, so its rules are those of reading: `value-negative`, `value-decimals`, `value-sign`,
/// `value-with-note`, `value-unreadable`, `unit-in-cell`, `unit-unknown`.
public struct ValueCheck: Check {
  private let parser: ValueParser

  /// Creates the check.
  ///
  /// - Parameter catalog: The forms, which say what may stand in a cell.
  public init(_ catalog: FormCatalog) { parser = ValueParser(forms: catalog.forms) }

  /// None of its own.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [] }

  /// What is odd about single values, as far as reading has not said it.
  public func findings(in subject: CheckSubject) -> [Finding] {
    let odd = subject.report.cells.filter { code, cell in
      cell.raw != nil || cell.number.map { isOdd($0, subject.catalog.kinds[code]) } ?? false
    }
    return subject.catalog.sorted(odd.keys).compactMap { code in
      guard let cell = odd[code], let finding = finding(code, cell, subject),
        !subject.isFound(finding.rule, code), !subject.isFound("row-repeated", code)
      else { return nil }
      return finding
    }
  }

  private func isOdd(_ number: Quantity, _ kind: ValueKind?) -> Bool {
    guard let kind else { return false }
    return number.decimals > kind.decimals || (number.isNegative && !kind.signed)
      || (kind.needsUnit && number != .zero)
  }

  private func finding(
    _ code: CellCode, _ cell: ReportCell, _ subject: CheckSubject
  ) -> Finding? {
    let value = cell.raw.map(parser.parse) ?? cell.number.map { .number($0, nil) } ?? .blank
    var findings: [Finding] = []
    _ = CellReading.cell(
      of: value, cell.text, at: cell.source, code: code, catalog: subject.catalog,
      findings: &findings)
    return findings.first
  }
}
