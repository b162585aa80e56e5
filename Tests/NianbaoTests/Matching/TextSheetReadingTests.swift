import Testing

@testable import Nianbao

/// The sheet 正文, as it was written and as people change it.
@Suite struct TextSheetReadingTests {
  private func sections(_ rows: [[String]]) -> [ReportSection] {
    let grid = Grid(
      rows: ([["部分", "正文"]] + rows).enumerated().map { index, texts in
        Grid.Row(index: index, cells: texts.enumerated().map { Cell(column: $0, text: $1) })
      })
    return TextSheetReading(grid, tableNames: ["表一": "disclosure", "表二": "applications"]).sections
  }

  @Test("headings, paragraphs and places of tables come back in order")
  func whole() {
    #expect(
      sections([
        ["一、总体情况", "甲。"], ["", "乙。"], ["二、主动公开", ""], ["", "丙。"], ["〔表一〕", ""], ["", "丁。"],
      ]) == [
        ReportSection(number: 1, heading: "总体情况", paragraphs: ["甲。", "乙。"]),
        ReportSection(
          number: 2, heading: "主动公开", paragraphs: ["丙。", "丁。"],
          tables: [.init(table: "disclosure", after: 1)]),
      ])
  }

  @Test("text before the first heading is a section without one")
  func preamble() {
    #expect(sections([["", "甲。"]]) == [ReportSection(number: 0, heading: "", paragraphs: ["甲。"])])
  }

  @Test("a heading without a number counts on; one with another number keeps it")
  func numbers() {
    #expect(
      sections([["一、甲", ""], ["乙", ""], ["六、丙", ""], ["丁、戊", ""]]).map {
        "\($0.number) \($0.heading)"
      }
        == ["1 甲", "2 乙", "6 丙", "7 丁、戊"])
  }

  @Test("lines in one cell are paragraphs, and text in further columns is text")
  func lines() {
    #expect(
      sections([["一、甲", "乙。\n丙。\r\n\n 丁。", "戊。"], ["", "", "己。"]]).first?.paragraphs
        == ["乙。", "丙。", " 丁。", "戊。", "己。"])
  }

  @Test("the name of a table that is none is a heading, not lost")
  func unknownTable() {
    #expect(sections([["〔表九〕", ""]]).map(\.heading) == ["〔表九〕"])
  }

  @Test("what looks like a heading in the text column is text")
  func notAHeading() {
    #expect(
      sections([["一、甲", "二、乙"], ["", "〔表一〕"]])
        == [ReportSection(number: 1, heading: "甲", paragraphs: ["二、乙", "〔表一〕"])])
  }
}
