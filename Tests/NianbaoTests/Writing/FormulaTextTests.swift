import Testing

@testable import Nianbao

@Suite struct FormulaTextTests {
  struct Ranges: CustomTestStringConvertible, Sendable {
    var addresses: String
    var text: String
    var testDescription: String { addresses }

    init(_ addresses: String, _ text: String) { (self.addresses, self.text) = (addresses, text) }
  }

  private func addresses(_ text: String) -> [CellAddress] {
    text.split(separator: " ").compactMap { CellAddress($0) }
  }

  @Test(
    "joins neighbours in a row or column",
    arguments: [
      Ranges("", ""), Ranges("D4", "D4"), Ranges("D4 D5", "D4:D5"), Ranges("D4 E4 F4", "D4:F4"),
      Ranges("D6 D7 D8 D30", "D6:D8,D30"), Ranges("D4 D6", "D4,D6"), Ranges("D4 F4 G4", "D4,F4:G4"),
      Ranges("D8 D6 D7", "D6:D8"), Ranges("Z1 AA1 AB1", "Z1:AB1"), Ranges("D4 E5", "D4,E5"),
      Ranges("D4 E4 D5 E5", "D4:E4,D5:E5"),
    ])
  func joins(_ example: Ranges) {
    #expect(FormulaText.ranges(addresses(example.addresses)) == example.text)
  }

  @Test("names the sheet before every range, quoted")
  func sheet() {
    #expect(FormulaText.ranges(addresses("D4 D6"), on: "表二") == "'表二'!D4,'表二'!D6")
    #expect(FormulaText.ranges(addresses("D4 D5"), on: "it's") == "'it''s'!D4:D5")
  }
}
