import Testing

@testable import Nianbao

@Suite struct SmallNumberTests {
  @Test("numbers below 1,000 have their digits, and others none")
  func numbers() {
    for number in Int64(-2)...1_001 {
      let text = SmallNumber.text(of: number)
      #expect(text == ((0..<1_000).contains(number) ? "\(number)" : nil))
    }
  }

  @Test("bytes are such a number only where nothing but its digits is there")
  func bytes() {
    let pieces = ["", "0", "1", "9", "5", "/", ":", " ", "-", "\t", "é"]
    let texts = pieces.flatMap { one in
      pieces.flatMap { two in pieces.flatMap { three in ["", "7"].map { one + two + three + $0 } } }
    }
    for text in texts {
      let isSmall = (0..<1_000).contains(Int(text) ?? -1) && "\(Int(text) ?? -1)" == text
      #expect(SmallNumber.text(text.utf8.span) == (isSmall ? text : nil), "\(text)")
    }
  }
}
