import Foundation
import Testing

@testable import Nianbao

@Suite struct EncodedLinesTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var text: String
    var mark: [UInt8] = []
    var lines: [[UInt8]]
    var end: [UInt8]
    var testDescription: String { name }
  }

  @Test(
    "lines keep their bytes and their ends",
    arguments: [
      Example(name: "nothing", bytes: [], text: "", lines: [], end: [10]),
      Example(name: "no end", bytes: [97], text: "a", lines: [[97]], end: [10]),
      Example(
        name: "LF", bytes: [97, 10, 10, 98], text: "a\n\nb", lines: [[97, 10], [10], [98]],
        end: [10]),
      Example(
        name: "CRLF", bytes: [97, 13, 10, 98, 13, 10], text: "a\r\nb\r\n",
        lines: [[97, 13, 10], [98, 13, 10]], end: [13, 10]),
      Example(
        name: "CR", bytes: [97, 13, 13, 98], text: "a\r\rb", lines: [[97, 13], [13], [98]],
        end: [13]),
      Example(
        name: "mixed", bytes: [97, 13, 98, 10, 99, 13, 10], text: "a\rb\nc\r\n",
        lines: [[97, 13], [98, 10], [99, 13, 10]], end: [13]),
      Example(
        name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF, 97, 10], text: "a\n",
        mark: [0xEF, 0xBB, 0xBF], lines: [[97, 10]], end: [10]),
      Example(
        name: "UTF-16, little end first", bytes: [0xFF, 0xFE, 97, 0, 13, 0, 10, 0, 0x0A, 0x4E],
        text: "a\r\n\u{4E0A}", mark: [0xFF, 0xFE], lines: [[97, 0, 13, 0, 10, 0], [0x0A, 0x4E]],
        end: [13, 0, 10, 0]),
      Example(
        name: "UTF-16, big end first", bytes: [0xFE, 0xFF, 0, 97, 0, 10, 0x4E, 0x0A, 0x0A, 0x0D],
        text: "a\n\u{4E0A}\u{0A0D}", mark: [0xFE, 0xFF],
        lines: [[0, 97, 0, 10], [0x4E, 0x0A, 0x0A, 0x0D]], end: [0, 10]),
      Example(
        name: "UTF-16 without a mark", bytes: [97, 0, 10, 0, 0x2D, 0x4E], text: "a\n中",
        lines: [[97, 0, 10, 0], [0x2D, 0x4E]], end: [10, 0]),
      // 中 is D6 D0 in GB 18030; 㐀 is 81 39 EE 39, all of whose bytes lie above CR.
      Example(
        name: "GB 18030", bytes: [0xD6, 0xD0, 13, 10, 0x81, 0x39, 0xEE, 0x39], text: "中\r\n㐀",
        lines: [[0xD6, 0xD0, 13, 10], [0x81, 0x39, 0xEE, 0x39]], end: [13, 10]),
    ])
  func split(_ example: Example) {
    let lines = EncodedLines(example.bytes, decoded: example.text)
    #expect(Array(lines.mark) == example.mark)
    #expect(lines.lines.map(Array.init) == example.lines)
    #expect(lines.lineEnd == example.end)
  }

  @Test("text is encoded as the file is")
  func encodes() {
    #expect(EncodedLines([97], decoded: "a").encode("中") == [0xE4, 0xB8, 0xAD])
    #expect(
      EncodedLines([0xFF, 0xFE, 97, 0], decoded: "a").encode("中😀") == [
        0x2D, 0x4E, 0x3D, 0xD8, 0x00, 0xDE,
      ])
    #expect(EncodedLines([0xFE, 0xFF, 0, 97], decoded: "a").encode("中") == [0x4E, 0x2D])
    #expect(EncodedLines([0xD6, 0xD0], decoded: "中").encode("中1") == [0xD6, 0xD0, 0x31])
  }

  @Test("lines have the numbers that the text's lines have", arguments: ["\n", "\r\n", "\r"])
  func numbers(_ end: String) {
    let text = ["一", "", "\t2", "三 "].joined(separator: end) + end
    let lines = EncodedLines(Array(text.utf8), decoded: text)
    #expect(
      lines.lines.map { String(decoding: $0, as: UTF8.self) }
        == TextLine.lines(of: text).map { $0.text + end })
  }
}
