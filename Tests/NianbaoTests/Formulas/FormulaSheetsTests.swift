import Testing

@testable import Nianbao

@Suite struct FormulaSheetsTests {
  @Test("a sheet has one number in every spelling, and no other sheet has it")
  func numbers() {
    var sheets = FormulaSheets()
    let spellings = ["Sheet1", "SHEET1", "sheet1", "Sheet1"]
    let first = Set(spellings.map { sheets.number(of: $0) })
    #expect(first.count == 1)
    let others = Set(["Sheet2", "表二", "表三", ""].map { sheets.number(of: $0) })
    #expect(others.count == 4)
    #expect(others.isDisjoint(with: first))
  }
}
