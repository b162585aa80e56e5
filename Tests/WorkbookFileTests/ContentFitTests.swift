import TestSupport
import Testing

@testable import WorkbookFile

@Suite struct ContentFitTests {
  /// What may and what may not stand in a workbook as it is.
  private static let texts = [
    "", "规章", "=A1", "==A1", "SUM(A1:B2)", "a\tb", "a\nb", "a\rb", "\u{0}", "\u{1F}", "_x0041_",
    "_", "\u{FFFE}",
    "￥", String(repeating: "长", count: 8_193), String(repeating: "x", count: 32_768),
  ]
  private static let numbers = [0, -0.0, 1.5, .infinity, .nan, -1e300]

  private static let contents: [CellContent] =
    [.blank] + texts.map(CellContent.text) + numbers.map(CellContent.number)
    + texts.flatMap { formula in
      numbers.map { .formula(formula, result: .number($0)) }
        + texts.map { .formula(formula, result: .text($0)) }
    }

  // Content that is fit skips the checks, so they must have nothing to change or to refuse.
  @Test("what is fit at first sight is what the checks leave as it is", arguments: contents)
  func agrees(_ content: CellContent) throws {
    guard content.isFit else { return }
    let checked = try content.checked()
    #expect("\(checked)" == "\(content)")
  }

  @Test(
    "most content is fit at first sight",
    arguments: [
      .blank, .text("规章"), .text("a\tb，c"), .number(0), .number(12.5),
      .formula("SUM(D5:I5)", result: .number(3)),
      .formula("IF(E4=0,\"通过\",\"不通过\")", result: .text("通过")),
    ] as [CellContent])
  func fit(_ content: CellContent) { #expect(content.isFit) }

  @Test(
    "what the library may not get is never fit",
    arguments: [
      .number(-0.0), .number(.nan), .text("\u{0}"), .text("_x0041_"), .text("a\rb"),
      .text("\u{FFFF}"),
      .formula("=A1", result: .number(1)), .formula("", result: .number(1)),
      .formula("A1", result: .number(.infinity)), .formula("A\u{1}", result: .number(1)),
      .formula("A1", result: .text("\u{1}")),
    ] as [CellContent])
  func unfit(_ content: CellContent) { #expect(!content.isFit) }
}
