import TestSupport
import Testing

@testable import Nianbao

@Suite struct CSVRecordsTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var records: [[String]]
    var separator = ","
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ records: [[String]], separator: String = ",") {
      (self.text, self.records, self.separator) = (text, records, separator)
    }
  }

  private func records(_ text: String, separator: String = ",") throws -> [CSVRecords.Record] {
    let dialect = CSVDialect(separator: separator.utf8.first ?? 0)
    var reader = CSVRecords(of: text, dialect, name: "a.csv")
    var records: [CSVRecords.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  @Test(
    "takes records and fields apart",
    arguments: [
      Example("", []),
      Example("a", [["a"]]),
      Example("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      Example("a\nb\rc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
      Example("a\r\n\r\nb", [["a"], [""], ["b"]]),
      Example(",\n,", [["", ""], ["", ""]]),
      Example("a, b ,c", [["a", " b ", "c"]]),
      Example("a,b\nc\nd,e,f", [["a", "b"], ["c"], ["d", "e", "f"]]),
      Example("\"a,b\",c", [["a,b", "c"]]),
      Example("\"a\nb\r\nc\",d\ne", [["a\nb\r\nc", "d"], ["e"]]),
      Example("\"a\"\"b\",\"\"", [["a\"b", ""]]),
      Example("\"\"\"\"", [["\""]]),
      Example("a\"b\",c", [["a\"b\"", "c"]]),
      Example(" \"a\" ,b", [["a", "b"]]),
      Example("\"1\"2,b", [["\"1\"2", "b"]]),
      Example("\"a,b\"c,d\n1", [["\"a,b\"c", "d"], ["1"]]),
      Example("a;\"b;c\";1,5", [["a", "b;c", "1,5"]], separator: ";"),
      Example("a\t\"b\tc\"\td", [["a", "b\tc", "d"]], separator: "\t"),
      Example("规章,\"１３\"", [["规章", "１３"]]),
    ])
  func parts(_ example: Example) throws {
    let records = try records(example.text, separator: example.separator)
    #expect(records.map { $0.map(\.text) } == example.records)
  }

  @Test("every field has its line and column in Unicode scalars")
  func places() throws {
    let records = try records("规章,𠀀,\"a\r\nb\",c\n\n\"d\"\"\",e\u{301},f")
    let places = records.map { $0.map { [$0.line, $0.column] } }
    #expect(
      places == [
        [[1, 1], [1, 4], [1, 6], [2, 4]], [[3, 1]], [[4, 1], [4, 7], [4, 10]],
      ])
  }

  @Test("a quote that is never closed is an error at its place, however far behind the text goes")
  func unclosed() throws {
    let text = "a,b\n规章,\"13,5\nc,d\n"
    let error = #expect(throws: ReadError.self) { try records(text) }
    #expect(error?.kind == .malformed(line: 2, column: 4, .unclosedQuote))
    #expect(error?.explanation.en.contains("a.csv:2:4") == true)
  }

  @Test("a sep= line is no record")
  func separatorLine() throws {
    let dialect = CSVDialect(separator: CSVDialect.semicolon, hasSeparatorLine: true)
    var reader = CSVRecords(of: "sep=;\r\na;b", dialect, name: "a.csv")
    let record = try #require(try reader.next())
    #expect(record.map(\.text) == ["a", "b"])
    #expect(record.first?.line == 2)
    #expect(try reader.next() == nil)
  }

  @Test("quoted fields of any text come back")
  func roundTrip() throws {
    var generator = SeededGenerator.announced(for: "CSVRecords")
    let alphabet = Array("a年,;\t\"'1 \n\r")
    for _ in 0..<500 {
      let texts = (0..<4).map { _ in
        String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? "a"
          })
      }
      let line = texts.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      let read = try records(line + "\r\n" + line)
      #expect(
        read.map { $0.map { Array($0.text.unicodeScalars) } }
          == [texts, texts].map { $0.map { Array($0.unicodeScalars) } })
    }
  }

  @Test("no bytes trap, and nothing of them is lost unless it is refused")
  func noise() throws {
    var generator = SeededGenerator.announced(for: "CSV noise")
    let alphabet: [UInt8] = Array(",;\t\"\r\n a1'=".utf8) + [0xE5, 0xB9, 0xB4, 0xFF, 0x00]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = CSVDialect(of: bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      guard let read = try? records(text) else { continue }
      let letters = read.joined().reduce(0) { $0 + $1.text.filter { $0 == "a" || $0 == "1" }.count }
      #expect(letters == text.filter { $0 == "a" || $0 == "1" }.count)
      _ = try? CSVReader().read(bytes, name: "noise.csv")
    }
  }

  @Test("long inputs take linear time", .timeLimit(.minutes(3)))
  func long() throws {
    let field = String(repeating: "a,\"\"\n", count: 1_000_000)
    #expect(try records("\"\(field)\"").first?.first?.text.utf8.count == 4_000_000)
    let wide = try? records(String(repeating: ",", count: 100_000))
    #expect(wide == nil)
    let tall = try records(String(repeating: ",1\n", count: 100_000))
    #expect(tall.count == 100_000)
    for pattern in ["\"", "\"a", "\",", "\"\n", ",\"\"\"", "\"\"a,\"", "\",\"x"] {
      let bytes = Array(String(repeating: pattern, count: 50_000).utf8)
      _ = CSVDialect(of: bytes)
      _ = try? CSVReader().read(bytes, name: "long.csv")
    }
  }
}
