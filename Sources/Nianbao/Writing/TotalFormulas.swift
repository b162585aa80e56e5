/// Turns the totals of laid out tables into formulas, and marks those that contradict their parts.
///
/// | filed total | becomes |
/// | --- | --- |
/// | what the formula gives | the formula, with the total as its stored result |
/// | blank, beside parts that are all blank | a formula that stays empty until a part is filled |
/// | anything else | stays as filed, marked, with the formula and its result in a comment |
struct TotalFormulas {
  /// The numbers as they stand on the sheet: as filed, or calculated where totals are.
  let numbers: [CellCode: Quantity]

  /// The equations within the report.
  let relations: [RelationInstance]

  private let instances: [RelationInstance]
  private let report: Report
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
    self.report = report
    self.totals = totals
    self.isToFillIn = isToFillIn
    relations = composition.relations
    instances = relations.filter { $0.total != nil }
    let filed = report.cells.compactMapValues(\.number)
    numbers = totals == .recalculate ? Self.recalculated(filed, instances, report) : filed
  }

  /// Calculates all totals.
  ///
  /// A total may itself be a part of another one, so this goes on until nothing changes.
  private static func recalculated(
    _ filed: [CellCode: Quantity], _ instances: [RelationInstance], _ report: Report
  ) -> [CellCode: Quantity] {
    var numbers = filed
    for _ in instances {
      let before = numbers
      var isDone: Set<CellCode> = []
      for instance in instances {
        guard let total = instance.total, isDone.insert(total).inserted,
          report.cells[total] != nil
        else { continue }
        let parts = instance.left.compactMap { numbers[$0] }
        if !parts.isEmpty || numbers[total] != nil { numbers[total] = Quantity.sum(parts) }
      }
      if numbers == before { break }
    }
    return numbers
  }

  /// Writes the formulas into a grid.
  ///
  /// - Parameters:
  ///   - grid: The grid in which the report's tables are laid out.
  ///   - addresses: Where each cell of the report stands in the grid.
  func apply(to grid: inout Grid, _ addresses: [CellCode: CellAddress]) {
    guard totals != .values else { return }
    for code in instances.compactMap(\.total).uniqued() {
      guard let address = addresses[code], report.cells[code] != nil,
        let first = instances.first(where: { $0.total == code }),
        let row = grid.rows.firstIndex(where: { $0.index == address.row }),
        let column = grid.rows[row].cells.firstIndex(where: { $0.column == address.column })
      else { continue }
      let ranges = FormulaText.ranges(first.left.compactMap { addresses[$0] })
      write(&grid.rows[row].cells[column], code, first, ranges)
    }
  }

  private func write(
    _ cell: inout Cell, _ code: CellCode, _ instance: RelationInstance, _ ranges: String
  ) {
    let formula = "SUM(\(ranges))"
    let filed = report.cells[code]
    let parts = instance.left.compactMap { numbers[$0] }
    guard let sum = Quantity.sum(parts) else { return }
    cell.role = .total
    let whileFilled = "IF(COUNT(\(ranges))=0,\"\",\(formula))"
    if isToFillIn {
      cell.formula = whileFilled
      cell.number = parts.isEmpty ? nil : sum
      cell.text = cell.number?.description ?? ""
      return
    }
    let isContradicted = instances.contains { $0.total == code && contradicts($0, filed) }
    if filed?.isBlank == true, parts.isEmpty {
      cell.formula = whileFilled
    } else if filed?.number == sum, filed?.raw == nil, !isContradicted {
      cell.formula = formula
    } else if totals == .recalculate {
      cell.formula = formula
      cell.comment = FiledComment.total(filed?.text ?? "", formula: formula, sum: sum)
      (cell.number, cell.text) = (sum, sum.description)
    } else if isContradicted {
      cell.role = .contradiction
      cell.comment = FiledComment.total(filed?.text ?? "", formula: formula, sum: sum)
    }
  }

  /// Whether the filed total is not what its parts give; both blank is none.
  private func contradicts(_ instance: RelationInstance, _ filed: ReportCell?) -> Bool {
    let parts = instance.left.compactMap { numbers[$0] }
    if parts.isEmpty, filed?.number == nil { return false }
    return Quantity.sum(parts) != filed?.number
  }
}
