import Testing

@testable import Nianbao

@Suite struct TextKeyTests {
  @Test("texts that only look alike are different keys")
  func bytes() {
    let (one, other) = ("\u{E9}", "e\u{301}")
    #expect(one == other)
    #expect(TextKey(one) != TextKey(other))
    #expect(TextKey("规章") != TextKey("规章 "))
  }

  @Test("equal texts are one key, wherever they come from")
  func equal() {
    let long = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    let keys: Set = [TextKey(long), TextKey(String(long.dropFirst(0)))]
    #expect(keys.count == 1)
  }
}
