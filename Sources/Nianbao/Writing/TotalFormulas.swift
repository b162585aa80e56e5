/// Turns the totals of laid out tables into formulas, and marks those that contradict their parts.
///
/// | filed total | becomes |
/// | --- | --- |
/// | what the formula gives | the formula, with the total as its stored result |
/// | blank, beside parts that are all blank | a formula that stays empty until a part is filled |
/// | anything else | stays as filed, marked, with the formula and its result in a comment |
struct TotalFormulas {
  /// What was filed, in the order of ``FormComposition/cells``; `nil` where the report has no cell.
  let filed: [FiledValue?]
  /// The cells of the composition that the report does not have.
  let absent: [CellCode]
  /// The numbers as they stand on the sheet: as filed, or calculated where totals are.
  let numbers: [Quantity?]

  private let totals: Totals
  private let isToFillIn: Bool

  init(_ report: Report, _ composition: FormComposition, totals: Totals) {
    self.init(report, composition, totals: totals, isToFillIn: false)
  }

  /// The totals of a form that is to be filled in.
  ///
  /// All are formulas that stay empty until a part is filled.
  init(toFillIn report: Report, _ composition: FormComposition) {
    self.init(report, composition, totals: .recalculate, isToFillIn: true)
  }

  private init(
    _ report: Report, _ composition: FormComposition, totals: Totals, isToFillIn: Bool
  ) {
    self.totals = totals
    self.isToFillIn = isToFillIn
    var absent: [CellCode] = []
    let filed = composition.cells.map { code -> FiledValue? in
      guard let place = report.cells.index(forKey: code) else {
        absent.append(code)
        return nil
      }
      return report.cells.values[place].filed
    }
    self.filed = filed
    self.absent = absent
    numbers =
      totals == .recalculate
      ? Self.recalculated(filed, composition.equations) : filed.map { $0?.number }
  }

  /// Calculates all totals.
  ///
  /// A total may itself be a part of another one, so this goes on until nothing changes.
  private static func recalculated(
    _ filed: [FiledValue?], _ equations: [Equation]
  ) -> [Quantity?] {
    var numbers = filed.map { $0?.number }
    for _ in equations {
      let before = numbers
      var isDone: Set<Int> = []
      for equation in equations {
        guard let total = equation.total, isDone.insert(total).inserted, filed[total] != nil
        else { continue }
        let parts = equation.left.compactMap { numbers[$0] }
        if !parts.isEmpty || numbers[total] != nil { numbers[total] = Quantity.sum(parts) }
      }
      if numbers == before { break }
    }
    return numbers
  }

  /// Writes the formulas into a grid.
  ///
  /// - Parameters:
  ///   - places: The totals on the grid.
  ///   - grid: The grid in which the report's tables are laid out.
  func apply(_ places: [TotalPlace], to grid: inout Grid) {
    guard totals != .values else { return }
    for place in places {
      guard let filed = filed[place.total] else { continue }
      write(&grid.rows[place.row].cells[place.column], place, filed)
    }
  }

  private func write(_ cell: inout Cell, _ place: TotalPlace, _ filed: FiledValue) {
    let parts = parts(of: place.equation)
    guard let sum = Quantity.sum(parts) else { return }
    cell.role = .total
    if isToFillIn {
      cell.formula = place.formulaWhileFilled
      cell.number = parts.isEmpty ? nil : sum
      cell.text = cell.number?.description ?? ""
      return
    }
    let isContradicted = place.equations.contains { contradicts($0, filed) }
    if filed.isBlank, parts.isEmpty {
      cell.formula = place.formulaWhileFilled
    } else if filed.number == sum, filed.raw == nil, !isContradicted {
      cell.formula = place.formula
    } else if totals == .recalculate {
      cell.formula = place.formula
      cell.comment = FiledComment.total(filed.text, formula: place.formula, sum: sum)
      (cell.number, cell.text) = (sum, sum.description)
    } else if isContradicted {
      cell.role = .contradiction
      cell.comment = FiledComment.total(filed.text, formula: place.formula, sum: sum)
    }
  }

  /// Whether the filed total is not what its parts give; both blank is none.
  private func contradicts(_ equation: Equation, _ filed: FiledValue) -> Bool {
    let parts = parts(of: equation)
    if parts.isEmpty, filed.number == nil { return false }
    return Quantity.sum(parts) != filed.number
  }

  /// The numbers that are added up; nothing is stored for them.
  private func parts(of equation: Equation) -> some Collection<Quantity> {
    equation.left.lazy.compactMap { numbers[$0] }
  }
}
