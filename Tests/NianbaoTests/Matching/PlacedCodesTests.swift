import Testing

@testable import Nianbao

@Suite struct PlacedCodesTests {
  private static func code(_ column: String) -> CellCode {
    CellCode(table: "t", row: "r", column: column)
  }

  /// Codes at A1, C1 (two), B2 and A10, in no order.
  private let codes = PlacedCodes(
    [("A10", "f"), ("C1", "c"), ("B2", "d"), ("A1", "a"), ("C1", "b")].compactMap { place, name in
      CellAddress(place).map { ($0, Self.code(name)) }
    })

  private func names(in range: String) throws -> [String] {
    var found: [CellCode] = []
    codes.append(in: try #require(CellRange(range)), to: &found)
    return found.map(\.column)
  }

  @Test("a place has all its codes, by name; a place without any has none")
  func places() throws {
    #expect(codes[try #require(CellAddress("C1"))].map(\.column) == ["b", "c"])
    #expect(codes[try #require(CellAddress("A10"))].map(\.column) == ["f"])
    #expect(codes[try #require(CellAddress("B1"))].isEmpty)
    #expect(codes[try #require(CellAddress("Z99"))].isEmpty)
  }

  @Test(
    "a range has the codes inside it, in row order",
    arguments: [
      ("A1:C1", ["a", "b", "c"]), ("A1:B2", ["a", "d"]), ("B2:C9", ["d"]), ("C1", ["b", "c"]),
      ("A2:A10", ["f"]), ("A1:XFD1048576", ["a", "b", "c", "d", "f"]), ("D1:E9", []),
    ])
  func ranges(_ range: String, _ expected: [String]) throws {
    #expect(try names(in: range) == expected)
  }

  @Test("the codes of several sheets of one name come together")
  func several() throws {
    let other = PlacedCodes([(try #require(CellAddress("B1")), Self.code("z"))])
    var found: [CellCode] = []
    PlacedCodes([codes, other]).append(in: try #require(CellRange("A1:C1")), to: &found)
    #expect(found.map(\.column) == ["a", "z", "b", "c"])
  }
}
