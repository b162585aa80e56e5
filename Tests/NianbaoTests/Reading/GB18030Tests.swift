import TestSupport
import Testing

@testable import Nianbao

@Suite struct GB18030Tests {
  @Test(
    "characters of one, two and four bytes",
    arguments: [
      ("a", [0x61]), ("年", [0xC4, 0xEA]), ("\u{3400}", [0x81, 0x39, 0xEE, 0x39]),
      ("\u{20000}", [0x95, 0x32, 0x82, 0x36]), ("\u{E000}", [0xAA, 0xA1]),
    ] as [(String, [UInt8])])
  func character(_ text: String, _ bytes: [UInt8]) {
    #expect(GB18030.bytes(of: text) == bytes)
    #expect(GB18030.text(of: bytes) == text)
  }

  @Test(
    "the last character may cross any multiple of 1,000 bytes or units",
    arguments: ["一", "\u{3400}", "\u{20000}"], [0, 1, 2, 3, 999, 1_999])
  func crossing(_ character: String, _ prefix: Int) throws {
    let one = try #require(GB18030.bytes(of: character))
    for count in [1, 249, 250, 251, 499, 500, 501, 750, 1_000] {
      let text = String(repeating: "a", count: prefix) + String(repeating: character, count: count)
      let bytes = [UInt8](repeating: 0x61, count: prefix) + (0..<count).flatMap { _ in one }
      #expect(GB18030.exactBytes(of: text) == bytes)
    }
  }

  @Test("what is written can be read")
  func roundTrip() {
    var generator = SeededGenerator.announced(for: "GB18030")
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x4E00...0x9FA5, 0x80...0xD7FF, 0xF900...0xFFFD, 0x10000...0x10FFFF,
    ]
    for _ in 0..<100 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...3_000, using: &generator) {
        let range = ranges.randomElement(using: &generator) ?? 0x20...0x7E
        if let scalar = Unicode.Scalar(.random(in: range, using: &generator)) {
          scalars.append(scalar)
        }
      }
      let bytes = GB18030.bytes(of: String(scalars)) ?? []
      #expect(GB18030.text(of: bytes)?.unicodeScalars.elementsEqual(scalars) == true)
    }
  }

  @Test("a character for private use that shares its bytes has no exact ones")
  func privateUse() {
    #expect(GB18030.bytes(of: "\u{E5E5}") == [0xA3, 0xA0])
    #expect(GB18030.exactBytes(of: "年\u{E5E5}") == nil)
    #expect(GB18030.exactBytes(of: "年\u{E000}") == [0xC4, 0xEA, 0xAA, 0xA1])
  }
}
