import Nianbao
import Testing

@Suite struct TextReaderTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var dump: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ dump: String) {
      (self.name, self.text, self.dump) = (name, text, dump)
    }
  }

  private func read(_ text: String) throws -> Document {
    try TextReader().read(Array(text.utf8), name: "a.txt")
  }

  @Test(
    "lines become paragraphs and rows",
    arguments: [
      Shape("a paragraph a line, blank lines dropped", "一、总体\n\n  二 三 \n", "¶ 一、总体\n¶ 二 三\n"),
      Shape(
        "rows of tabs in a row are one grid", "规章\t0\n文件\t1\n",
        "▦\n  0: A\"规章\" B\"0\"\n  1: A\"文件\" B\"1\"\n"),
      Shape(
        "a grid goes on behind blank lines", "规章\t0\n\n\n文件\t1",
        "▦\n  0: A\"规章\" B\"0\"\n  1: A\"文件\" B\"1\"\n"),
      Shape(
        "a paragraph parts grids", "规章\t0\n注\n文件\t1",
        "▦\n  0: A\"规章\" B\"0\"\n¶ 注\n▦\n  0: A\"文件\" B\"1\"\n"),
      Shape(
        "a Markdown table without its rule", "| 规章 | 0 |\n|---|:-:|\n| 文件 | 1 |",
        "▦\n  0: A\"规章\" B\"0\"\n  1: A\"文件\" B\"1\"\n"),
      Shape("a Markdown heading without its marks", "## 一、总体", "¶ 一、总体\n"),
      Shape("marks that make no heading stay", "#1 文件\n####### a", "¶ #1 文件\n¶ ####### a\n"),
      Shape(
        "span marks are covered cells", "规章 | 0 | ||\n",
        "▦\n  0: A\"规章\" B\"0\" C^ D^\n"),
      Shape(
        "one cell a line with a pipe behind it", "规章 |\n0 |\n",
        "▦\n  0: A\"规章\"\n  1: A\"0\"\n"),
      Shape(
        "one cell a line with its pipe on the next", "规章\n|\n0\n|\n",
        "▦\n  0: A\"规章\"\n  1: A\"0\"\n"),
      Shape(
        "a page number inside a table is left out", "规章\t0\n- 3 -\n文件\t1",
        "▦\n  0: A\"规章\" B\"0\"\n  1: A\"文件\" B\"1\"\n"),
    ])
  func shapes(_ shape: Shape) throws {
    #expect(try read(shape.text).dump == shape.dump)
  }

  @Test("says where a page number was left out")
  func pageNumber() throws {
    let findings = try read("一\r\n— 5 —\r\n二").findings
    #expect(findings.map(\.rule) == ["page-number"])
    #expect(findings.first?.source == SourceLocation(file: "a.txt", line: 2, column: 1))
  }

  @Test("every cell and paragraph knows its line and column")
  func places() throws {
    let document = try read("标题\n\n规章\t 14\n")
    guard case .paragraph(let title) = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(title.source == SourceLocation(file: "a.txt", line: 1, column: 1))
    let cell = document.grids.first?.cell(row: 0, column: 1)
    #expect(cell?.source == SourceLocation(file: "a.txt", line: 3, column: 5))
  }

  @Test("says that a misread text was repaired")
  func repaired() throws {
    let document = try read("浣犲ソ")
    #expect(document.dump == "¶ 你好\n")
    #expect(document.findings.map(\.rule) == ["text-repaired"])
    #expect(document.findings.map(\.severity) == [.warning])
  }

  @Test("refuses an empty file")
  func empty() {
    let error = #expect(throws: ReadError.self) { try read("\n \n") }
    #expect(error?.kind == .empty)
  }
}
