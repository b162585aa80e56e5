import Nianbao
import Testing

@Suite struct SourceLocationTests {
  @Test("prints as file, line and column, or file, sheet and cell")
  func prints() {
    #expect(SourceLocation(file: "a.txt", line: 41, column: 8).description == "a.txt:41:8")
    let address = CellAddress(row: 3, column: 2)
    let cell = SourceLocation(file: "a.xlsx", place: .cell(sheet: "表二", address: address))
    #expect(cell.description == "a.xlsx:表二!C4")
  }
}
