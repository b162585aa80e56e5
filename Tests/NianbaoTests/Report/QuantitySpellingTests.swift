import Testing

@testable import Nianbao

@Suite struct QuantitySpellingTests {
  struct Spelling: CustomTestStringConvertible, Sendable {
    var text: String
    var value: String?
    var testDescription: String { text }

    init(_ text: String, _ value: String?) { (self.text, self.value) = (text, value) }
  }

  @Test(
    "reads numbers as JSON spells them, exactly or not at all",
    arguments: [
      Spelling("0", "0"), Spelling("-0", "0"), Spelling("0.000", "0"), Spelling("0e99", "0"),
      Spelling("821", "821"), Spelling("821.0", "821"), Spelling("1.2E3", "1200"),
      Spelling("12e-4", "0.0012"), Spelling("-1.50e1", "-15"), Spelling("59237.2449", "59237.2449"),
      Spelling("1200e-2", "12"), Spelling("0.1e1", "1"), Spelling("1E+14", "100000000000000"),
      Spelling("123456789012345", "123456789012345"), Spelling("1234567890123456", nil),
      Spelling("1e15", nil), Spelling("1e-15", "0.000000000000001"), Spelling("1e-16", nil),
      Spelling("0.1234567890123456", nil), Spelling("1e999999999999", nil), Spelling("", nil),
      Spelling("-", nil), Spelling("1.", nil), Spelling(".5", nil), Spelling("1e", nil),
      Spelling("1,234", nil), Spelling("１", nil), Spelling("1.2.3", nil),
    ])
  func reads(_ spelling: Spelling) {
    #expect(Quantity(json: spelling.text)?.description == spelling.value)
  }

  @Test("sums may have eighteen digits")
  func sums() {
    let digits = "123456789012345678"
    #expect(Quantity(json: digits) == nil)
    #expect(Quantity(json: digits, limit: 18)?.description == digits)
    #expect(Quantity(json: digits + "9", limit: 18) == nil)
  }
}
