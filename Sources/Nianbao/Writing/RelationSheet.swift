/// The sheet 勾稽校验: a row an equation.
///
/// Both sides, their difference and the verdict are live formulas.
struct RelationSheet {
  /// The verdict of an equation that holds.
  static let passed = "通过"
  /// The verdict of an equation that does not.
  static let failed = "不通过"
  /// The title, and the headings of the columns.
  static let title = "勾稽校验"
  static let columns = ["关系", "范围", "左边", "右边", "差额", "结论", "规则", "依据"]

  /// The columns that a report fills: both sides, the difference, the verdict.
  static let valueColumns = 2...5

  /// The sheet.
  private(set) var grid: Grid

  /// Fills the sheet.
  ///
  /// - Parameters:
  ///   - frame: The sheet with the equations.
  ///   - numbers: The numbers of the report in the order of ``FormComposition/cells``.
  init(_ frame: RelationFrame, numbers: [Quantity?]) {
    grid = frame.grid
    var failing = 0
    for (index, equation) in frame.equations.enumerated() {
      let row = RelationFrame.headRowCount + index
      let holds = Self.fill(&grid.rows[row].cells, equation, numbers)
      if !holds { failing += 1 }
    }
    Self.write(Quantity(failing), &grid.rows[1].cells[1])
    frame.fit(&grid)
  }

  /// Fills the row of an equation; gives whether it holds.
  private static func fill(
    _ cells: inout [Cell], _ equation: Equation, _ numbers: [Quantity?]
  ) -> Bool {
    let left = Quantity.sum(equation.left.lazy.compactMap { numbers[$0] })
    let right = Quantity.sum(equation.right.lazy.compactMap { numbers[$0] })
    let difference = difference(left, right)
    write(left, &cells[2])
    write(right, &cells[3])
    write(difference, &cells[4])
    cells[5].text = difference == .zero ? passed : failed
    return difference == .zero
  }

  private static func write(_ value: Quantity?, _ cell: inout Cell) {
    cell.number = value
    cell.text = value?.description ?? ""
  }

  private static func difference(_ left: Quantity?, _ right: Quantity?) -> Quantity {
    guard let left, let right else { return .zero }
    return Quantity.difference(left, right) ?? .zero
  }
}
