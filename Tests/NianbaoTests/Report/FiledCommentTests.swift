import Testing

@testable import Nianbao

@Suite struct FiledCommentTests {
  @Test(
    "a source text comes back", arguments: ["251000元", "+3", "12（其中 3 件）", "（空白）", "a\n公式：b", ""])
  func source(_ raw: String) {
    #expect(FiledComment.source(raw) == "原文：\(raw)")
    #expect(FiledComment.filed(in: FiledComment.source(raw)) == raw)
  }

  @Test("a filed total comes back", arguments: ["708", "708件", "/"])
  func total(_ filed: String) {
    let comment = FiledComment.total(filed, formula: "SUM(D5:I5)", sum: Quantity(707))
    #expect(comment == "填报：\(filed)\n公式：=SUM(D5:I5)\n结果：707")
    #expect(FiledComment.filed(in: comment) == filed)
  }

  @Test("a total that was blank has no text")
  func blank() {
    let comment = FiledComment.total("", formula: "SUM(D5:I5)", sum: .zero)
    #expect(comment == "填报：（空白）\n公式：=SUM(D5:I5)\n结果：0")
    #expect(FiledComment.filed(in: comment) == nil)
  }

  @Test(
    "other people's comments say nothing of what was filed",
    arguments: ["", "请核对", " 原文：1", "作者:\n原文：1"])
  func others(_ comment: String) {
    #expect(FiledComment.filed(in: comment) == nil)
  }
}
