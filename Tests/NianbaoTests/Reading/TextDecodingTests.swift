import Nianbao
import TestSupport
import Testing

@Suite struct TextDecodingTests {
  struct Encoded: CustomTestStringConvertible, Sendable {
    var encoding: String
    var bytes: [UInt8]
    var text: String
    var testDescription: String { encoding }
  }

  @Test(
    "decodes every encoding that reports come in",
    arguments: [
      Encoded(encoding: "ASCII", bytes: Array("a 1\n".utf8), text: "a 1\n"),
      Encoded(
        encoding: "UTF-8", bytes: [0xE5, 0xB9, 0xB4, 0xE6, 0x8A, 0xA5], text: "年报"),
      Encoded(
        encoding: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF, 0xE5, 0xB9, 0xB4], text: "年"),
      Encoded(
        encoding: "UTF-16 LE with a mark", bytes: [0xFF, 0xFE, 0x74, 0x5E, 0x31, 0x00],
        text: "年1"),
      Encoded(
        encoding: "UTF-16 BE with a mark", bytes: [0xFE, 0xFF, 0x5E, 0x74, 0x00, 0x31],
        text: "年1"),
      Encoded(
        encoding: "UTF-16 LE without a mark", bytes: [0x74, 0x5E, 0x31, 0x00, 0x0A, 0x00],
        text: "年1\n"),
      Encoded(
        encoding: "UTF-16 BE without a mark", bytes: [0x5E, 0x74, 0x00, 0x31, 0x00, 0x0A],
        text: "年1\n"),
      Encoded(
        encoding: "UTF-16 with a surrogate pair",
        bytes: [0xFE, 0xFF, 0xD8, 0x40, 0xDC, 0x00], text: "\u{20000}"),
      Encoded(encoding: "GBK", bytes: [0xC4, 0xEA, 0xB1, 0xA8], text: "年报"),
      Encoded(
        encoding: "GB18030 with four bytes", bytes: [0xC4, 0xEA, 0x81, 0x39, 0xEE, 0x39],
        text: "年\u{3400}"),
      Encoded(
        encoding: "GB18030 beyond the first plane",
        bytes: [0xC4, 0xEA, 0x95, 0x32, 0x82, 0x36], text: "年\u{20000}"),
    ])
  func decodes(_ example: Encoded) throws {
    let decoded = try TextDecoding.decode(example.bytes, name: "a")
    #expect(decoded.text == example.text)
    #expect(!decoded.wasRepaired)
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    var what: String
    var bytes: [UInt8]
    var kind: ReadError.Kind
    var testDescription: String { what }
  }

  @Test(
    "refuses what is no text, and says why",
    arguments: [
      Refused(what: "no byte", bytes: [], kind: .empty),
      Refused(what: "only white space", bytes: Array(" \r\n\t\u{3000}".utf8), kind: .empty),
      Refused(what: "only a mark", bytes: [0xEF, 0xBB, 0xBF], kind: .empty),
      Refused(what: "NULs on both sides", bytes: [0, 0, 0x31, 0], kind: .notText),
      Refused(what: "UTF-16 with half a character", bytes: [0xFF, 0xFE, 0x31], kind: .notText),
      Refused(what: "UTF-16 with half a pair", bytes: [0xFE, 0xFF, 0xD8, 0x40], kind: .notText),
      Refused(what: "bytes of no encoding", bytes: [0x41, 0xFF, 0xFF, 0x42], kind: .notText),
      Refused(what: "an escape character", bytes: [0x41, 0x1B, 0x5B], kind: .notText),
    ])
  func refuses(_ example: Refused) {
    let error = #expect(throws: ReadError.self) {
      try TextDecoding.decode(example.bytes, name: "a.txt")
    }
    #expect(error == ReadError(example.kind, name: "a.txt"))
  }

  @Test("repairs UTF-8 that was read as GBK and saved, where no byte was lost")
  func repairs() throws {
    // 你好 is E4 BD A0 E5 A5 BD, which GBK reads as E4BD A0E5 A5BD.
    let decoded = try TextDecoding.decode(Array("浣犲ソ".utf8), name: "a")
    #expect(decoded.text == "你好")
    #expect(decoded.wasRepaired)
    // 息公 is E6 81 AF E5 85 AC, of which AFE5 is a place for private use.
    let publicInformation = try TextDecoding.decode(Array("鎭\u{E21A}叕".utf8), name: "a")
    #expect(publicInformation.text == "息公")
  }

  @Test(
    "refuses UTF-8 that was read as GBK and saved, where bytes were lost",
    arguments: ["鏀垮簻淇℃伅鍏\u{FFFD}寮\u{FFFD}骞村害鎶ュ憡", "锟斤拷锟斤拷"])
  func misread(_ text: String) {
    let error = #expect(throws: ReadError.self) {
      try TextDecoding.decode(Array(text.utf8), name: "a")
    }
    #expect(error?.kind == .misread)
  }

  @Test(
    "ordinary text is not taken for misread text",
    arguments: [
      "政府信息公开工作年度报告", "總計", "规章\t0\t0\t14", "联通", "café", "“三安全一稳定”", "12 — 5",
    ])
  func ordinary(_ text: String) throws {
    let decoded = try TextDecoding.decode(Array(text.utf8), name: "a")
    #expect(decoded.text == text)
    #expect(!decoded.wasRepaired)
  }

  @Test(
    "the same text in four encodings is the same text",
    arguments: ["utf16le-bom.txt", "utf16be-bom.txt", "gbk-crlf.txt", "utf8-bom-cr.txt"])
  func encodings(_ name: String) throws {
    func words(_ name: String) throws -> [Substring] {
      let bytes = try Fixture.named(name).bytes()
      return try TextDecoding.decode(bytes, name: name).text.split(whereSeparator: \.isNewline)
    }
    let plain = try words("plain-utf8-lf.txt")
    #expect(plain.count > 50)
    #expect(try words(name) == plain)
  }
}
