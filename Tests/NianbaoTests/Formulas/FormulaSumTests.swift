import Nianbao
import TestSupport
import Testing

@Suite struct FormulaSumTests {
  @Test("a total of amounts with four decimals shows four decimals")
  func total() throws {
    var generator = SeededGenerator.announced(for: "FormulaSum")
    for _ in 0..<200 {
      let amounts = (0..<100).map { _ in
        Quantity(coefficient: .random(in: 0...9_999_999_999, using: &generator), decimals: 4)
      }.compactMap { $0 }
      let formula = "SUM(" + amounts.map(\.description).joined(separator: ",") + ")"
      var cells = SampleCells()
      try cells.set("A1", formula: formula)
      var evaluator = FormulaEvaluator(cells, trustsStoredResults: false)
      guard
        case .number(let number) = try evaluator.value(
          of: CellAddress(row: 0, column: 0), on: "Data")
      else {
        Issue.record("no number")
        continue
      }
      #expect(Quantity(spreadsheetNumber: number) == Quantity.sum(amounts))
    }
  }
}
