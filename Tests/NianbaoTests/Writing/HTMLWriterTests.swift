import Nianbao
import Testing

@Suite struct HTMLWriterTests {
  private func page(_ blocks: [Document.Block], title: String? = nil) -> String {
    let document = Document(
      name: "", blocks: blocks, properties: DocumentProperties(title: title))
    return String(decoding: HTMLWriter().write(document), as: UTF8.self)
  }

  @Test("everything from the source is escaped, wherever it stands")
  func escaping() {
    let evil = "</title><script>alert(\"1\")</script>&amp;'\u{0}"
    let grid = Grid(rows: [Grid.Row(index: 0, cells: [Cell(column: 0, text: evil)])])
    let page = page(
      [
        .paragraph(Paragraph(evil, role: .title)), .paragraph(Paragraph(evil, role: .heading)),
        .paragraph(Paragraph(evil)), .grid(grid),
      ], title: evil)
    let safe =
      "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;\u{FFFD}"
    #expect(!page.contains("<script"))
    for element in ["title", "h1", "h2", "p", "td", "caption"] {
      #expect(page.contains("<\(element)>\(safe)</\(element)>"), "\(element)")
    }
  }

  @Test("headings of a table say what they are about, merged areas are spans")
  func table() {
    func cell(_ column: Int, _ text: String, _ role: CellRole, covered: Bool = false) -> Cell {
      Cell(column: column, text: text, role: role, isCovered: covered)
    }
    let grid = Grid(
      rows: [
        Grid.Row(
          index: 0,
          cells: [
            cell(0, "内容", .columnLabel), cell(1, "件数", .columnLabel),
            cell(2, "", .columnLabel, covered: true),
          ]),
        Grid.Row(
          index: 1,
          cells: [
            cell(0, "第（一）项", .caption), cell(1, "", .caption, covered: true),
            cell(2, "", .caption, covered: true),
          ]),
        Grid.Row(
          index: 2,
          cells: [
            cell(0, "规章", .rowLabel), cell(1, "1", .value), cell(2, "/", .value),
          ]),
      ],
      merges: [
        CellRange(row: 0, column: 1, rowSpan: 1, columnSpan: 2),
        CellRange(row: 1, column: 0, rowSpan: 1, columnSpan: 3),
      ])
    let page = page([.paragraph(Paragraph("二、情况", role: .heading)), .grid(grid)])
    let expected = """
      <h2>二、情况</h2>
      <table>
      <caption>二、情况</caption>
      <thead>
      <tr><th scope="col">内容</th><th scope="colgroup" colspan="2">件数</th></tr>
      </thead>
      <tbody>
      <tr><th scope="rowgroup" colspan="3">第（一）项</th></tr>
      <tr><th scope="row">规章</th><td>1</td><td>/</td></tr>
      </tbody>
      </table>
      """
    #expect(page.contains(expected))
  }

  @Test("several spaces in a paragraph stay several")
  func spaces() {
    let page = page([.paragraph(Paragraph("a  b"))])
    #expect(page.contains("<p style=\"white-space: pre-wrap\">a  b</p>"))
  }
}
