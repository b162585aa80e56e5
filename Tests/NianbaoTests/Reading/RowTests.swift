import TestSupport
import Testing

@testable import Nianbao

@Suite struct RowTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var cells: [String]
    var endsPrevious = false
    var testDescription: String { text.debugDescription }
  }

  /// The cells' text; `^` for a covered one.
  private func texts(_ cells: [Cell]) -> [String] {
    #expect(cells.map(\.column) == Array(cells.indices))
    return cells.map { $0.isCovered ? "^" : $0.text }
  }

  @Test(
    "tabs part cells, and every tab counts",
    arguments: [
      Row(text: "规章\t0\t14", cells: ["规章", "0", "14"]),
      Row(text: "\t\t规章", cells: ["", "", "规章"]),
      Row(text: "规章\t\t0\t", cells: ["规章", "", "0", ""]),
      Row(text: " 规章 \t 0", cells: ["规章", "0"]),
    ])
  func tabs(_ row: Row) {
    let line = TextLine(number: 1, text: row.text[...])
    #expect(TabRow.matches(line))
    #expect(texts(TabRow.cells(of: line, in: SourceOrigin(file: "a"))) == row.cells)
  }

  @Test(
    "the cells of a row say whether they are the whole line",
    arguments: [
      ("规章\t0\t14", true), ("\t\t规章\t", true), ("\t", true), ("\u{3000}规章\t0", false),
      ("规章\t0 \t14", false), ("规章 \t\t", false), ("一\u{FEFF}\t一", false),
    ])
  func whole(_ text: String, _ isWhole: Bool) {
    let line = TextLine(number: 1, text: text[...])
    let cells = TabRow.cells(of: line, in: SourceOrigin(file: "a"))
    #expect(TabRow.isWhole(cells, of: line) == isWhole)
    #expect((cells.map(\.text).joined(separator: "\t") == text) == isWhole)
  }

  @Test("a cell between tabs knows its column in scalars, from 1, without the white space in front")
  func columns() {
    let line = TextLine(number: 3, text: "规章\u{20000}\t 12\t\t\u{3000}一 \t5")
    let cells = TabRow.cells(of: line, in: SourceOrigin(file: "a"))
    #expect(texts(cells) == ["规章\u{20000}", "12", "", "一", "5"])
    #expect(
      cells.map(\.source)
        == [1, 6, 9, 11, 14].map { SourceLocation(file: "a", line: 3, column: $0) })
    #expect(cells.map(\.column) == [0, 1, 2, 3, 4])
  }

  @Test(
    "a row outside tables keeps its line, whether or not the cells say it",
    arguments: [
      "咨询\t电话", "咨询 \t电话", "\t咨询\t电话\t", "\u{3000}咨询\t\t 电话", "咨询\\\t电话",
    ])
  func lineOfRow(_ text: String) throws {
    let document = try TextReader().read([UInt8](("一、总体情况\n" + text).utf8), name: "a.txt")
    let row = try #require(document.grids.first?.rows.first)
    let joined = row.cells.map(\.text).joined(separator: "\t")
    #expect((row.line == nil) == (joined == text))
    let kept = row.line ?? joined
    #expect(kept.trimmed == text.trimmed)
  }

  @Test("a line without a tab or pipe is no row")
  func noRow() {
    let line = TextLine(number: 1, text: "规章  0")
    #expect(!TabRow.matches(line))
    #expect(!PipeRow.matches(line))
  }

  @Test(
    "pipes end cells; a run of pipes without anything before it marks a merged area",
    arguments: [
      Row(text: "规章 | 0 | 14 |", cells: ["规章", "0", "14"]),
      Row(text: "规章 | 0 | 14", cells: ["规章", "0", "14"]),
      Row(text: "规章|0|14|", cells: ["规章", "0", "14"]),
      Row(text: "| 规章 | 0 |", cells: ["规章", "0"]),
      Row(text: "规章 | 0 | ||||", cells: ["规章", "0", "^", "^", "^", "^"]),
      Row(text: "规章 | | 14 |", cells: ["规章", "", "14"]),
      Row(text: "规章 ｜ 0 │ 14 |", cells: ["规章", "0", "14"]),
      Row(text: "|", cells: [""]),
      Row(text: "规章 | 0 |", cells: ["0"], endsPrevious: true),
      Row(text: "|", cells: [], endsPrevious: true),
    ])
  func pipes(_ row: Row) {
    var row = row
    // The first pipe then ends a cell of the line before.
    if row.endsPrevious { row.text = "|" + row.text.drop { $0 != "|" }.dropFirst() }
    let line = TextLine(number: 1, text: row.text[...])
    #expect(PipeRow.matches(line))
    #expect(
      texts(
        PipeRow.cells(
          of: line, endsPrevious: row.endsPrevious, opensRows: true, in: SourceOrigin(file: "a")))
        == row.cells)
  }

  @Test("a pipe is known by its bytes wherever it stands, and nothing else is taken for one")
  func pipeBytes() {
    let pieces = ["|", "｜", "│", "，", "｝", "｛", "─", "“", "规", "é", "a", "\u{1F600}", "\u{2402}"]
    var generator = SeededGenerator.announced(for: "pipes")
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...6, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let holds = text.unicodeScalars.contains { ["|", "｜", "│"].contains($0) }
      #expect(PipeRow.mayHoldPipe(text[...]) == holds, "\(text)")
    }
  }

  @Test("a pipe at the beginning is an empty cell where the text's other rows do not open with one")
  func leadingBlank() {
    let text = "规章 | 0 | 0 |\n| | 3 |\n规范性文件 | 1 | 2 |"
    let lines = TextLine.lines(of: text)
    #expect(!PipeRow.opensRows(lines))
    #expect(PipeRow.opensRows(TextLine.lines(of: "| a | b |\n|---|---|\n| | 3 |")))
    let cells = PipeRow.cells(
      of: lines[1], endsPrevious: false, opensRows: false, in: SourceOrigin(file: "a"))
    #expect(texts(cells) == ["", "", "3"])
  }

  @Test("knows the rule below the head of a Markdown table")
  func rules() {
    let rules = ["|---|---|", "| :-- | --: |", "---|---"]
    let others = ["| - | / |", "| 规章 | -- |", "||", "---"]
    #expect(rules.allSatisfy { PipeRow.isRule(TextLine(number: 1, text: $0[...])) })
    #expect(others.filter { PipeRow.isRule(TextLine(number: 1, text: $0[...])) } == [])
  }

  @Test("knows a line of nothing but pipes")
  func pipesOnly() {
    let lines = ["|", " | ", "||||", "| a", "a |", ""]
    #expect(
      lines.map { PipeRow.isPipesOnly(TextLine(number: 1, text: $0[...])) } == [
        true, true, true, false, false, false,
      ])
  }
}
