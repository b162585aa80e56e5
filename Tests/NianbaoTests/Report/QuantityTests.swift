import Foundation
import Nianbao
import TestSupport
import Testing

@Suite struct QuantityTests {
  struct Number: CustomTestStringConvertible, Sendable {
    var text: String
    var printed: String
    var coefficient: Int64
    var decimals: Int
    var testDescription: String { text }

    init(_ text: String, _ printed: String, _ coefficient: Int64, _ decimals: Int) {
      (self.text, self.printed) = (text, printed)
      (self.coefficient, self.decimals) = (coefficient, decimals)
    }
  }

  @Test(
    "parses and prints decimals exactly",
    arguments: [
      Number("0", "0", 0, 0), Number("-0", "0", 0, 0), Number("007", "7", 7, 0),
      Number("+3", "3", 3, 0), Number("9", "9", 9, 0), Number("10", "10", 10, 0),
      Number("-1", "-1", -1, 0), Number("-417", "-417", -417, 0),
      Number("59237.2449", "59237.2449", 592_372_449, 4),
      Number("0.5", "0.5", 5, 1), Number("-0.05", "-0.05", -5, 2), Number("0.00", "0", 0, 0),
      Number("1.10", "1.1", 11, 1), Number("100", "100", 100, 0),
      Number("999999999999999", "999999999999999", 999_999_999_999_999, 0),
      Number("0.000000000000001", "0.000000000000001", 1, 15),
      Number("00000000000000000000012", "12", 12, 0),
    ])
  func parses(_ number: Number) throws {
    let quantity = try #require(Quantity(number.text))
    #expect(quantity.coefficient == number.coefficient)
    #expect(quantity.decimals == number.decimals)
    #expect(quantity.description == number.printed)
    #expect(quantity.isWhole == (number.decimals == 0))
    #expect(quantity.isNegative == (number.coefficient < 0))
  }

  @Test(
    "rejects what is no plain decimal, or has too many digits",
    arguments: [
      "", "-", "+", ".", "5.", ".5", "1.2.3", "1,234", "1e3", " 1", "1 ", "１", "--1", "+-1",
      "1000000000000000", "0.0000000000000001", "12345678.12345678", "0x10", "1a",
    ])
  func rejects(_ text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test("one number has one form, however many noughts it was given")
  func normalised() {
    #expect(Quantity(coefficient: 1_500, decimals: 3) == Quantity("1.5"))
    #expect(Quantity(coefficient: 0, decimals: 9) == .zero)
    #expect(Quantity(coefficient: 1, decimals: 16) == nil)
    #expect(Quantity(coefficient: 1, decimals: -1) == nil)
    #expect(Quantity(coefficient: 999_999_999_999_999_999, decimals: 0) != nil)
    #expect(Quantity(coefficient: -1_000_000_000_000_000_000, decimals: 0) == nil)
  }

  @Test(
    "59237.2449 stays itself through parsing, summing, a binary number and back",
    arguments: ["59237.2449", "160.5964", "96171.6", "0.1", "999999999999.999"])
  func stays(_ text: String) throws {
    let quantity = try #require(Quantity(text))
    #expect("\(quantity)" == text)
    #expect("\(quantity.doubleValue)" == text)
    let sum = try #require(Quantity.sum(quantity, Quantity(1)))
    #expect(Quantity.difference(sum, Quantity(1)) == quantity)
    #expect(-(-quantity) == quantity)
  }

  @Test("sums are exact where binary numbers are not")
  func exact() throws {
    let tenth = try #require(Quantity("0.1"))
    #expect(Quantity.sum(Array(repeating: tenth, count: 10)) == Quantity(1))
    #expect(Quantity.sum([Quantity]()) == .zero)
    #expect(Quantity.sum(tenth, Quantity(-1))?.description == "-0.9")
  }

  @Test("a sum of more than 18 digits is none")
  func overflow() throws {
    let most = try #require(Quantity(coefficient: 999_999_999_999_999_999, decimals: 0))
    #expect(Quantity.sum(most, .zero) == most)
    #expect(Quantity.sum(most, Quantity(1)) == nil)
    #expect(Quantity.sum(Quantity(.max), Quantity(1)) == nil)
    #expect(Quantity.difference(-most, Quantity(1)) == nil)
    #expect(Quantity.sum(Array(repeating: most, count: 20)) == nil)
    let fine = try #require(Quantity("0.000000000000001"))
    #expect(Quantity.sum(Quantity(999_999), fine) == nil)
  }

  @Test("a sum that needs few digits exists, whatever its parts need")
  func carry() throws {
    let almost = try #require(Quantity(coefficient: 999_999_999_999_999_999, decimals: 15))
    let rest = try #require(Quantity("0.000000000000001"))
    #expect(Quantity.sum(almost, rest) == Quantity(1000))
  }

  @Test("agrees with Foundation's decimals on sums, differences, order and digits")
  func decimals() throws {
    var generator = SeededGenerator.announced(for: "Quantity")
    func random() -> String {
      let decimals = Int.random(in: 0...6, using: &generator)
      let digits = Int.random(in: 1...9, using: &generator)
      let whole = (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      let tail = (0..<decimals).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      let sign = Bool.random(using: &generator) ? "-" : ""
      return sign + whole + (tail.isEmpty ? "" : "." + tail)
    }
    for _ in 0..<5_000 {
      let texts = (random(), random())
      let (left, right) = (try #require(Quantity(texts.0)), try #require(Quantity(texts.1)))
      let exact = (try #require(Decimal(string: texts.0)), try #require(Decimal(string: texts.1)))
      #expect("\(left)" == "\(exact.0)")
      #expect(Quantity.sum(left, right).map { "\($0)" } == "\(exact.0 + exact.1)")
      #expect(Quantity.difference(left, right).map { "\($0)" } == "\(exact.0 - exact.1)")
      #expect((left < right) == (exact.0 < exact.1))
      #expect((left == right) == (exact.0 == exact.1))
    }
  }
}
