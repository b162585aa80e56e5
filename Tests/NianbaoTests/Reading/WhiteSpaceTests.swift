import TestSupport
import Testing

@testable import Nianbao

@Suite struct WhiteSpaceTests {
  /// Every scalar of the basic plane, and some beyond.
  static let scalars = ((0...0xFFFF).map(UInt32.init) + [0x1F600, 0x20000, 0xE0020])
    .compactMap(Unicode.Scalar.init)

  /// What has no width, or is white space to Unicode: no other character is dropped.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value)
      || scalar.properties.isWhitespace
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  @Test("of all characters only white space is dropped at the ends of a text")
  func allCharacters() {
    for scalar in Self.scalars {
      let (text, bare) = (Self.text([scalar, "表", scalar]), Self.isSpace(scalar))
      let expected = bare ? "表" : text
      #expect(
        Array(text.trimmed.unicodeScalars) == Array(expected.unicodeScalars), "\(scalar.value)")
      #expect(
        Array(text[...].trimmed.unicodeScalars) == Array(expected.unicodeScalars), "\(scalar.value)"
      )
      #expect(Self.text([scalar]).trimmed.isEmpty == bare, "\(scalar.value)")
    }
  }

  @Test("texts of any ends lose what dropping one character after the other loses")
  func anyText() {
    var generator = SeededGenerator.announced(for: "texts to trim")
    let pool: [Unicode.Scalar] = [
      " ", "\t", "\u{A0}", "\u{3000}", "\u{200D}", "\u{FEFF}", "1", "表", "。", "，", "é", "\u{301}",
      "👨",
    ]
    for _ in 0..<5_000 {
      let scalars = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
        pool.randomElement(using: &generator)
      }
      var expected = scalars[...]
      while let first = expected.first, Self.isSpace(first) { expected.removeFirst() }
      while let last = expected.last, Self.isSpace(last) { expected.removeLast() }
      let text = Self.text(scalars)
      #expect(Array(text.trimmed.unicodeScalars) == Array(expected), "\(scalars)")
      #expect(Array(text[...].trimmed.unicodeScalars) == Array(expected), "\(scalars)")
    }
  }

  private func mayHoldSpace(_ text: String) -> Bool { text.utf8.span.mayHoldSpace }

  @Test("a text with white space is never taken for one word")
  func holdsSome() {
    for scalar in Self.scalars where scalar.properties.isWhitespace {
      for text in ["", "表", "，", "a"].map({ $0 + Self.text([scalar]) + "表" }) {
        #expect(mayHoldSpace(text), "\(scalar.value)")
      }
    }
    #expect(mayHoldSpace(""))
  }

  @Test("running text in Chinese is known to be one word")
  func holdsNone() {
    let text = "一、总体情况。2022年，本机关“主动公开”政府信息480条（其中规章3件）；依法办理——无积压……《条例》"
    #expect(!mayHoldSpace(text))
  }
}
