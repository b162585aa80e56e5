@testable import Nianbao

/// Makes random reports of the 2021 form in which every relation holds.
///
/// The relations are written out here once more, so that a mistake in the form files shows.
struct ConsistentReport {
  private var numbers: [String: Int] = [:]

  /// The next report.
  static func next(using generator: inout some RandomNumberGenerator) -> Report {
    var report = ConsistentReport()
    for code in FormCodes.disclosure2021 { report.numbers[code] = pick(9_999, &generator) }
    report.fillApplications(&generator)
    report.fillDisputes(&generator)
    var cells: [CellCode: ReportCell] = [:]
    for (text, number) in report.numbers {
      if let code = CellCode(text) { cells[code] = ReportCell(number: Quantity(number)) }
    }
    return Report(form: "2021", cells: cells)
  }

  private static func pick(
    _ most: Int, _ generator: inout some RandomNumberGenerator
  ) -> Int {
    Int.random(in: 0..<3, using: &generator) == 0 ? 0 : Int.random(in: 0...most, using: &generator)
  }

  private mutating func fillApplications(_ generator: inout some RandomNumberGenerator) {
    let outcomes =
      FormCodes.rowsBeforeOther.dropFirst(2) + ["other_uncorrected", "other_unpaid", "other_rest"]
    let columns = FormCodes.applicants.dropLast()
    func code(_ row: String, _ column: String) -> String { "applications.\(row).\(column)" }
    for column in columns {
      for row in outcomes { numbers[code(row, column)] = Self.pick(99, &generator) }
      let total = outcomes.reduce(0) { $0 + (numbers[code($1, column)] ?? 0) }
      let out = Self.pick(50, &generator)
      let carriedIn = Int.random(in: 0...(total + out), using: &generator)
      numbers[code("total", column)] = total
      numbers[code("carried_out", column)] = out
      numbers[code("carried_in", column)] = carriedIn
      numbers[code("received", column)] = total + out - carriedIn
    }
    for row in ["received", "carried_in"] + outcomes + ["total", "carried_out"] {
      numbers[code(row, "total")] = columns.reduce(0) { $0 + (numbers[code(row, $1)] ?? 0) }
    }
  }

  private mutating func fillDisputes(_ generator: inout some RandomNumberGenerator) {
    for row in ["review", "litigation_direct", "litigation_after_review"] {
      let parts = (0..<4).map { _ in Self.pick(40, &generator) }
      for (column, part) in zip(["upheld", "corrected", "other", "pending"], parts) {
        numbers["disputes.\(row).\(column)"] = part
      }
      numbers["disputes.\(row).total"] = parts.reduce(0, +)
    }
  }
}
