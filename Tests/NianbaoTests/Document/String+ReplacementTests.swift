import Testing

@testable import Nianbao

@Suite("String+Replacement") struct StringReplacementTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var part: String
    var other: String
    var result: String
    var testDescription: String { "\(text) − \(part)" }
  }

  @Test(
    "a part is replaced wherever its bytes stand",
    arguments: [
      Example(text: "{y}年1月至{y}年12月", part: "{y}", other: "2024", result: "2024年1月至2024年12月"),
      Example(text: "2022年某局", part: "2022年", other: "", result: "某局"),
      Example(text: "某局2022年", part: "2022年", other: "", result: "某局"),
      Example(text: "aaaa", part: "aa", other: "b", result: "bb"),
      Example(text: "aaa", part: "aa", other: "b", result: "ba"),
      Example(text: "年", part: "年度", other: "", result: "年"),
      Example(text: "", part: "年", other: "x", result: ""),
      Example(text: "年", part: "", other: "x", result: "年"),
      // The first two bytes of 年 and 平 are the same.
      Example(text: "平年平", part: "年", other: "-", result: "平-平"),
      Example(text: "2022年\u{E0100}某局", part: "2022年", other: "", result: "\u{E0100}某局"),
    ])
  func replaces(_ example: Example) {
    #expect(example.text.replacingBytes(example.part, with: example.other) == example.result)
  }
}
