import Testing

@testable import Nianbao

@Suite struct OrdinalTests {
  struct Text: CustomTestStringConvertible, Sendable {
    var text: String
    var value: Int
    var length: Int
    var testDescription: String { text }

    init(_ text: String, _ value: Int, _ length: Int) {
      (self.text, self.value, self.length) = (text, value, length)
    }
  }

  private func leading(_ text: String) -> (value: Int?, length: Int) {
    Ordinal.leading(in: Array(text.unicodeScalars))
  }

  @Test(
    "reads the number in front of a heading",
    arguments: [
      Text("一、总体情况", 1, 2), Text("(一)予以公开", 1, 3), Text("1.其他", 1, 2), Text("(1)其他", 1, 3),
      Text("1、其他", 1, 2), Text("8.", 8, 2), Text("十、", 10, 2), Text("十二、其他", 12, 3),
      Text("二十、", 20, 3), Text("二十一、", 21, 4), Text("12.其他", 12, 3), Text("三。其他", 3, 2),
    ])
  func reads(_ example: Text) {
    let found = leading(example.text)
    #expect(found.value == example.value)
    #expect(found.length == example.length)
  }

  @Test(
    "what is no number in front gives none",
    arguments: [
      "", "总体情况", "一", "一般", "第一项", "3.5", "2022.1", "2022年", "(一", "(a)", "、", "十十、",
      "一二十、", "三安全一稳定", "12",
    ])
  func none(_ text: String) {
    let found = leading(text)
    #expect(found.value == nil)
    #expect(found.length == 0)
  }

  @Test(
    "writes numbers in Chinese",
    arguments: zip(
      [1, 6, 10, 11, 20, 21, 99, 0, 100], ["一", "六", "十", "十一", "二十", "二十一", "九十九", "0", "100"]))
  func writes(_ number: Int, _ text: String) {
    #expect(Ordinal.chinese(number) == text)
  }

  @Test("reads every number that it writes")
  func roundTrip() {
    for number in 1...99 {
      #expect(leading(Ordinal.chinese(number) + "、总体").value == number)
      #expect(leading("(\(number))总体").value == number)
    }
  }
}
