import Foundation
import TestSupport
import Testing

@testable import Nianbao

@Suite struct JSONReaderTests {
  private func values(_ text: String) throws -> [JSONValue] {
    try JSONReader.values(of: text, name: "a.json")
  }

  /// The value as compact JSON, numbers as written.
  private static func text(_ value: JSONValue) -> String {
    switch value.content {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): digits
    case .string(let text): "<\(text)>"
    case .array(let values): "[" + values.map(text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\($0.key):\(text($0.value))" }.joined(separator: ",") + "}"
    }
  }

  struct Example: CustomTestStringConvertible, Sendable {
    var json: String
    var read: String
    var testDescription: String { json.debugDescription }

    init(_ json: String, _ read: String) { (self.json, self.read) = (json, read) }
  }

  @Test(
    "reads every kind of value and keeps digits and order",
    arguments: [
      Example("null", "null"), Example(" [true , false]\n", "[true,false]"),
      Example("59237.2449", "59237.2449"), Example("-0", "-0"), Example("1.50E+03", "1.50E+03"),
      Example("123456789012345678901234567890", "123456789012345678901234567890"),
      Example(#"{"b":1,"a":{"c":[]},"":{}}"#, "{b:1,a:{c:[]},:{}}"),
      Example(#""a\"\\\/\b\f\n\r\tA""#, "<a\"\\/\u{8}\u{C}\n\r\tA>"),
      Example(#""年\u5e74\uD840\uDC00𠀀""#, "<年年𠀀𠀀>"), Example("\t\r\n[ ]", "[]"),
    ])
  func reads(_ example: Example) throws {
    let values = try values(example.json)
    #expect(values.map(Self.text) == [example.read])
  }

  @Test("several values stand on a line each, blank lines between")
  func lines() throws {
    #expect(try values("{\"a\":\n1}\n\n[2]\r\n3\n").map(Self.text) == ["{a:1}", "[2]", "3"])
    #expect(try values(" \n").isEmpty)
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    var json: String
    var line: Int
    var column: Int
    var says: String
    var testDescription: String { json.debugDescription }

    init(_ json: String, _ line: Int, _ column: Int, _ says: String) {
      (self.json, self.line, self.column, self.says) = (json, line, column, says)
    }
  }

  @Test(
    "what is no JSON is an error with its place",
    arguments: [
      Fault("{\"年\": 1,\n \"a\": 2,\n \"年\": 3}", 3, 2, "twice"),
      Fault("{\"a\": 1", 1, 8, "}"), Fault("{\"a\" 1}", 1, 6, "colon"),
      Fault("{\"年\": 12a}", 1, 9, "comma"), Fault("{a: 1}", 1, 2, "quotes"),
      Fault("[1, 2,]", 1, 7, "no JSON value"), Fault("[1 2]", 1, 4, "comma"),
      Fault("[1,", 1, 4, "ends here"), Fault("01", 1, 1, "01"), Fault("1.", 1, 1, "1."),
      Fault("[\r\n .5]", 2, 2, ".5"), Fault("+1", 1, 1, "+1"), Fault("1e", 1, 1, "1e"),
      Fault("--1", 1, 1, "--1"), Fault("NaN", 1, 1, "value"), Fault("nul", 1, 1, "value"),
      Fault("\"年", 1, 1, "never closed"), Fault("\"a\nb\"", 1, 3, "line end"),
      Fault("\"a\\x\"", 1, 3, "backslash"), Fault("\"\\ud800\"", 1, 2, "backslash"),
      Fault("\"\\udc00\"", 1, 2, "backslash"), Fault("\"\\u12\"", 1, 2, "backslash"),
      Fault("1 2", 1, 3, "one line"), Fault("{} []", 1, 4, "one line"),
    ])
  func faults(_ fault: Fault) throws {
    let error = try #require(#expect(throws: ReadError.self) { try values(fault.json) })
    guard case .malformed(let line, let column, let what) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect("\(line):\(column)" == "\(fault.line):\(fault.column)")
    #expect(what.en.contains(fault.says), "\(what.en)")
    #expect(error.explanation.zh.contains("a.json:\(fault.line):\(fault.column)"))
  }

  @Test("every value has its place, columns in Unicode scalars")
  func places() throws {
    let value = try #require(try values("\n{\"𠀀\": [1,\n  \"e\u{301}\", 2]}").first)
    guard case .object(let members) = value.content,
      case .array(let items) = members[0].value.content
    else {
      Issue.record("no array")
      return
    }
    #expect("\(value.line):\(value.column)" == "2:1")
    #expect(items.map { "\($0.line):\($0.column)" } == ["2:8", "3:3", "3:9"])
  }

  @Test("a hundred values within each other are read, more are refused at once")
  func depth() throws {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(try values(deep).count == 1)
    for count in [101, 1_000_000] {
      let error = #expect(throws: ReadError.self) {
        try values(String(repeating: "[", count: count))
      }
      guard case .malformed(1, 101, _) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(throws: ReadError.self) { try values(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test("long inputs take linear time", .timeLimit(.minutes(3)))
  func long() throws {
    let text = String(repeating: "年\\n", count: 1_000_000)
    guard case .string(let read) = try values("\"\(text)\"").first?.content else {
      Issue.record("no string")
      return
    }
    #expect(read.utf8.count == 4_000_000)
    let keys = (0..<20_000).map { "\"\($0)\":\($0)" }.joined(separator: ",")
    #expect(try values("{\(keys)}").count == 1)
  }

  @Test("no bytes trap, and what is read Foundation reads, too")
  func noise() throws {
    let reader = ReportJSONReader(try .embedded())
    var generator = SeededGenerator.announced(for: "JSON noise")
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\"b\"", "1", "-", ".5", "e3", "0", "null",
      "true",
      " ", "\n", "\\", "\\u00", "年", "\u{0}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let own = try? values(text)
      let isJSON =
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
        != nil
      if own?.count == 1 { #expect(isJSON, "\(text.debugDescription)") }
      _ = try? reader.reports(in: Array(text.utf8), name: "noise.json")
    }
  }
}
