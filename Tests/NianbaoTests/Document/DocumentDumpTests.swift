import Nianbao
import Testing

@Suite struct DocumentDumpTests {
  private func document(line: Int) -> Document {
    let place = SourceLocation(file: "a.txt", line: line, column: 1)
    let cells = [
      Cell(column: 0, text: "规章", source: place), Cell(column: 1, isCovered: true),
      Cell(column: 2), Cell(column: 4, text: "3", formula: "SUM(A1:B1)", comment: "注"),
    ]
    let grid = Grid(
      rows: [Grid.Row(index: 2, cells: cells)],
      merges: [CellRange(row: 2, column: 0, rowSpan: 1, columnSpan: 2)])
    return Document(
      name: "a.txt", blocks: [.paragraph(Paragraph("一、总体情况", source: place)), .grid(grid)])
  }

  @Test("prints one line a paragraph or row, and tells covered, empty and absent cells apart")
  func lines() {
    let expected = """
      ¶ 一、总体情况
      ▦ A3:B3
        2: A"规章" B^ C"" E"=SUM(A1:B1) → 3" // 注

      """
    #expect(document(line: 1).dump == expected)
  }

  @Test("leaves out the places in the source")
  func noPlaces() {
    #expect(document(line: 1) != document(line: 7))
    #expect(document(line: 1).dump == document(line: 7).dump)
  }
}
