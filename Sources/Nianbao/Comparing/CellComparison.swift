/// Compares the cells of two reports by code; the same code means the same in every form.
struct CellComparison {
  /// The cells that differ.
  private(set) var differing: [CellDifference] = []
  /// Sums that differ across forms.
  private(set) var bridges: [BridgeDifference] = []
  /// The cells that only one form has.
  private(set) var unmatched: [CellDifference] = []

  private let left: Report
  private let right: Report
  private let parser: ValueParser
  private let catalog: FormCatalog

  /// Compares.
  init(_ left: Report, _ right: Report, _ catalog: FormCatalog) {
    (self.left, self.right, self.catalog) = (left, right, catalog)
    parser = ValueParser(forms: catalog.forms)
    let bridged = bridge()
    let (leftCodes, rightCodes) = (Self.codes(of: left, catalog), Self.codes(of: right, catalog))
    for code in catalog.sorted(Set(left.cells.keys).union(right.cells.keys))
    where !bridged.contains(code) {
      let (one, other) = (left.cells[code], right.cells[code])
      guard !isSame(one, other, code) else { continue }
      let difference = CellDifference(code: code, left: one, right: other)
      let isForeign =
        (one == nil && !leftCodes.contains(code)) || (other == nil && !rightCodes.contains(code))
      if isForeign { unmatched.append(difference) } else { differing.append(difference) }
    }
  }

  private static func codes(of report: Report, _ catalog: FormCatalog) -> Set<CellCode> {
    Set(catalog.form(report.form)?.tables.flatMap(\.codes) ?? [])
  }

  // MARK: One cell

  private func isSame(_ one: ReportCell?, _ other: ReportCell?, _ code: CellCode) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    guard one.number == other.number else { return false }
    guard one.raw != other.raw else { return true }
    return text(of: one, code) == text(of: other, code)
  }

  /// What a cell says: the same for 1,234 and 1234, and for a unit that goes without saying.
  private func text(of cell: ReportCell, _ code: CellCode) -> String {
    guard let number = cell.number else { return ValueParser.plain(cell.text).withoutSpaces }
    guard let raw = cell.raw else { return number.description }
    switch parser.parse(raw) {
    case .number(number, nil): return number.description
    case .number(number, .unit(let unit)) where isImplied(unit, code): return number.description
    default: return ValueParser.plain(raw).withoutSpaces
    }
  }

  private func isImplied(_ unit: String, _ code: CellCode) -> Bool {
    guard let kind = catalog.kinds[code], !kind.needsUnit else { return false }
    return kind.unit.map { $0 == unit } ?? kind.units.contains(unit)
  }

  // MARK: Across forms

  /// Compares the sums of cells that stand for each other, and gives all cells that are settled so.
  private mutating func bridge() -> Set<CellCode> {
    var settled: Set<CellCode> = []
    for bridge in FormBridge.all(catalog) {
      for (one, other) in [(bridge.one, bridge.other), (bridge.other, bridge.one)] {
        // Each report has one side whole, and nothing of the other.
        guard let sum = Self.sum(of: one, in: left), let otherSum = Self.sum(of: other, in: right),
          other.allSatisfy({ left.cells[$0] == nil }), one.allSatisfy({ right.cells[$0] == nil })
        else { continue }
        settled.formUnion(one + other)
        guard sum != otherSum else { continue }
        bridges.append(
          BridgeDifference(left: one, right: other, leftSum: sum, rightSum: otherSum))
      }
    }
    return settled
  }

  /// The sum of cells; `nil` where one has no number.
  private static func sum(of codes: [CellCode], in report: Report) -> Quantity? {
    let numbers = codes.compactMap { report.cells[$0]?.number }
    return numbers.count == codes.count ? Quantity.sum(numbers) : nil
  }
}
