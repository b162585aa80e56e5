import Testing

@testable import Nianbao

@Suite struct TextMeasureTests {
  @Test(
    "a Chinese character is as wide as two digits",
    arguments: zip(["", "12", "规章", "规章12", "ab", "（一）", "“a”"], [0, 2, 4, 6, 2, 6, 5]))
  func width(_ text: String, _ width: Double) {
    #expect(TextMeasure.width(of: text) == width)
  }

  @Test(
    "from U+2E80 on characters are wide, and before that the dashes and quotes",
    arguments: [
      (0x20, 1), (0x7F, 1), (0x80, 1), (0x7FF, 1), (0x800, 1), (0x1FFF, 1), (0x2000, 1),
      (0x200F, 1), (0x2010, 2), (0x2027, 2), (0x2028, 1), (0x20AC, 1), (0x2502, 1), (0x2E7F, 1),
      (0x2E80, 2), (0x2FFF, 2), (0x3000, 2), (0x9FFF, 2), (0xD7FF, 2), (0xE000, 2), (0xFFFF, 2),
      (0x10000, 2), (0x1F600, 2), (0x10FFFF, 2),
    ])
  func widths(_ value: Int, _ width: Int) throws {
    let text = String(try #require(Unicode.Scalar(UInt32(value))))
    #expect(TextMeasure.width(of: text) == Double(width))
    // A line of sixty digits and the character, in a column in which sixty have room.
    let line = String(repeating: "一", count: 29) + "1" + text
    #expect(TextMeasure.lineCount(of: line, width: 61) == (width == 1 ? 1 : 2))
    #expect(TextMeasure.lineCount(of: line + "\n", width: 61) == (width == 1 ? 2 : 3))
  }

  struct Lines: CustomTestStringConvertible, Sendable {
    var text: String
    var width: Double
    var count: Int
    var testDescription: String { "\(text.debugDescription) in \(width)" }
  }

  @Test(
    "text wraps where the column, less a margin of one digit, is full",
    arguments: [
      Lines(text: "", width: 11, count: 1),
      Lines(text: "一二三四五", width: 11, count: 1),
      Lines(text: "一二三四五六", width: 11, count: 2),
      Lines(text: "一二三四五六七八九十一", width: 11, count: 3),
      Lines(text: "a\nb", width: 11, count: 2),
      Lines(text: "a\n\nb", width: 11, count: 3),
      Lines(text: "a\n", width: 11, count: 2),
      Lines(text: "a\r\nb", width: 11, count: 1),
      Lines(text: "一二三四五六\n一二三四五六", width: 11, count: 4),
      Lines(text: "一二三", width: 0, count: 3),
    ])
  func lines(_ lines: Lines) {
    #expect(TextMeasure.lineCount(of: lines.text, width: lines.width) == lines.count)
  }

  @Test("rows are high enough for their fullest cell, and a merged cell shares its lines")
  func heights() throws {
    let long = String(repeating: "一", count: 20)
    let grid = Grid(
      rows: [
        Grid.Row(index: 0, cells: [Cell(column: 0, text: "一"), Cell(column: 1, text: "二")]),
        Grid.Row(index: 1, cells: [Cell(column: 0, text: long), Cell(column: 1, text: "二")]),
        Grid.Row(index: 2, cells: [Cell(column: 0, text: long), Cell(column: 1, isCovered: true)]),
        Grid.Row(index: 4, cells: [Cell(column: 0, text: long)]),
        Grid.Row(index: 5, cells: [Cell(column: 0, isCovered: true)]),
      ],
      merges: [
        CellRange(row: 2, column: 0, rowSpan: 1, columnSpan: 2),
        CellRange(row: 4, column: 0, rowSpan: 2, columnSpan: 1),
      ])
    let heights = TextMeasure.rowHeights(of: grid, widths: [11, 11], fontSize: 10, minimum: 20)
    #expect(Set(heights.keys) == [0, 1, 2, 4, 5])
    #expect(heights[0] == 20)
    let (one, merged) = (try #require(heights[1]), try #require(heights[2]))
    // 40 digits of text in 10, then in 21.
    #expect(one > 4 * 10)
    #expect(merged < one && merged > 2 * 10)
    #expect(try #require(heights[4]) < one)
    #expect(heights[5] == 20)
  }
}
