import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

@Suite struct HTMLReaderTests {
  private func read(_ page: String) throws -> Document {
    try HTMLReader().read(Array(page.utf8), name: "page.html")
  }

  @Test(
    "text becomes paragraphs as a browser shows them",
    arguments: [
      ("<p>a</p><p>b</p>", ["a", "b"]),
      ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
      ("<p>一、<span>总</span><b>体\n  情况</b></p>", ["一、总体 情况"]),
      ("<p>a<br>b<br/>c</p>", ["a", "b", "c"]),
      ("<p>&nbsp;&nbsp;</p><p> \n </p><p>a</p>", ["a"]),
      ("<p>面积5m<sup>2</sup>，</p><p>105<sup>1</sup></p>", ["面积5m2，", "105 1"]),
      ("<p>12<del>3</del>4</p>", ["12 3 4"]),
      ("<pre>a  b\nc</pre>", ["a  b", "c"]),
      ("<p style='white-space: pre-wrap'>a  b</p>", ["a  b"]),
      (
        "<style>p { }</style><script>var a = '<p>x</p>'</script><p>a</p><noscript>b</noscript>",
        ["a"]
      ),
      ("<!-- <p>x</p> --><!--[if mso]>x<![endif]--><p>a</p>", ["a"]),
      ("<p>商业<![if !supportLists]>企业<![endif]></p><![IF !vml]><p>a", ["商业企业", "a"]),
      ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
      ("<select><option>2021<option>2022</select><p>a</p>", ["a"]),
    ])
  func paragraphs(_ page: String, _ expected: [String]) throws {
    let texts = try read(page).blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { "a table" }
    }
    #expect(texts == expected)
  }

  @Test("a cell that does not show keeps its place, and its number is not taken for a blank")
  func invisibleCell() throws {
    let document = try read(
      "<table><tr><td>A<td style='visibility: hidden'>9<td>1<tr style='opacity:0'><td>B<td>2</table>"
    )
    #expect(
      document.dump == "▦\n  0: A\"A\" B\"□\" C\"1\"\n  1: A\"□\" B\"□\"\n")
    #expect(document.findings.map(\.rule) == ["hidden-cells"])
  }

  @Test("a table that does not show is read, since a script may show it, and that is said")
  func hiddenTable() throws {
    for page in [
      "<table style='display:none'><tr><td>A<td>1</table>",
      "<div hidden><p>B</p><table><tr><td>A<td>1</table></div>",
    ] {
      let document = try read(page)
      #expect(document.grids.first?.rows.first?.cells.map(\.text) == ["A", "1"])
      #expect(document.findings.map(\.rule) == ["hidden-cells"])
    }
    #expect(try read("<div><table><tr><td>1</table></div>").findings.isEmpty)
    #expect(try read("<div hidden><table><tr><td>A</table></div>").findings.isEmpty)
  }

  /// What a cell shows, and the text that is read of it; digits of two numbers must not meet.
  @Test(
    "what a browser hides or sets off in a cell never joins the number",
    arguments: [
      ("<span style='text-decoration: line-through'>9</span>12", "9 12"),
      ("<span class=old>9</span>12", "9 12"),
      ("<span class='x h'>9</span>12", "12"),
      ("<span class=h>12</span>", ""),
      ("<span class='h on'>12</span>", "12"),
      ("<span class=h style='display: inline'>12</span>", "12"),
      ("<span class=inner>9</span>12", "□12"),
      ("<span class=inner>12</span>", "□"),
      ("<span class=inner>规章</span>", "规章"),
      ("<div class=inner>12</div>", "12"),
      ("<span class=noted>12</span>", ""),
      ("<b class=tagged>12</b>", "12"),
      ("<span class=tagged>12</span>", ""),
      ("<span id=gone>12</span>", ""),
      ("<span class=clearfix>12</span>", "12"),
      ("<span class=box>12</span>", "12"),
      ("<span style='visibility:hidden'>12</span>", "□"),
      ("<div style='font-size:0'><span style='font-size:14px'>12</span></div>", "12"),
      ("<span style='visibility:hidden'>9</span>12", "12"),
      ("<span style='mso-hide:all'>9</span>12", "12"),
      ("12<span style='font-size:0px'>9</span>", "12"),
      ("12<span style='font-size:0.9em'>9</span>", "129"),
      ("<span style='opacity: 0'>9</span>12", "12"),
      ("<span style='position:absolute;left:-9999px'>9</span>12", "9 12"),
      ("12<span style='vertical-align:super'>1</span>", "12 1"),
      ("12<span class=MsoFootnoteReference>1</span>", "12 1"),
      ("12<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>", "12 1"),
      ("12<span style='vertical-align:30%'>1</span>", "12 1"),
      ("12<span style='vertical-align:baseline;top:0'>1</span>", "121"),
      ("<span style='color:#FFF'>9</span>12", "9 12"),
      ("<span style='color:transparent'>9</span>12", "9 12"),
      ("<span style='color:red'>9</span>12", "912"),
      ("<span style='color:white'>3</span><span style='color:white'>0</span>", "30"),
      ("12<sup>3</sup><sup>4</sup>", "12 34"),
      ("<span style='display:inline-block;width:0;overflow:hidden'>9</span>12", "9 12"),
      ("<ruby>12<rt>9</rt></ruby>", "12"),
      ("<span class=p>1</span>2", "12"),
      ("<img src=a.png alt=12>", "□"),
      ("<select><option>12</select>", "□"),
      ("<svg><text>12</text></svg>", "□"),
      ("<textarea>12</textarea>", "12"),
      ("<button>12</button>", "12"),
      ("12<img src=dot.gif>", "12"),
      ("", ""),
    ])
  func visibleText(_ content: String, _ text: String) throws {
    let page =
      "<style>@media print { .p { display: none } } .h, .box .inner { display: none } .h.on { display: block } "
      + ".old { text-decoration: line-through } @charset 'x'; /* a { } */ .noted { display: none } "
      + "span.tagged, #gone { display: none } .clearfix:after { visibility: hidden; font-size: 0 }</style><table><tr><td>A<td>\(content)</table>"
    #expect(try read(page).grids.first?.rows.first?.cells.last?.text == text)
  }

  @Test(
    "tables are laid out as a browser does",
    arguments: [
      (
        "spans",
        "<table><tr><td rowspan=2>A<td>B<tr><td>C<tr><td colspan=2>D</table>",
        "▦ A1:A2 A3:B3\n  0: A\"A\" B\"B\"\n  1: A^ B\"C\"\n  2: A\"D\" B^\n"
      ),
      (
        "no end tags, no rows",
        "<table><td>A<td>B</table>", "▦\n  0: A\"A\" B\"B\"\n"
      ),
      (
        "Word's way of writing",
        "<table><tr><td><p class=MsoNormal><span>商业</span><span>企业</span><o:p></o:p></p></td><td><p>&nbsp;0<o:p>&nbsp;</o:p></p></td></tr></table>",
        "▦\n  0: A\"商业企业\" B\"0\"\n"
      ),
      (
        "lines in a cell", "<table><tr><td>商业<br>企业<td>1</table>",
        "▦\n  0: A\"商业\n企业\" B\"1\"\n"
      ),
      (
        "rows that do not show",
        "<table><tr><td>A<td>1<tr style='display: none'><td>B<td>2<tr><td>C<td hidden>9<td>3</table>",
        "▦\n  0: A\"A\" B\"1\"\n  1: A\"C\" B\"3\"\n"
      ),
      (
        "a frame around one text", "<table><tr><td><p>a</p><p>b</p></table>", "¶ a\n¶ b\n"
      ),
      (
        "a table in a table that lays out the page",
        "<table><tr><td>left<td><p>a</p><table><tr><td>A<td>1</table><p>b</p></table>",
        "¶ left\n¶ a\n▦\n  0: A\"A\" B\"1\"\n¶ b\n"
      ),
      (
        "a frame in a cell", "<table><tr><td>A<td><table><tr><td>1</table></table>",
        "▦\n  0: A\"A\" B\"1\"\n"
      ),
      (
        "a foot before the body",
        "<table><tfoot><tr><td>F<td>2</tfoot><tbody><tr><td>A<td>1</table>",
        "▦\n  0: A\"A\" B\"1\"\n  1: A\"F\" B\"2\"\n"
      ),
      (
        "a caption that repeats the heading",
        "<h2>二、情况</h2><table><caption>二、情况</caption><tr><td>A<td>1</table>",
        "¶ 二、情况\n▦\n  0: A\"A\" B\"1\"\n"
      ),
      ("fields", "<table><tr><td>A<td><input value=5></table>", "▦\n  0: A\"A\" B\"5\"\n"),
      (
        "spans that are no numbers", "<table><tr><td colspan=x>A<td rowspan='-1'>1</table>",
        "▦\n  0: A\"A\" B\"1\"\n"
      ),
    ])
  func tables(_ what: String, _ page: String, _ expected: String) throws {
    #expect(try read(page).dump == expected, "\(what)")
  }

  @Test("what is not shown in a table is not read, and a finding says so")
  func hidden() throws {
    let document = try read("<p>a</p>\n<table><tr><td>A<td>1\n<tr hidden><td>B<td>2</table>")
    let finding = try #require(document.findings.first)
    #expect(finding.rule == "hidden-cells")
    #expect(finding.source?.description == "page.html:3:12")
  }

  @Test("text drawn with tabs or pipes in a page without tables is a table")
  func drawn() throws {
    #expect(
      try read("<pre>规章\t0\t1\n许可\t2</pre>").dump
        == "▦\n  0: A\"规章\" B\"0\" C\"1\"\n  1: A\"许可\" B\"2\"\n")
    #expect(try read("<div>规章 | 0 |</div>").dump == "▦\n  0: A\"规章\" B\"0\"\n")
  }

  @Test("places are lines and columns of the file, also behind characters of several bytes")
  func places() throws {
    let document = try read(
      "<p>规章</p><table>\r\n<tr><td> <b>\u{A0}规章</b></td><td>5</td></tr>\r</table><p>b")
    let row = try #require(document.grids.first?.rows.first)
    #expect(row.cells.map { $0.source?.description } == ["page.html:2:13", "page.html:2:29"])
    guard case .paragraph(let last) = document.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(last.source?.description == "page.html:3:12")
  }

  @Test(
    "a page in a string is read",
    arguments: [
      "<p>t</p><script>var a = \"<table><tr><td>A<\\/td><td>1<\\/td><\\/tr><\\/table>\";</script>",
      "<p>t</p><script>var a = '<table>' +\n '<tr><td>A<td>1' + '</table>'; // don't</script>",
      "<p>t</p><script>a(`<table>\n<tr><td>A<td>1</table>`)</script>",
      "<p>t</p><script>var a = '\\u003ctable\\u003e\\u003Ctr>\\x3ctd>A\\x3ctd>1'</script>",
      "<p>t</p>&lt;table&gt;&lt;tr&gt;&lt;td&gt;A&lt;td&gt;1&lt;/table&gt;",
    ])
  func inString(_ page: String) throws {
    let document = try read(page)
    #expect(document.grids.map(\.dumped) == ["▦\n  0: A\"A\" B\"1\"\n"])
    #expect(document.dump.hasPrefix("¶ t\n"))
  }

  @Test("a page in a string of JSON is read, also one that was put into a string twice")
  func inJSON() throws {
    let page = "<table><tr><td>A</td><td>1</td></tr></table>"
    let once = #"{"title": "某某局2022年政府信息公开工作年度报告", "body": "\#(page)"}"#
    let twice = #"{"data": "{\"body\": \"\#(page)\"}"}"#
    for text in [once, twice] {
      #expect(FileFormat(of: Array(text.utf8)) == .html)
      #expect(try read(text).grids.map(\.dumped) == ["▦\n  0: A\"A\" B\"1\"\n"], "\(text)")
    }
    #expect(try read(once).dump.hasPrefix("¶ 某某局2022年"))
  }

  @Test("the tables on the page count where a script has fewer cells")
  func templates() throws {
    let document = try read(
      "<script>var row = '<td>x</td>'</script><table><tr><td>A<td>1</table>")
    #expect(document.grids.map(\.dumped) == ["▦\n  0: A\"A\" B\"1\"\n"])
  }

  @Test("links, navigation and footers stand aside")
  func asides() throws {
    let document = try read(
      "<nav><p>首页</p></nav><div class='top-menu'>年报</div><a href=x>下载</a><p>见<a>附件</a></p><footer>版权</footer>"
    )
    let roles = document.blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.role } else { Paragraph.Role.title }
    }
    #expect(roles == [.aside, .aside, .aside, .body, .aside])
  }

  @Test(
    "every encoding that pages have is read",
    arguments: [String.Encoding.utf8, .utf16, .init(rawValue: 0x8000_0632)])
  func encodings(_ encoding: String.Encoding) throws {
    let page = "<meta charset=gb2312><table><tr><td>规章，<td>1</table>"
    let bytes = Array(try #require(page.data(using: encoding)))
    #expect(FileFormat(of: bytes) == .html)
    let document = try HTMLReader().read(bytes, name: "page.html")
    #expect(document.grids.map(\.dumped) == ["▦\n  0: A\"规章，\" B\"1\"\n"])
  }

  @Test(
    "what is out of all proportion is refused",
    arguments: [
      ("nested", String(repeating: "<table><tr><td>", count: 60)),
      ("cells", "<table>" + String(repeating: "<tr><td colspan=1000 rowspan=9>", count: 400)),
    ])
  func excess(_ what: String, _ page: String) {
    let error = #expect(throws: ReadError.self) { try read(page) }
    guard case .excessive = error?.kind else {
      Issue.record("\(what): \(String(describing: error))")
      return
    }
  }

  @Test("a span of 100,000 columns is one of 1,000, as in browsers")
  func wideSpan() throws {
    let row = try #require(
      try read("<table><tr><td colspan=100000>A<tr><td>B<td>1</table>").grids.first?.rows.first)
    #expect(row.cells.count == 1000)
  }
}

extension Grid {
  fileprivate var dumped: String { Document(name: "", blocks: [.grid(self)]).dump }
}
