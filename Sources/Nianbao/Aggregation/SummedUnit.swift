/// A unit whose numbers are in another input's sums, by its name and its numbers.
///
/// The name alone does not tell: every county has a 统计局. Numbers that cannot be added, or stand in the register
/// beside their source text, do not count.
struct SummedUnit: Hashable, Sendable {
  let name: OrganName
  let figures: Figures

  /// A unit; `nil` where it has no name, or too few numbers to be told by.
  init?(_ name: String, _ numbers: [CellCode: Quantity]) {
    guard let name = OrganName(name), let figures = Figures(numbers) else { return nil }
    (self.name, self.figures) = (name, figures)
  }

  /// A unit of a merge.
  init?(_ unit: MergeUnit, _ catalog: FormCatalog) {
    let doubtful = unit.findings.cellsInOtherUnit
    let cells = (unit.report?.cells ?? [:]).filter { code, cell in
      cell.raw == nil && catalog.kinds[code]?.needsUnit != true && !doubtful.contains(code)
    }
    self.init(unit.name, cells.compactMapValues(\.number))
  }
}
