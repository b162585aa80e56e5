import Foundation
import Nianbao
import TestSupport
import Testing

@Suite struct QuantityDoubleTests {
  static let shown: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-417, "-417"), (0.1 + 0.2, "0.3"),
    (59237.244899999998, "59237.2449"), (0.1 + 0.7, "0.8"), (1e-7, "0.0000001"),
    (1e-15, "0.000000000000001"), (-2.5e-3, "-0.0025"), (1e14, "100000000000000"),
    (999_999_999_999_999, "999999999999999"), (1.0 / 3, "0.333333333333333"),
    (2.0 / 3, "0.666666666666667"), (123456.789, "123456.789"), (1.005, "1.005"),
  ]
  static let refused: [Double] = [
    1e15, -1e15, 1_234_567_890_123_456, 1e21, 1e300, 1e-16, 1.5e-15, 1.0 / 30,
    .leastNonzeroMagnitude,
    .infinity, -.infinity, .nan, 999_999_999_999_999.9,
  ]

  @Test("takes the decimal that a spreadsheet shows", arguments: shown)
  func shows(_ number: Double, _ text: String) {
    #expect(Quantity(spreadsheetNumber: number)?.description == text)
  }

  @Test("refuses what it cannot hold as it is", arguments: refused)
  func refuses(_ number: Double) {
    #expect(Quantity(spreadsheetNumber: number) == nil)
  }

  @Test("every decimal of up to 15 digits comes back from its binary number")
  func roundTrip() throws {
    var generator = SeededGenerator.announced(for: "Quantity(spreadsheetNumber:)")
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...15, using: &generator)
      let decimals = Int.random(in: 0...15, using: &generator)
      let limit = (0..<digits).reduce(Int64(1)) { limit, _ in limit * 10 }
      let coefficient = Int64.random(in: (1 - limit)...(limit - 1), using: &generator)
      let quantity = try #require(Quantity(coefficient: coefficient, decimals: decimals))
      let number = try #require(Double(quantity.description))
      #expect(Quantity(spreadsheetNumber: number) == quantity)
      guard quantity != .zero else { continue }
      // The nearest neighbours are noise behind the fifteenth digit.
      #expect(Quantity(spreadsheetNumber: number.nextUp) == quantity)
      #expect(Quantity(spreadsheetNumber: number.nextDown) == quantity)
      // As workbooks store it, with 17 digits.
      let stored = try #require(Double(String(format: "%.17g", number)))
      #expect(Quantity(spreadsheetNumber: stored) == quantity)
    }
  }
}
