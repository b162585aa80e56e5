import Nianbao
import Testing

@Suite struct FormulaErrorTests {
  @Test("a message says what is wrong, where, and what to do, in both languages")
  func message() throws {
    let error = try #require(throws: FormulaError.self) { try Formula("1+VLOOKUP(A1,B:C,2)") }
    let text = error.explanation
    #expect(text.zh.contains("第 3 个字符") && text.zh.contains("函数「VLOOKUP」"))
    #expect(text.en.contains("character 3") && text.en.contains("the function “VLOOKUP”"))
    #expect(text.zh.contains("重新保存") && text.en.contains("save it"))
  }

  @Test("a message of calculation names the cell")
  func cell() {
    let error = FormulaError(.circular, sheet: "表二", cell: CellAddress(row: 3, column: 3))
    #expect(error.explanation.zh.hasPrefix("表二!D4 的公式引用了自己的结果"))
    #expect(error.explanation.en.hasPrefix("The formula in 表二!D4 needs its own result"))
  }

  @Test("every kind and every feature has words of its own")
  func words() {
    let kinds: [FormulaError.Kind] = [
      .syntax, .unsupported, .tooLong, .tooDeep, .circular, .uncalculable, .tooMuch,
    ]
    let errors =
      kinds.map { FormulaError($0) }
      + FormulaFeature.allCases.map { FormulaError(.unsupported, feature: $0) }
    #expect(Set(errors.map(\.explanation.zh)).count == errors.count)
    #expect(Set(errors.map(\.explanation.en)).count == errors.count)
  }

  @Test("a long text at fault is cut")
  func cut() {
    let error = FormulaError(.syntax, subject: String(repeating: "年", count: 9_000))
    #expect(error.subject.count == 40)
  }
}
