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
}
