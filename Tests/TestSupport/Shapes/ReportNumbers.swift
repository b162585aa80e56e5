import Nianbao

/// Fills a report with the numbers that published reports have: counts whose sums hold, written in their many ways.
struct ReportNumbers {
  /// The cells of the report.
  private(set) var cells: [CellCode: ReportCell]

  private static let applicants = [
    "natural_person", "business", "research", "social_welfare", "legal_service",
    "other_organization",
  ]
  private static let outcomes = ["upheld", "corrected", "other", "pending"]

  /// Gives every cell of `report` a number, of which the sums hold.
  init(_ report: Report, using generator: inout some RandomNumberGenerator) {
    cells = report.cells.filter { !Self.isBlankRow($0.key, in: report) }
      .mapValues { _ in ReportCell(number: .zero) }
    for code in cells.keys.sorted(by: { $0.description < $1.description }) {
      cells[code]?.number = Self.number(for: code, &generator)
    }
    for (code, cell) in report.cells where Self.isBlankRow(code, in: report) { cells[code] = cell }
    closeApplications(&generator)
    closeRows("applications", Self.applicants)
    closeRows("disputes", Self.outcomes)
  }

  private static func isBlankRow(_ code: CellCode, in report: Report) -> Bool {
    report.cells.allSatisfy {
      $0.key.table != code.table || $0.key.row != code.row || $0.value.isBlank
    }
  }

  private static func number(
    for code: CellCode, _ generator: inout some RandomNumberGenerator
  ) -> Quantity {
    if code.column == "amount" {
      let amount = Int64.random(in: 0...9_999_999, using: &generator)
      return Quantity(coefficient: amount, decimals: 4) ?? .zero
    }
    let isNought = Int.random(in: 0..<5, using: &generator) < 2
    let size = code.table == "disclosure" ? 99_999 : 400
    let number = isNought ? 0 : Int.random(in: 1...size, using: &generator)
    return Quantity(code.column == "change" && Bool.random(using: &generator) ? -number : number)
  }

  /// What was handled is the sum of the outcomes, and what came in is what was handled and what is left.
  private mutating func closeApplications(_ generator: inout some RandomNumberGenerator) {
    for column in Self.applicants {
      func code(_ row: String) -> CellCode {
        CellCode(table: "applications", row: row, column: column)
      }
      let whole: Set = ["received", "carried_in", "carried_out", "total"]
      let parts = cells.filter {
        $0.key.table == "applications" && $0.key.column == column && !whole.contains($0.key.row)
      }
      let handled = Quantity.sum(parts.values.compactMap(\.number)) ?? .zero
      replace(code("total"), handled)
      let left = cells[code("carried_out")]?.number ?? .zero
      let before = min(
        cells[code("carried_in")]?.number ?? .zero, Quantity.sum([handled, left]) ?? .zero)
      replace(code("carried_in"), before)
      let all = Quantity.sum([handled, left]) ?? .zero
      replace(code("received"), Quantity.difference(all, before) ?? .zero)
    }
  }

  private mutating func closeRows(_ table: String, _ parts: [String]) {
    let rows = Set(cells.keys.filter { $0.table == table }.map(\.row))
    for row in rows {
      let numbers = parts.compactMap {
        cells[CellCode(table: table, row: row, column: $0)]?.number
      }
      replace(CellCode(table: table, row: row, column: "total"), Quantity.sum(numbers) ?? .zero)
    }
  }

  /// A blank row stays blank.
  private mutating func replace(_ code: CellCode, _ number: Quantity) {
    if cells[code]?.number != nil { cells[code]?.number = number }
  }

  // MARK: Spelling

  /// Writes some cells as people do, and leaves some rows with a total only.
  mutating func spell(using generator: inout some RandomNumberGenerator) {
    let marks = ["/", "-", "—", "无"]
    let mark = marks[Int.random(in: 0..<marks.count, using: &generator)]
    let style = Int.random(in: 0..<6, using: &generator)
    for code in cells.keys.sorted(by: { $0.description < $1.description }) {
      guard let number = cells[code]?.number else { continue }
      let dice = Int.random(in: 0..<60, using: &generator)
      if style == 0, number == .zero { cells[code] = ReportCell() }
      if style == 1, number == .zero { cells[code] = ReportCell(raw: mark) }
      if style == 2, code.column == "total", code.table == "applications" {
        cells[code] = ReportCell()
      }
      guard style > 1, cells[code]?.number != nil else { continue }
      switch dice {
      case 0: cells[code] = ReportCell()
      case 1: cells[code] = ReportCell(raw: mark)
      case 2...6: cells[code]?.raw = Self.spelling(of: number, code, &generator)
      default: break
      }
    }
    guard style == 3 || style == 4 else { return }
    for row in Set(cells.keys.filter { $0.table == "applications" }.map(\.row)).sorted()
    where Int.random(in: 0..<8, using: &generator) == 0 {
      for column in Self.applicants {
        cells[CellCode(table: "applications", row: row, column: column)] = ReportCell()
      }
    }
  }

  private static func spelling(
    of number: Quantity, _ code: CellCode, _ generator: inout some RandomNumberGenerator
  ) -> String? {
    let digits = number.description
    if code.column == "amount" { return digits + (Bool.random(using: &generator) ? "万元" : "元") }
    if number.isNegative { return digits.replacing("-", with: "−") }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return digits.count > 3 ? digits.dropLast(3) + "," + digits.suffix(3) : nil
    case 1: return digits + "件"
    case 2: return "+" + digits
    default: return digits + "（其中修订 1 件）"
    }
  }
}
