import Testing

@testable import Nianbao

@Suite struct ValueParserTests {
  struct Number: CustomTestStringConvertible, Sendable {
    var text: String
    var number: String
    var remark: ValueParser.Remark?
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ number: String, _ remark: ValueParser.Remark? = nil) {
      (self.text, self.number, self.remark) = (text, number, remark)
    }
  }

  private let parser: ValueParser

  init() throws { parser = ValueParser(forms: try FormCatalog.embedded().forms) }

  @Test(
    "reads the number that is written, and what stands beside it",
    arguments: [
      Number("0", "0"), Number("12", "12"), Number(" 12 ", "12"), Number("\u{A0}12\u{3000}", "12"),
      Number("12\u{200B}", "12"), Number("１２", "12"), Number("３０９５", "3095"),
      Number("+3", "3"), Number("＋3", "3"), Number("-5", "-5"), Number("−417", "-417"),
      Number("－253", "-253"), Number("96171.6", "96171.6"), Number("59237.2449", "59237.2449"),
      Number("0.0000", "0"), Number("１．５", "1.5"),
      Number("1,234", "1234"), Number("1，234", "1234"), Number("-1,234,567.8", "-1234567.8"),
      Number("12,345", "12345"),
      Number("251000元", "251000", .unit("元")), Number("160.5964万元", "160.5964", .unit("万元")),
      Number("103.3879 万元", "103.3879", .unit("万元")), Number("1.2亿元", "1.2", .unit("亿元")),
      Number("1,234件", "1234", .unit("件")), Number("-2项", "-2", .unit("项")),
      Number("22（其中修订 16 件）", "22", .note), Number("22(其中修订16件)", "22", .note),
      Number("22件（其中修订16件）", "22", .note), Number("0（无）", "0", .note),
      Number("--253", "-253", .doubledSign), Number("——253", "-253", .doubledSign),
      Number("−−7", "-7", .doubledSign),
    ])
  func numbers(_ example: Number) throws {
    let number = try #require(Quantity(example.number))
    #expect(parser.parse(example.text) == .number(number, example.remark))
  }

  @Test(
    "nothing but spaces is a blank",
    arguments: ["", " ", "\u{A0}", "\u{3000}\u{3000}", "\t\n", "\u{FEFF}"])
  func blanks(_ text: String) {
    #expect(parser.parse(text) == .blank)
  }

  @Test(
    "punctuation or a word for nothing is a mark, and no number",
    arguments: [
      "/", "／", "-", "—", "——", "－", "–", "\\", "*", "…", "无", " 无 ", "不适用", "不涉及", "未涉及",
    ])
  func marks(_ text: String) {
    #expect(parser.parse(text) == .mark)
  }

  @Test(
    "nothing is repaired: what is no single number is unreadable",
    arguments: [
      "12 13", "12/13", "3.5.6", "5.", ".5", "1,23", "12,34", "1,2345", ",123", "1,,234", "1.234,5",
      "1e3", "十二", "3件5", "约12", "12人", "O", "l2", "+-5", "12%", "（12）", "1 234",
      "1234567890123456", "规章", "---5", "2021年12", "15²", "15①", "½", "①",
      "0,123", "5(3)7(2)",
    ])
  func unreadable(_ text: String) {
    #expect(parser.parse(text) == .unreadable)
  }

  @Test("the longest unit that fits is the unit")
  func longestUnit() {
    #expect(parser.parse("5万元") == .number(Quantity(5), .unit("万元")))
    #expect(parser.parse("5元") == .number(Quantity(5), .unit("元")))
  }

  @Test("marks and units are the forms' own")
  func ownMarks() throws {
    var form = try FormJSON.form("2021")
    form.marks = ["没有"]
    form.kinds = form.kinds.mapValues { kind in
      var kind = kind
      kind.units = ["册"]
      return kind
    }
    let parser = ValueParser(forms: [form])
    #expect(parser.parse("没有") == .mark)
    #expect(parser.parse("无") == .unreadable)
    #expect(parser.parse("5册") == .number(Quantity(5), .unit("册")))
    #expect(parser.parse("5件") == .unreadable)
  }
}
