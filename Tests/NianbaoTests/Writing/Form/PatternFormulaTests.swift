import Testing

@testable import Nianbao

@Suite struct PatternFormulaTests {
  @Test(
    "joins texts and cells, and waits for every cell that it needs",
    arguments: [
      ("{organ}{year}年报告", "IF(OR(B2=\"\",B3=\"\"),\"\",B2&B3&\"年报告\")"),
      ("{year}年1月至{year}年12月", "IF(OR(B3=\"\"),\"\",B3&\"年1月至\"&B3&\"年12月\")"),
      ("say \"{organ}\"", "IF(OR(B2=\"\"),\"\",\"say \"\"\"&B2&\"\"\"\")"),
      ("nothing", "\"nothing\""),
    ])
  func formula(_ pattern: String, _ formula: String) {
    let cells: KeyValuePairs = [
      "organ": CellAddress(row: 1, column: 1), "year": CellAddress(row: 2, column: 1),
    ]
    #expect(PatternFormula.formula(pattern, cells) == formula)
  }

  @Test("has no text while a value is missing")
  func text() {
    #expect(PatternFormula.text("{organ}{year}年", ["organ": "某局", "year": "2023"]) == "某局2023年")
    #expect(PatternFormula.text("{organ}{year}年", ["organ": nil, "year": "2023"]) == "")
    #expect(PatternFormula.text("{year}年", ["organ": nil, "year": "2023"]) == "2023年")
  }
}
