import Nianbao
import TestSupport
import Testing

@Suite struct TextWriterTests {
  private func text(_ blocks: [Document.Block]) -> String {
    String(decoding: TextWriter().write(Document(name: "", blocks: blocks)), as: UTF8.self)
  }

  private func grid(_ rows: [[String]]) -> Document.Block {
    .grid(
      Grid(
        rows: rows.enumerated().map { index, texts in
          Grid.Row(index: index, cells: texts.enumerated().map { Cell(column: $0, text: $1) })
        }))
  }

  @Test("a blank line stands around title, headings and tables, and a row has every column")
  func layout() {
    let blocks: [Document.Block] = [
      .paragraph(Paragraph("年报", role: .title)),
      .paragraph(Paragraph("一、总体情况", role: .heading)),
      .paragraph(Paragraph("第一段。")), .paragraph(Paragraph("第二段。")),
      .paragraph(Paragraph("二、主动公开", role: .heading)),
      grid([["规章", "", "0"], ["文件", "1", ""]]),
      .paragraph(Paragraph("注。")),
    ]
    let expected = """
      年报

      一、总体情况

      第一段。
      第二段。

      二、主动公开

      规章\t\t0
      文件\t1\t

      注。

      """
    #expect(text(blocks) == expected)
  }

  @Test("ends with one line end, also behind a table")
  func end() {
    #expect(text([grid([["1"]])]) == "1\n")
  }

  @Test("a line end or tab inside a text becomes a blank, so that it begins no line or cell")
  func inside() {
    #expect(text([.paragraph(Paragraph("a\nb\r\nc\rd"))]) == "a b c d\n")
    #expect(text([grid([["a\tb", "c\nd"]])]) == "a b\tc d\n")
  }

  @Test("what was written reads back as the same document, but for the roles")
  func roundTrip() throws {
    let blocks: [Document.Block] = [
      .paragraph(Paragraph("年报")), .paragraph(Paragraph("一、总体情况")),
      grid([["规章", "", "0"], ["文件", "1", ""]]), .paragraph(Paragraph("注。")),
      grid([["总计", "/"]]),
    ]
    let document = Document(name: "a.txt", blocks: blocks)
    let read = try TextReader().read(TextWriter().write(document), name: "a.txt")
    #expect(read.dump == document.dump)
  }
}
