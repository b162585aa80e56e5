import Foundation
import TestSupport
import Testing

@testable import Nianbao

@Suite struct JSONTextTests {
  struct Escape: CustomTestStringConvertible, Sendable {
    var text: String
    var json: String
    var testDescription: String { json }

    init(_ text: String, _ json: String) { (self.text, self.json) = (text, json) }
  }

  @Test(
    "escapes what JSON and JavaScript need, and nothing else",
    arguments: [
      Escape("", #""""#), Escape("总计/a", #""总计/a""#), Escape("\"", #""\"""#),
      Escape("\\", #""\\""#), Escape("\n\r\t", #""\n\r\t""#), Escape("\r\n", #""\r\n""#),
      Escape("\u{0}\u{8}\u{1F}", #""\u0000\u0008\u001f""#),
      Escape("\u{2028}\u{2029}", #""\u2028\u2029""#),
      Escape("\u{7F}\u{20000}", "\"\u{7F}\u{20000}\""),
      Escape("e\u{301}", "\"e\u{301}\""),
    ])
  func escapes(_ example: Escape) {
    let json = JSONText.text(.string(example.text), isPretty: false)
    #expect(Array(json.unicodeScalars) == Array(example.json.unicodeScalars))
  }

  @Test("keeps the order of keys and the digits of numbers, on one line or over several")
  func layout() {
    let value: JSONText.Value = .object([
      ("b", .optional(Quantity("59237.2449"))), ("a", .array([.null, .optional(2)])),
      ("c", .array([])), ("d", .object([])), ("e", .optional(nil as String?)),
    ])
    #expect(
      JSONText.text(value, isPretty: false)
        == #"{"b":59237.2449,"a":[null,2],"c":[],"d":{},"e":null}"#)
    let pretty = """
      {
       "b": 59237.2449,
       "a": [
        null,
        2
       ],
       "c": [],
       "d": {},
       "e": null
      }
      """
    #expect(JSONText.text(value, isPretty: true) == pretty)
  }

  @Test("Foundation reads back any text")
  func roundTrip() throws {
    var generator = SeededGenerator.announced(for: "JSONText")
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 {
        let value = UInt32.random(in: 0..<0x3100, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let json = JSONText.text(.array([.string(String(text))]), isPretty: false)
      let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      #expect(read.first.map { Array($0.unicodeScalars) } == Array(text))
    }
  }
}
