import Testing

@testable import Nianbao

@Suite struct CodeTableTests {
  @Test("every code has its place, and no other has one", arguments: [0, 1, 2, 3, 290, 5_000])
  func places(_ count: Int) {
    let codes = (0..<count).map {
      CellCode(table: "applications", row: "row\($0 % 97)", column: "column\($0)")
    }
    let table = CodeTable(codes)
    #expect(table.count == count)
    #expect(codes.map(table.index) == codes.indices.map { $0 })
    #expect(table.index(of: CellCode(table: "applications", row: "row0", column: "none")) == nil)
    #expect(table.index(of: CellCode(table: "disputes", row: "row0", column: "column0")) == nil)
  }
}
