import Nianbao
import Testing

@testable import NianbaoOffice

@Suite struct MergedAreasTests {
  /// In no order; two begin at one cell, and one at a cell that nobody asks for.
  static let merges = ["C2:D2", "A1:D1", "B2:B3", "A1:B1", "A4:B4"].compactMap { CellRange($0) }

  @Test("gives every area at the cell where it begins")
  func areas() {
    var areas = MergedAreas(Self.merges)
    let asked = ["A1", "B1", "A2", "B2", "C2", "A3", "B3", "A5"].compactMap { CellAddress($0) }
    let found = asked.map { areas.area(at: $0)?.description ?? "-" }
    #expect(found == ["A1:D1", "-", "-", "B2:B3", "C2:D2", "-", "-", "-"])
  }

  @Test("gives none where there are none")
  func none() throws {
    var areas = MergedAreas([])
    #expect(areas.area(at: CellAddress(row: 0, column: 0)) == nil)
  }
}
