/// A total on a laid out table, and what calculates it.
///
/// A class, so that passing it on costs nothing.
final class TotalPlace: Sendable {
  /// The total, as an index into ``FormComposition/cells``.
  let total: Int
  /// The row, as an index into the rows of the grid.
  let row: Int
  /// The column, as an index into the cells of the row.
  let column: Int
  /// The equation that calculates the total.
  let equation: Equation
  /// All equations that calculate it; they may contradict each other.
  let equations: [Equation]
  /// The sum of the parts, without `=`.
  let formula: String
  /// The sum of the parts, blank while they all are, without `=`.
  let formulaWhileFilled: String

  private init(
    total: Int, row: Int, column: Int, equation: Equation, equations: [Equation], ranges: String
  ) {
    (self.total, self.row, self.column) = (total, row, column)
    (self.equation, self.equations) = (equation, equations)
    formula = "SUM(\(ranges))"
    formulaWhileFilled = "IF(COUNT(\(ranges))=0,\"\",\(formula))"
  }

  /// Finds the totals of a composition that stand in a grid.
  ///
  /// - Parameters:
  ///   - composition: The composition.
  ///   - grid: The grid in which tables of the composition are laid out.
  ///   - addresses: Where each cell of the report stands in the grid.
  /// - Returns: A place a total, in the order of the equations.
  static func all(
    _ composition: FormComposition, in grid: Grid, _ addresses: [CellCode: CellAddress]
  ) -> [TotalPlace] {
    let equations = composition.equations.filter { $0.total != nil }
    return equations.compactMap(\.total).uniqued().compactMap { total in
      let own = equations.filter { $0.total == total }
      guard let equation = own.first, let address = addresses[composition.cells[total]],
        let row = grid.rows.firstIndex(where: { $0.index == address.row }),
        let column = grid.rows[row].cells.firstIndex(where: { $0.column == address.column })
      else { return nil }
      let ranges = FormulaText.ranges(equation.instance.left.compactMap { addresses[$0] })
      return TotalPlace(
        total: total, row: row, column: column, equation: equation, equations: own,
        ranges: ranges)
    }
  }
}
