import Testing

@testable import Nianbao

@Suite struct CellTests {
  @Test("what few cells have is kept, each beside the others")
  func rare() {
    var cell = Cell(column: 3, text: "5", formula: "SUM(A1:B1)")
    cell.comment = "原文"
    cell.columnSpan = 2
    cell.rowSpan = 4
    #expect(cell.formula == "SUM(A1:B1)" && cell.comment == "原文")
    #expect(cell.columnSpan == 2 && cell.rowSpan == 4)
    cell.formula = nil
    #expect(cell.formula == nil && cell.comment == "原文" && cell.rowSpan == 4)
  }

  @Test("a cell that gets back what is usual is the cell that always had it")
  func usual() {
    let plain = Cell(column: 0, text: "规章")
    var cell = plain
    cell.comment = "x"
    cell.rowSpan = 2
    #expect(cell != plain)
    (cell.comment, cell.rowSpan) = (nil, 1)
    #expect(cell == plain)
    #expect(Set([cell, plain]).count == 1)
  }

  @Test("changing a copy leaves the cell as it was")
  func copies() {
    let cell = Cell(column: 0, formula: "A1", comment: "a")
    var copy = cell
    copy.comment = "b"
    #expect(cell.comment == "a" && copy.formula == "A1")
  }

  @Test(
    "cells are equal only where all of it is",
    arguments: [
      Cell(column: 0, formula: "B1", comment: "a"), Cell(column: 0, formula: "A1", comment: "b"),
      Cell(column: 0, formula: "A1"), Cell(column: 0, comment: "a"), Cell(column: 0),
    ])
  func different(_ other: Cell) {
    #expect(Cell(column: 0, formula: "A1", comment: "a") != other)
    #expect(
      Cell(column: 0, formula: "A1", comment: "a") == Cell(column: 0, formula: "A1", comment: "a"))
  }
}
