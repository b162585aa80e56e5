import Nianbao
import TestSupport
import Testing

/// Shared and inline strings.
///
/// ECMA-376 Part 1, 18.4.8 and 22.9.2.19.
@Suite struct RichTextTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var item: String
    var text: String
    var testDescription: String { item }
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<r><rPr>\(properties)</rPr><t>\(text)</t></r>"
  }

  static let examples = [
    Example(item: "<t>规章</t>", text: "规章"),
    Example(item: #"<t xml:space="preserve"> 规 章 </t>"#, text: " 规 章 "),
    Example(item: "<t>规\n章</t>", text: "规\n章"),
    Example(item: "<t>&lt;规&#x7AE0;&gt;</t>", text: "<规章>"),
    Example(item: "<t><![CDATA[规<章>]]></t>", text: "规<章>"),
    Example(item: "<r><t>规</t></r><r><rPr><b/></rPr><t>章</t></r>", text: "规章"),
    Example(item: "<t>规</t><r><t>章</t></r>", text: "规章"),
    Example(item: run("31") + run("1", #"<vertAlign val="superscript"/>"#), text: "31 1"),
    Example(item: run("9", "<strike/>") + run("31"), text: "9 31"),
    Example(item: run("３１") + run("１", #"<vertAlign val="subscript"/>"#), text: "３１ １"),
    Example(item: run("31") + run("①", #"<vertAlign val="superscript"/>"#), text: "31①"),
    Example(
      item: run("1", #"<vertAlign val="superscript"/>"#)
        + run("2", #"<b/><vertAlign val="superscript"/>"#), text: "12"),
    Example(item: run("15km") + run("2", #"<vertAlign val="superscript"/>"#), text: "15km2"),
    Example(item: run("规", "<strike/>") + run("31"), text: "规31"),
    Example(item: run("31", "<b/>") + run("1", #"<strike val="0"/>"#), text: "311"),
    Example(item: run("3", #"<vertAlign val="baseline"/>"#) + run("1"), text: "31"),
    Example(
      item: #"<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/>"#, text: "課"),
    Example(
      item: #"<r><t>課</t></r><rPh sb="0" eb="1"><t>か</t></rPh><r><t>長</t></r>"#, text: "課長"),
    Example(item: "<r>\n  <t>规</t>\n</r>", text: "规"),
    Example(item: "<t>规_x000D_章</t>", text: "规\r章"),
    Example(item: "<t>_x000d_</t>", text: "\r"),
    Example(item: "<t>_x005F_x000D_</t>", text: "_x000D_"),
    Example(item: "<t>_x4E2D__x6587_</t>", text: "中文"),
    Example(item: "<t>_xD83D__xDE00_</t>", text: "😀"),
    Example(
      item: "<t>_x00G0_ _X000D_ _x000D _x_ _x12345_</t>",
      text: "_x00G0_ _X000D_ _x000D _x_ _x12345_"),
    Example(item: "<t>a_x0041</t>", text: "a_x0041"),
  ]

  @Test("a shared string is all its runs without phonetic hints", arguments: examples)
  func shared(_ example: Example) throws {
    let book = WorkbookBytes(
      sheets: [
        #"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>"#
      ], strings: ["<t>前</t>", example.item, "<t>后</t>"])
    #expect(try book.grid().rows.first?.cells.map(\.text) == [example.text, "前", "后"])
  }

  @Test("an inline string is read like a shared one", arguments: examples)
  func inline(_ example: Example) throws {
    let book = WorkbookBytes(
      sheets: [
        .init("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\(example.item)</is></c></row>")
      ])
    #expect(try book.grid().cell(row: 0, column: 0)?.text == example.text)
  }

  @Test("the counts that the shared strings declare are not believed", arguments: [0, 1, 999_999])
  func counts(_ count: Int) throws {
    var book = WorkbookBytes(
      sheets: [#"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#],
      strings: ["<t>a</t>", "<t>b</t>"])
    book.edit("xl/sharedStrings.xml") {
      $0.replacing("<sst ", with: "<sst count=\"\(count)\" uniqueCount=\"\(count)\" ")
    }
    #expect(try book.grid().cell(row: 0, column: 0)?.text == "b")
  }

  @Test("a few kilobytes that stand for gigabytes of text are refused")
  func expansion() {
    let long = String(repeating: "长", count: 300_000)
    let cells = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 500)
    let book = WorkbookBytes(sheets: [.init("<row>\(cells)</row>")], strings: ["<t>\(long)</t>"])
    let error = #expect(throws: ReadError.self) { try book.document() }
    guard case .excessive = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
