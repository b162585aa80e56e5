import Nianbao
import TestSupport
import Testing

@Suite struct CellAddressTests {
  struct Valid: CustomTestStringConvertible, Sendable {
    var text: String
    var row: Int
    var column: Int
    var testDescription: String { text }
  }

  @Test(
    "parses and prints A1 notation",
    arguments: [
      Valid(text: "A1", row: 0, column: 0),
      Valid(text: "Z9", row: 8, column: 25),
      Valid(text: "AA10", row: 9, column: 26),
      Valid(text: "AZ1", row: 0, column: 51),
      Valid(text: "BA1", row: 0, column: 52),
      Valid(text: "ZZ1", row: 0, column: 701),
      Valid(text: "AAA1", row: 0, column: 702),
      Valid(text: "XFD1048576", row: 1_048_575, column: 16_383),
    ])
  func valid(_ example: Valid) throws {
    let address = try #require(CellAddress(example.text))
    #expect(address == CellAddress(row: example.row, column: example.column))
    #expect(address.description == example.text)
  }

  @Test(
    "rejects what is not a cell of a sheet",
    arguments: [
      "", "A", "1", "A0", "A01", "a1", "1A", "A1 ", " A1", "XFE1", "A1048577", "Á1", "A1:B2",
      "A:", "A1:", "@1", "A-1", "$A$1", "A１", "A99999999999999999999", "ZZZZZZZZZZZZZZZ1",
    ])
  func invalid(_ text: String) {
    #expect(CellAddress(text) == nil)
  }

  @Test("every address survives a round trip")
  func roundTrip() {
    var generator = SeededGenerator.announced(for: "CellAddress")
    for _ in 0..<10_000 {
      let address = CellAddress(
        row: .random(in: 0..<CellAddress.maximumRowCount, using: &generator),
        column: .random(in: 0..<CellAddress.maximumColumnCount, using: &generator))
      #expect(CellAddress(address.description) == address)
    }
  }
}
