import Nianbao
import Testing

@Suite struct FormulaValueTests {
  @Test(
    "a stored result agrees with its formula's",
    arguments: [
      (FormulaValue.number(3), FormulaValue.number(3)), (.number(0.3), .number(0.1 + 0.2)),
      (.number(59237.2449), .number(59237.244899999998)), (.number(0), .number(1e-10)),
      (.number(1e15), .number(1e15 + 100)), (.text(""), .blank), (.blank, .text("")),
      (.text("a"), .text("a")), (.boolean(true), .boolean(true)), (.error("#N/A"), .error("#N/A")),
    ])
  func agrees(_ stored: FormulaValue, _ computed: FormulaValue) {
    #expect(FormulaValue.agree(stored, computed))
    #expect(FormulaValue.agree(computed, stored))
  }

  @Test(
    "and does not where anything a reader sees differs",
    arguments: [
      (FormulaValue.number(3), FormulaValue.number(4)), (.number(1), .number(1.0001)),
      (.number(0), .number(1e-8)), (.number(1), .number(-1)), (.number(1), .text("1")),
      // One 元 in an amount of a million 万元, and one in two thousand million.
      (.number(1_000_000.0001), .number(1_000_000.0002)),
      (.number(2_000_000_000), .number(2_000_000_001)),
      (.number(0), .blank), (.text("a"), .text("A")), (.number(1), .boolean(true)),
      (.error("#N/A"), .error("#REF!")), (.number(0), .error("#REF!")), (.text(" "), .blank),
    ])
  func disagrees(_ stored: FormulaValue, _ computed: FormulaValue) {
    #expect(!FormulaValue.agree(stored, computed))
    #expect(!FormulaValue.agree(computed, stored))
  }
}
