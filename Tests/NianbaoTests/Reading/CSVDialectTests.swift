import Foundation
import TestSupport
import Testing

@testable import Nianbao

@Suite struct CSVDialectTests {
  struct Text: CustomTestStringConvertible, Sendable {
    var what: String
    var text: String
    var separator: String?
    var testDescription: String { what }

    init(_ what: String, _ text: String, _ separator: String? = nil) {
      (self.what, self.text, self.separator) = (what, text, separator)
    }
  }

  @Test(
    "is CSV",
    arguments: [
      Text("a table", "表一\n规章,1,2,3\n文件,4,5,6\n许可,7,8,9\n", ","),
      Text("blank cells", "表一,,\n规章,,\n文件,,\n", ","),
      Text("marks and quoted numbers", "规章,/,\"1,234\"\n文件,-,5\n许可,7,8\n", ","),
      Text("tabs that keep numbers as text", "规章,1\t,2\t,3\t\n文件,4\t,5\t\n许可,\t7,8\t\r\n", ","),
      Text("semicolons, decimal commas beside", "规章;1;2,5\n文件;4;5,5\n许可;7;8,5\n", ";"),
      Text("a sep line", "sep=;\n规章;1\n", ";"),
      Text("a sep line in capitals with a tab", "SEP=\t\r\n规章\t1\r\n", "\t"),
      Text("the head of the long lay-out", "organ,year,form,code,value,raw\n", ","),
      Text("a head with tabs", "\n code\tvalue\traw \n甲\t1\t\n", "\t"),
      Text("a head in quotes with fields behind", "\"code\";\"value\";\"raw\";;\n", ";"),
      Text("tabs with a line end in quotes", "申请人\t\"商业\n企业\"\t1\n规章\t2\t3\n", "\t"),
      Text("tabs with a comma in quotes", "规章\t\"1,234\"\t2\n", "\t"),
      Text("a quote that is never closed", "规章,1,2\n文件,4,5\n许可,7,8\n\"强制,1,2\n", ","),
      Text("that, at the beginning", "\"规章,1,2\n文件,4,5\n许可,7,8\n强制,1,2\n", ","),
    ])
  func isCSV(_ example: Text) {
    #expect(CSVDialect(of: Array(example.text.utf8))?.separator == example.separator?.utf8.first)
    #expect(FileFormat(of: Array(example.text.utf8)) == .csv)
  }

  @Test(
    "is text",
    arguments: [
      Text("nothing", ""),
      Text("prose", "一、总体情况\n共受理3119件, 答复3050件, 其中上年结转34件.\n二, 三, 四\n五, 六, 七\n"),
      Text("thousands alone in their lines", "1,234,567\n12,345,678\n-1,234,567\n123,456,789\n"),
      Text("thousands beside spaces", "规章 1,234,567 1,234\n文件 1,234 2,345,678\n许可 3,456 1,234\n"),
      Text("thousands between tabs", "规章\t1,234\t2,345\n文件\t1,234,567\t3,456\n许可\t1,234\t7\n"),
      Text("thousands between pipes", "规章|1,234|2,345|3,3,3\n文件|1,2,3|3\n许可|1,2,3|7\n"),
      Text("plain tabs", "规章\t1\t2\n文件\t3\t4\n许可\t5\t6\n"),
      Text("tabs with quotes in prose", "规章\t1\n\"放管服\"改革\t2\n\"三安全一稳定\"\t3\n"),
      Text("tabs and a quote that stays open", "规章\t\"1,2\t2\n文件\t3\t4\n"),
      Text("two rows", "规章,1,2\n文件,4,5\n"),
      Text("more prose than rows", "规章,1,2\n文件,4,5\n许可,7,8\n甲,乙\n甲,乙\n甲,乙\n"),
      Text("two columns", "规章,1\n文件,4\n许可,7\n强制,8\n"),
    ])
  func isText(_ example: Text) {
    #expect(CSVDialect(of: Array(example.text.utf8)) == nil)
    #expect(FileFormat(of: Array(example.text.utf8)) == .text)
  }

  @Test(
    "every sample and fixture is still text", arguments: try Fixture.samples() + Self.fixtures())
  func samples(_ fixture: Fixture) throws {
    #expect(try FileFormat(of: fixture.bytes()) == .text)
  }

  private static func fixtures() throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(atPath: Fixture.repository + "/Tests/Fixtures")
      .filter { $0.hasSuffix(".txt") }.sorted().map(Fixture.named)
  }

  @Test("is recognised in every encoding")
  func encodings() throws {
    let text = "某某局年报\r\n规章,1,2,3\r\n文件,4,5,6\r\n许可,7,8,9\r\n"
    let units = text.utf16.map { $0 }
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let gb = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    let all = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, Array(gb), [0xFF, 0xFE] + little,
      [0xFE, 0xFF] + big, little, big,
    ]
    for bytes in all { #expect(CSVDialect(of: bytes)?.separator == CSVDialect.comma) }
  }
}
