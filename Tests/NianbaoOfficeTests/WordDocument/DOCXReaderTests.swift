import Nianbao
import NianbaoOffice
import TestSupport
import Testing

@Suite struct DOCXReaderTests {
  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func read(_ document: WordBytes) throws -> Document {
    try DOCXReader().read(document.bytes, name: "report.docx")
  }

  @Test(
    "text is read as it shows, with tracked changes accepted",
    arguments: [
      ("runs", "<w:p>\(run("总体"))\(run("情况"))</w:p>", "¶ 总体情况\n"),
      ("a line break", "<w:p>\(run("a"))<w:r><w:br/></w:r>\(run("b"))</w:p>", "¶ a\n¶ b\n"),
      (
        "a page break", "<w:p>\(run("a"))<w:r><w:br w:type=\"page\"/></w:r>\(run("b"))</w:p>",
        "¶ ab\n"
      ),
      ("inserted", "<w:p><w:ins>\(run("新"))</w:ins></w:p>", "¶ 新\n"),
      (
        "deleted",
        "<w:p>\(run("受理5"))<w:del><w:r><w:delText>0</w:delText></w:r></w:del>\(run("件"))</w:p>",
        "¶ 受理5件\n"
      ),
      (
        "moved",
        "<w:p><w:moveFrom>\(run("旧"))</w:moveFrom></w:p><w:p><w:moveTo>\(run("新"))</w:moveTo></w:p>",
        "¶ 新\n"
      ),
      (
        "a deleted end of a paragraph",
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(run("一、总体"))</w:p><w:p>\(run("情况"))</w:p>",
        "¶ 一、总体情况\n"
      ),
      (
        "hidden",
        "<w:p>\(run("a"))\(run("x", "<w:vanish/>"))\(run("b", "<w:vanish w:val=\"0\"/>"))</w:p>",
        "¶ ab\n"
      ),
      (
        "raised", "<w:p>\(run("105"))\(run("1", "<w:vertAlign w:val=\"superscript\"/>"))</w:p>",
        "¶ 105 1\n"
      ),
      ("struck", "<w:p>\(run("3", "<w:strike/>"))\(run("5"))</w:p>", "¶ 3 5\n"),
      ("a field", "<w:p><w:r><w:instrText>PAGE 7</w:instrText></w:r>\(run("a"))</w:p>", "¶ a\n"),
      ("a link", "<w:p><w:hyperlink>\(run("a"))</w:hyperlink></w:p>", "¶ a\n"),
      (
        "a content control", "<w:sdt><w:sdtContent><w:p>\(run("a"))</w:p></w:sdtContent></w:sdt>",
        "¶ a\n"
      ),
      (
        "a reading over a character",
        "<w:p><w:r><w:ruby><w:rt>\(run("guī"))</w:rt><w:rubyBase>\(run("规"))</w:rubyBase></w:ruby></w:r></w:p>",
        "¶ 规\n"
      ),
      (
        "a text box and its copy for old programs",
        """
        <w:p>\(run("a"))<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>\(run("框"))</w:p>\
        </w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p>\(run("框"))</w:p>\
        </w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>\(run("b"))</w:p>
        """, "¶ ab\n¶ 框\n"
      ),
      (
        "a hyphen that does not break",
        "<w:p>\(run("a"))<w:r><w:noBreakHyphen/></w:r>\(run("3"))</w:p>", "¶ a-3\n"
      ),
      ("tabs", "<w:p>\(run("规章"))<w:r><w:tab/></w:r>\(run("0"))</w:p>", "▦\n  0: A\"规章\" B\"0\"\n"),
      (
        "stops of tabs are none",
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>\(run("a"))</w:p>", "¶ a\n"
      ),
    ])
  func text(_ what: String, _ body: String, _ expected: String) throws {
    #expect(try read(WordBytes(body)).dump == expected, "\(what)")
  }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    WordBytes.cell(text, properties: properties)
  }

  private static func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  private static let down = "<w:vMerge w:val=\"restart\"/>"
  private static let on = "<w:vMerge/>"

  @Test(
    "tables keep their merged areas",
    arguments: [
      (
        "across",
        row(cell("A", "<w:gridSpan w:val=\"2\"/>"), cell("1"))
          + row(cell("B"), cell("C"), cell("2")),
        "▦ A1:B1\n  0: A\"A\" B^ C\"1\"\n  1: A\"B\" B\"C\" C\"2\"\n"
      ),
      (
        "down",
        row(cell("A", down), cell("1")) + row(cell("x", on), cell("2")) + row(cell("B"), cell("3")),
        "▦ A1:A2\n  0: A\"A\" B\"1\"\n  1: A^ B\"2\"\n  2: A\"B\" B\"3\"\n"
      ),
      (
        "two areas one below the other",
        row(cell("A", down), cell("1")) + row(cell("B", down), cell("2"))
          + row(cell("", on), cell("3")),
        "▦ A2:A3\n  0: A\"A\" B\"1\"\n  1: A\"B\" B\"2\"\n  2: A^ B\"3\"\n"
      ),
      (
        "an area that begins nowhere", row(cell("A", on), cell("1")),
        "▦\n  0: A\"A\" B\"1\"\n"
      ),
      (
        "columns left free",
        row(cell("A"), cell("1")) + row(cell("2"), properties: "<w:gridBefore w:val=\"1\"/>"),
        "▦\n  0: A\"A\" B\"1\"\n  1: B\"2\"\n"
      ),
      (
        "a deleted row",
        row(cell("A"), cell("1")) + row(cell("B"), cell("2"), properties: "<w:del/>"),
        "▦\n  0: A\"A\" B\"1\"\n"
      ),
      (
        "former properties",
        row(
          cell("A", "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange>"),
          cell("1")),
        "▦\n  0: A\"A\" B\"1\"\n"
      ),
      (
        "a table in a cell",
        row(cell("A"), "<w:tc><w:tbl>\(row(cell("1")))</w:tbl><w:p/></w:tc>"),
        "▦\n  0: A\"A\" B\"1\"\n"
      ),
    ])
  func tables(_ what: String, _ rows: String, _ expected: String) throws {
    #expect(try read(WordBytes("<w:tbl>\(rows)</w:tbl>")).dump == expected, "\(what)")
  }

  @Test("cells and paragraphs know their places")
  func places() throws {
    let body =
      WordBytes.paragraph("a") + "<w:tbl>\(Self.row(Self.cell("A"), Self.cell("1")))</w:tbl>"
      + WordBytes.paragraph("b")
    let document = try read(WordBytes(body))
    #expect(
      document.grids.first?.rows.first?.cells.map { $0.source?.description }
        == ["report.docx:#1!A1", "report.docx:#1!B1"])
    guard case .paragraph(let last) = document.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(last.source?.description == "report.docx:2:1")
  }

  private static let lists = """
    <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
    <w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2 "/></w:lvl>\
    <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>\
    </w:lvlOverride></w:num>
    """

  private func item(_ text: String, list: Int = 1, level: Int = 0) -> String {
    WordBytes.paragraph(
      text,
      properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test("numbers that the program shows before paragraphs are part of their text")
  func numbering() throws {
    var document = WordBytes(
      item("总体情况") + item("机构", level: 1) + item("人员", level: 1) + item("点", level: 2)
        + WordBytes.paragraph("无") + item("主动公开") + item("2022年", level: 1) + item("五", list: 2)
        + item("零", list: 0))
    document.numbering = Self.lists
    let lines = try read(document).dump.split(separator: "\n")
    #expect(
      lines == [
        "¶ 一、总体情况", "¶ 一.1 机构", "¶ 一.2 人员", "¶ 点", "¶ 无", "¶ 二、主动公开", "¶ 二.1  2022年",
        "¶ 五、五", "¶ 零",
      ])
  }

  @Test("a style may give the list and its level")
  func styledNumbering() throws {
    var document = WordBytes(
      WordBytes.paragraph("总体情况", properties: "<w:pStyle w:val=\"h2\"/>")
        + WordBytes.paragraph("主动公开", properties: "<w:pStyle w:val=\"h2\"/>"))
    document.numbering = Self.lists
    document.styles = """
      <w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="h2"><w:basedOn w:val="h1"/></w:style>
      """
    #expect(try read(document).dump == "¶ 一、总体情况\n¶ 二、主动公开\n")
  }

  @Test("a number before a paragraph never joins the digits behind it")
  func numberedDigits() throws {
    var document = WordBytes(
      "<w:tbl><w:tr>\(Self.cell("A"))<w:tc>\(item("0", list: 1))</w:tc></w:tr></w:tbl>")
    document.numbering = Self.lists.replacing("%1、", with: "%1.")
      .replacing("chineseCountingThousand", with: "decimal")
    #expect(try read(document).dump == "▦\n  0: A\"A\" B\"1. 0\"\n")
  }

  @Test(
    "what does not show in a cell, or is no text, never makes another number",
    arguments: [
      (run("7", "<w:rStyle w:val=\"gone\"/>") + run("12"), "12"),
      (run("7", "<w:rStyle w:val=\"old\"/>") + run("12"), "7 12"),
      (run("12") + run("1", "<w:rStyle w:val=\"note\"/>"), "12 1"),
      (run("12") + run("1", "<w:position w:val=\"6\"/>"), "12 1"),
      (run("12") + run("9", "<w:color w:val=\"ffffff\"/>"), "12 9"),
      (
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
          + run("33") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("12")
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "12"
      ),
      (
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"zz\"><w:t>9</w:t></mc:Choice>"
          + "<mc:Fallback><w:t>12</w:t></mc:Fallback></mc:AlternateContent></w:r>", "12"
      ),
      ("<w:r><w:sym w:char=\"F031\"/></w:r>", "□"),
      ("<w:r><w:drawing/></w:r>", "□"),
      ("<w:r><w:drawing/></w:r>" + run("12"), "12"),
      ("<w:r><w:object/></w:r>", "□"),
      (
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "□"
      ),
      (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("0"))</w:sdtContent></w:sdt>",
        ""
      ),
    ])
  func visibleText(_ runs: String, _ text: String) throws {
    var document = WordBytes(
      "<w:tbl><w:tr>\(Self.cell("A"))<w:tc><w:p>\(runs)</w:p></w:tc></w:tr></w:tbl>")
    document.styles = """
      <w:style w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:styleId="struck"><w:rPr><w:strike/></w:rPr></w:style>\
      <w:style w:styleId="old"><w:basedOn w:val="struck"/></w:style>\
      <w:style w:styleId="note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
      """
    #expect(try read(document).grids.first?.rows.first?.cells.last?.text == text)
  }

  @Test("a cell that holds nothing but the number of a list is not blank")
  func numberAlone() throws {
    var document = WordBytes(
      "<w:tbl><w:tr>\(Self.cell("A"))<w:tc>\(item(""))</w:tc></w:tr></w:tbl>")
    document.numbering = Self.lists
    #expect(try read(document).dump == "▦\n  0: A\"A\" B\"一、\"\n")
  }

  @Test("notes are left out, and a finding says so")
  func notes() throws {
    let document = try read(
      WordBytes("<w:p>\(Self.run("105"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"))
    #expect(document.findings.map(\.rule) == ["notes-left-out"])
    #expect(document.dump == "¶ 105\n")
  }

  @Test(
    "what is damaged or out of all proportion is refused",
    arguments: [
      ("cut off", "<w:p><w:r>", ReadError.Kind.damaged(part: "word/document.xml", detail: "")),
      (
        "nested",
        String(repeating: "<w:tbl><w:tr><w:tc>", count: 60)
          + String(repeating: "</w:tc></w:tr></w:tbl>", count: 60),
        .excessive(part: "word/document.xml", detail: "")
      ),
    ])
  func refused(_ what: String, _ body: String, _ expected: ReadError.Kind) {
    let error = #expect(throws: ReadError.self) { try read(WordBytes(body)) }
    switch (error?.kind, expected) {
    case (.damaged, .damaged), (.excessive, .excessive): break
    default: Issue.record("\(what): \(String(describing: error))")
    }
  }
}
