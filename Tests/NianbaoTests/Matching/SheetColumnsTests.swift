import Testing

@testable import Nianbao

@Suite struct SheetColumnsTests {
  private func grid(_ rows: [[(Int, String)]]) -> Grid {
    Grid(
      rows: rows.enumerated().map { index, cells in
        Grid.Row(
          index: index,
          cells: cells.map { column, text in
            Cell(
              column: column, text: text,
              source: SourceLocation(
                file: "a",
                place: .cell(sheet: "s", address: CellAddress(row: index, column: column))))
          })
      }, sheet: Sheet(name: "s"))
  }

  private func texts(_ grid: Grid) -> [[String]] { grid.rows.map { $0.cells.map(\.text) } }

  @Test("absent cells become blank ones, empty columns go")
  func filled() {
    let normalized = SheetColumns.normalized(
      grid([[(0, "规章"), (2, "1"), (5, "3")], [(0, "总计"), (4, "2")], [(2, "4")]]))
    #expect(texts(normalized) == [["规章", "1", "", "3"], ["总计", "", "2", ""], ["", "4", "", ""]])
    #expect(normalized.rows.allSatisfy { $0.cells.map(\.column) == [0, 1, 2, 3] })
  }

  @Test("every position names the cell where it stands on the sheet")
  func places() {
    let normalized = SheetColumns.normalized(grid([[(0, "a"), (3, "1")], [(3, "2")]]))
    #expect(
      normalized.rows.map { $0.cells.map { $0.source?.description } }
        == [["a:s!A1", "a:s!D1"], ["a:s!A2", "a:s!D2"]])
  }

  @Test("a column in which only covered cells stand is empty")
  func covered() {
    var sheet = grid([[(0, "a"), (1, "x"), (2, "1")]])
    sheet.rows[0].cells[1].isCovered = true
    #expect(texts(SheetColumns.normalized(sheet)) == [["a", "1"]])
  }

  @Test("columns far to the right are not looked at, and cost nothing")
  func wide() {
    let normalized = SheetColumns.normalized(
      grid([[(0, "a"), (255, "b"), (256, "c"), (16_383, "d")]]))
    #expect(texts(normalized) == [["a", "b"]])
  }

  @Test("a sheet without text has no columns")
  func empty() {
    #expect(texts(SheetColumns.normalized(Grid())) == [])
    #expect(texts(SheetColumns.normalized(grid([[(0, ""), (3, "")]]))) == [[]])
  }
}
