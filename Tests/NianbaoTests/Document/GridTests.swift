import Nianbao
import Testing

@Suite struct GridTests {
  private let grid = Grid(rows: [
    Grid.Row(index: 1, cells: [Cell(column: 0, text: "a"), Cell(column: 4, text: "b")]),
    Grid.Row(index: 3, cells: [Cell(column: 2, text: "c")]),
  ])

  @Test("counts rows and columns up to the last that holds something")
  func counts() {
    #expect(grid.rowCount == 4)
    #expect(grid.columnCount == 5)
  }

  @Test("an empty grid has no rows and no columns")
  func empty() {
    #expect(Grid().rowCount == 0)
    #expect(Grid().columnCount == 0)
    #expect(Grid().cell(row: 0, column: 0) == nil)
  }

  @Test("finds cells by their position and not by their place in the list")
  func cells() {
    #expect(grid.cell(row: 1, column: 4)?.text == "b")
    #expect(grid.cell(row: 3, column: 2)?.text == "c")
    #expect(grid.cell(row: 0, column: 0) == nil)
    #expect(grid.cell(row: 3, column: 0) == nil)
  }
}
