import Testing

@testable import Nianbao

@Suite struct StringScalarsTests {
  @Test(
    "a text of scalars holds them all, one for one",
    arguments: [
      "", "年报2023", "e\u{301}", "👨‍👩‍👧", "\u{0}\r\n\t", "\u{FFFD}\u{10FFFF}", "〇，（）", "\u{200D}1",
    ])
  func scalars(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(Array(String(scalars: scalars).unicodeScalars) == scalars)
    #expect(Array(String(scalars: scalars.lazy.filter { _ in true }).unicodeScalars) == scalars)
  }

  @Test(
    "every occurrence of a part is replaced",
    arguments: [
      ("{year}年1月1日至{year}年12月31日", "{year}", "2023", "2023年1月1日至2023年12月31日"),
      ("ab", "c", "d", "ab"),
      ("aaa", "aa", "b", "ba"), ("年", "年", "", ""), ("", "a", "b", ""), ("ab", "", "c", "ab"),
      ("规章", "章", "则则", "规则则"),
    ])
  func replacing(_ text: String, _ part: String, _ other: String, _ expected: String) {
    #expect(text.replacingAll(part, with: other) == expected)
  }
}
