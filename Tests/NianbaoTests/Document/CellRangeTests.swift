import Nianbao
import Testing

@Suite struct CellRangeTests {
  private let range = CellRange(row: 1, column: 2, rowSpan: 3, columnSpan: 2)

  @Test("spans rows and columns from its first cell")
  func spans() {
    #expect(range.first == CellAddress(row: 1, column: 2))
    #expect(range.last == CellAddress(row: 3, column: 3))
    #expect(range.description == "C2:D4")
  }

  @Test("both corners belong to it, and nothing around it")
  func contains() {
    let inside = (0..<6).flatMap { row in
      (0..<6).map { CellAddress(row: row, column: $0) }.filter(range.contains)
    }
    #expect(inside.map(\.description) == ["C2", "D2", "C3", "D3", "C4", "D4"])
  }

  @Test("a range of one cell is not merged")
  func single() {
    let single = CellRange(row: 4, column: 4, rowSpan: 1, columnSpan: 1)
    #expect(!single.isMerged)
    #expect(single.contains(CellAddress(row: 4, column: 4)))
    #expect(range.isMerged)
  }

  @Test("corners in the wrong order make an empty range")
  func wrongOrder() {
    let wrong = CellRange(
      first: CellAddress(row: 3, column: 3), last: CellAddress(row: 1, column: 1))
    let addresses = (0..<5).flatMap { row in (0..<5).map { CellAddress(row: row, column: $0) } }
    #expect(addresses.filter(wrong.contains) == [])
  }
}
