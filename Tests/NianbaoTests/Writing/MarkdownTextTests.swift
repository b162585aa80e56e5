import Testing

@testable import Nianbao

@Suite struct MarkdownTextTests {
  @Test(
    "signs get a backslash, where they would mean something",
    arguments: [
      ("公开48条", "公开48条"),
      ("a*b_c", "a\\*b\\_c"),
      ("|x|", "\\|x\\|"),
      ("<b>&amp;", "\\<b\\>\\&amp;"),
      ("[1](x)", "\\[1\\](x)"),
      ("C:\\a", "C:\\\\a"),
      ("# 一", "\\# 一"),
      ("- 一", "\\- 一"),
      ("1. 一", "1\\. 一"),
      ("2022年", "2022年"),
      ("-", "-"),
      ("a\tb\nc", "a\tb c"),
    ])
  func escaping(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(
    "what was escaped comes back", arguments: ["a*b_c|d", "1. 一", "# [x] <y> ~&`\\", "\\\\", "-"])
  func back(_ text: String) {
    #expect(String(MarkdownText.unescaped(MarkdownText.escaped(text)[...])) == text)
  }
}
