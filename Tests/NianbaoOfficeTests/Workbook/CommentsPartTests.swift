import Nianbao
import TestSupport
import Testing

/// ECMA-376 Part 1, 18.7.
@Suite struct CommentsPartTests {
  private func comments(_ list: String) throws -> [String?] {
    let row = #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#
    return try WorkbookBytes(sheets: [.init(row, comments: list)]).grid().rows[0].cells
      .map(\.comment)
  }

  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var list: String
    var comments: [String?]
    var testDescription: String { name }
  }

  @Test(
    "a comment belongs to its cell",
    arguments: [
      Example(name: "none", list: "", comments: [nil, nil]),
      Example(
        name: "plain", list: #"<comment ref="B1" authorId="0"><text><t>原文：2件</t></text></comment>"#,
        comments: [nil, "原文：2件"]),
      Example(
        name: "in runs",
        list:
          #"<comment ref="A1"><text><r><rPr><b/></rPr><t>作者:</t></r><r><t xml:space="preserve"> 一</t></r></text></comment>"#,
        comments: ["作者: 一", nil]),
      Example(
        name: "in lines", list: "<comment ref=\"A1\"><text><t>一&#10;二_x000D_三</t></text></comment>",
        comments: ["一\n二\r三", nil]),
      Example(
        name: "on a cell that is not there",
        list: #"<comment ref="Z99"><text><t>一</t></text></comment>"#,
        comments: [nil, nil]),
      Example(
        name: "on no cell", list: #"<comment ref="x"><text><t>一</t></text></comment>"#,
        comments: [nil, nil]),
    ])
  func read(_ example: Example) throws {
    #expect(try comments(example.list) == example.comments)
  }

  @Test("comments that are announced and not there are none")
  func missingPart() throws {
    var book = WorkbookBytes(
      sheets: [.init(#"<row r="1"><c r="A1"><v>1</v></c></row>"#, comments: "")])
    book.remove("xl/comments1.xml")
    #expect(try book.grid().cell(row: 0, column: 0)?.number == Quantity(1))
  }

  @Test("comments that are cut off are an error, since they may hold what was filed")
  func damaged() {
    var book = WorkbookBytes(
      sheets: [.init(#"<row r="1"><c r="A1"><v>1</v></c></row>"#, comments: "")])
    book.replace("xl/comments1.xml", with: "<comments><commentList>")
    #expect(throws: ReadError.self) { try book.document() }
  }
}
