import TestSupport
import Testing

@testable import Nianbao

@Suite struct FormulaEvaluatorTests {
  private let place = CellAddress(row: 99, column: 25)

  /// What a formula in Z100 of the sheet `Data` gives.
  private func value(_ formula: String) throws -> FormulaValue {
    var cells = try SampleCells.data()
    try cells.set("Z100", formula: formula)
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false)
    return try evaluator.value(of: place, on: "Data")
  }

  private func address(_ text: String) throws -> CellAddress { try #require(CellAddress(text)) }

  @Test("gives what a spreadsheet gives", arguments: FormulaExample.all)
  func examples(_ example: FormulaExample) throws {
    let value = try value(example.formula)
    if case .number(let number) = value, case .number(let expected) = example.value {
      // Within the noise of one operation.
      #expect(abs(number - expected) <= 1e-15 * abs(expected))
    } else {
      #expect(value == example.value)
    }
  }

  @Test("gives the results of whole numbers, with all brackets and with those that are needed")
  func wholeNumbers() throws {
    var random = RandomFormula(.announced(for: "FormulaEvaluator"))
    for _ in 0..<1_000 {
      let (text, expected) = random.sum()
      #expect(try value(text) == .number(Double(expected)), "\(text)")
      let short = try Formula(text).description
      #expect(try value(short) == .number(Double(expected)), "\(short)")
    }
  }

  @Test("random formulas never trap, and give the same as they are printed")
  func printed() throws {
    var random = RandomFormula(.announced(for: "FormulaEvaluator.printed"))
    var results: [FormulaValue: Int] = [:]
    for _ in 0..<2_000 {
      let text = random.text()
      let outcome = Result { try value(text) }
      let again = Result { try value(Formula(text).description) }
      switch (outcome, again) {
      case (.success(let value), .success(let same)):
        #expect(value == same, "\(text)")
        results[value, default: 0] += 1
      case (.failure(let error as FormulaError), .failure(let same as FormulaError)):
        #expect(error.kind == .unsupported && error == same, "\(text)")
      default: Issue.record("\(text): \(outcome), \(again)")
      }
    }
    // Many different results, or the formulas show little.
    #expect(results.count > 100)
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var formula: String
    var feature: FormulaFeature
    var testDescription: String { formula }
    init(_ formula: String, _ feature: FormulaFeature) {
      (self.formula, self.feature) = (formula, feature)
    }
  }

  @Test(
    "refuses what depends on a spreadsheet's settings",
    arguments: [
      Refusal("\"1,234\"+1", .textAsNumber), Refusal("\"2021-1-2\"+0", .textAsNumber),
      Refusal("\"2021年1月2日\"+0", .textAsNumber), Refusal("\"12:30\"*1", .textAsNumber),
      Refusal("\"１２\"+1", .textAsNumber), Refusal("\"1 Jan 2021\"+1", .textAsNumber),
      Refusal("\"¥5\"+1", .textAsNumber), Refusal("SUM(\"1,234\")", .textAsNumber),
      Refusal("\"表\"<\"一\"", .textOrder),
      Refusal("\"a-b\">\"ab\"", .textOrder), Refusal("COUNTIF(A1:A3,\">a\")", .textOrder),
      Refusal("COUNTIF(A1:A3,\"a*\")", .wildcard), Refusal("COUNTIF(A1:A3,\"?\")", .wildcard),
      // Excel counts the text "5", LibreOffice does not.
      Refusal("COUNTIF(A1:A5,5)", .textAsNumber), Refusal("COUNTIF(A1:A5,\"<>5\")", .textAsNumber),
      Refusal("1E21&\"\"", .numberAsText), Refusal("0.00000001&\"\"", .numberAsText),
    ])
  func refused(_ refusal: Refusal) throws {
    let error = #expect(throws: FormulaError.self) { try value(refusal.formula) }
    #expect(error?.kind == .unsupported)
    #expect(error?.feature == refusal.feature)
    #expect(error?.cell == place)
    #expect(error?.sheet == "Data")
  }

  @Test("a condition takes the words TRUE and FALSE")
  func words() throws {
    #expect(try value("IF(\"true\",1,2)") == .number(1))
    #expect(try value("NOT(\"FALSE\")") == .boolean(true))
  }

  @Test("a text longer than a cell can hold is #VALUE!")
  func longText() throws {
    var cells = SampleCells()
    cells.set("A1", .text("12"))
    for row in 2...100 { try cells.set("A\(row)", formula: "A\(row - 1)&A\(row - 1)") }
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false)
    guard case .text(let text) = try evaluator.value(of: try address("A14"), on: "Data") else {
      Issue.record("no text")
      return
    }
    #expect(text.count == 16_384)
    #expect(try evaluator.value(of: try address("A100"), on: "Data") == .error("#VALUE!"))
  }

  // MARK: Cells that need other cells

  @Test(
    "chains of 10,000 cells are calculated, from either end and through sums",
    arguments: ["A%+1", "SUM(A%:A%)+1", "IF(A%>=0,A%+1,0)"])
  func chain(_ pattern: String) throws {
    let count = 10_000
    var cells = SampleCells()
    for row in 1...count {
      try cells.set("A\(row)", formula: pattern.replacing("%", with: "\(row + 1)"))
    }
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false)
    #expect(try evaluator.value(of: try address("A1"), on: "Data") == .number(Double(count)))
    #expect(try evaluator.value(of: try address("A\(count)"), on: "data") == .number(1))
  }

  @Test("a range of formulas is calculated in one go")
  func range() throws {
    var cells = SampleCells()
    for row in 1...1_000 { try cells.set("A\(row)", formula: "\(row)*2") }
    try cells.set("B1", formula: "SUM(A:A)")
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false, visits: 10_000)
    #expect(try evaluator.value(of: try address("B1"), on: "Data") == .number(1_001_000))
  }

  @Test("a circle is refused, and the error names its cell", arguments: [true, false])
  func circular(trusts: Bool) throws {
    var cells = SampleCells()
    try cells.set("A1", formula: "SUM(A1:A9)", stored: .number(1))
    try cells.set("B1", formula: "B2+1")
    try cells.set("B2", formula: "IF(TRUE,C2,0)", stored: .blank)
    try cells.set("C2", formula: "COUNT(B:B)")
    try cells.set("D1", formula: "B1*2")
    try cells.set("E1", formula: "IF(TRUE,1,E1)")
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: trusts)
    let own = #expect(throws: FormulaError.self) {
      try evaluator.value(of: try address("A1"), on: "Data")
    }
    #expect(own?.kind == .circular)
    #expect(own?.cell == CellAddress("A1"))
    let behind = #expect(throws: FormulaError.self) {
      try evaluator.value(of: try address("D1"), on: "Data")
    }
    #expect(behind?.kind == .circular)
    #expect(behind?.cell == CellAddress("B1"))
    #expect(throws: FormulaError.self) { try evaluator.value(of: try address("C2"), on: "Data") }
    // A branch that is not taken closes no circle.
    #expect(try evaluator.value(of: try address("E1"), on: "Data") == .number(1))
  }

  @Test("stored results are trusted, or calculated again; the cell's own never counts")
  func stored() throws {
    var cells = SampleCells()
    try cells.set("A1", formula: "1+1", stored: .number(99))
    try cells.set("A2", formula: "A1*2", stored: .number(0))
    try cells.set("A3", formula: "A2+A4", stored: .number(0))
    try cells.set("A4", formula: "5")
    var trusting = FormulaEvaluator(cells, trustsStoredResults: true)
    #expect(try trusting.value(of: try address("A1"), on: "Data") == .number(2))
    #expect(try trusting.value(of: try address("A2"), on: "Data") == .number(198))
    #expect(try trusting.value(of: try address("A3"), on: "Data") == .number(5))
    var strict = FormulaEvaluator(cells, trustsStoredResults: false)
    #expect(try strict.value(of: try address("A2"), on: "Data") == .number(4))
    #expect(try strict.value(of: try address("A3"), on: "Data") == .number(9))
  }

  @Test(
    "a formula that could not be parsed gives its stored result, if that is trusted, or an error")
  func unparsed() throws {
    var cells = SampleCells()
    cells.setUnparsed("A1", stored: .number(3))
    cells.setUnparsed("A2")
    try cells.set("B1", formula: "SUM(A1)")
    try cells.set("B2", formula: "IFERROR(SUM(A1:A2),0)")
    var trusting = FormulaEvaluator(cells, trustsStoredResults: true)
    #expect(try trusting.value(of: try address("B1"), on: "Data") == .number(3))
    var strict = FormulaEvaluator(cells, trustsStoredResults: false)
    for (name, cause) in [("A1", "A1"), ("A2", "A2"), ("B2", "A1"), ("B1", "A1")] {
      let error = #expect(throws: FormulaError.self) {
        try strict.value(of: try address(name), on: "Data")
      }
      #expect(error?.kind == .uncalculable)
      #expect(error?.cell?.description == cause)
    }
    let error = #expect(throws: FormulaError.self) {
      try trusting.value(of: try address("B2"), on: "Data")
    }
    #expect(error?.cell == CellAddress("A2"))
  }

  @Test("a cell without formula gives what it holds, one that is not there a blank")
  func plain() throws {
    var evaluator = FormulaEvaluator(try SampleCells.data(), trustsStoredResults: false)
    #expect(try evaluator.value(of: try address("A5"), on: "Data") == .text("abc"))
    #expect(try evaluator.value(of: try address("A7"), on: "Data") == .blank)
    #expect(try evaluator.value(of: try address("A1"), on: "Missing") == .blank)
  }

  @Test("long texts use the limit up faster")
  func textLimit() throws {
    var cells = SampleCells()
    cells.set("A1", .text(String(repeating: "a", count: 32_000)))
    for row in 1...9 { try cells.set("B\(row)", formula: "A1=A1") }
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false, visits: 10_000)
    #expect(try evaluator.value(of: try address("B1"), on: "Data") == .boolean(true))
    #expect(try evaluator.value(of: try address("B2"), on: "Data") == .boolean(true))
    let error = #expect(throws: FormulaError.self) {
      try evaluator.value(of: try address("B3"), on: "Data")
    }
    #expect(error?.kind == .tooMuch)
  }

  @Test("all calculations together have a limit")
  func limit() throws {
    var cells = SampleCells()
    for row in 1...100 { cells.set("A\(row)", .number(1)) }
    for row in 1...100 { try cells.set("B\(row)", formula: "SUM(A:A)") }
    var evaluator = FormulaEvaluator(cells, trustsStoredResults: false, visits: 2_000)
    var calculated = 0
    let error = #expect(throws: FormulaError.self) {
      for row in 1...100 {
        let value = try evaluator.value(of: try address("B\(row)"), on: "Data")
        #expect(value == .number(100))
        calculated += 1
      }
    }
    #expect(error?.kind == .tooMuch)
    // 100 cells, the range itself and the formula's two parts each time.
    #expect(calculated == 19)
    // The same cell again costs nothing.
    #expect(try evaluator.value(of: try address("B1"), on: "Data") == .number(100))
  }
}
