import Testing
import WorkbookFile

@Suite struct CellTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var stored: String
  }

  @Test(
    "a text is stored so that it reads back as it was",
    arguments: [
      Case(testDescription: "line ends", text: "a\r\nb\rc\nd", stored: "a\nb\nc\nd"),
      Case(testDescription: "tab", text: "a\tb", stored: "a\tb"),
      Case(testDescription: "control", text: "a\u{1}\u{1F}", stored: "a_x0001__x001F_"),
      Case(testDescription: "no character", text: "a\u{FFFE}\u{FFFF}", stored: "a_xFFFE__xFFFF_"),
      Case(testDescription: "full width", text: "ａ，！", stored: "ａ，！"),
      Case(testDescription: "escape", text: "_x0041_", stored: "_x005F_x0041_"),
      Case(
        testDescription: "escapes", text: "_x00_x0041_x0042_",
        stored: "_x00_x005F_x0041_x005F_x0042_"),
      Case(testDescription: "no escape", text: "_x004_ _y0041_ _", stored: "_x004_ _y0041_ _"),
      Case(testDescription: "no formula", text: "=1+1", stored: "=1+1"),
      Case(testDescription: "markup", text: "<r>&\"</r>", stored: "&lt;r&gt;&amp;\"&lt;/r&gt;"),
      Case(testDescription: "emoji", text: "👍🏽", stored: "👍🏽"),
    ])
  func stored(_ example: Case) throws {
    let all = try parts { workbook, sheet in
      try workbook.write(.text(example.text), at: .a1, in: sheet)
      try workbook.write(
        .formula("A1", result: .text(example.text)), at: .init(row: 1, column: 0), in: sheet)
      try workbook.addComment(CellComment(example.text), at: .a1, in: sheet)
    }
    #expect(all["xl/sharedStrings.xml"]?.contains("<t>\(example.stored)</t>") == true)
    #expect(all["xl/worksheets/sheet1.xml"]?.contains("<v>\(example.stored)</v>") == true)
    #expect(all["xl/comments1.xml"]?.contains("<t>\(example.stored)</t>") == true)
  }

  @Test("blanks at the ends are kept")
  func blanks() throws {
    let all = try parts { workbook, sheet in
      try workbook.write(.text(" a "), at: .a1, in: sheet)
    }
    #expect(all["xl/sharedStrings.xml"]?.contains(#"<t xml:space="preserve"> a </t>"#) == true)
  }

  @Test("the longest text fits, counted in UTF-16 units")
  func longest() throws {
    let text = String(repeating: "字", count: 32_765) + "👍"
    let all = try parts { workbook, sheet in
      try workbook.write(.text(text), at: .a1, in: sheet)
      try workbook.addComment(CellComment(text), at: .a1, in: sheet)
    }
    #expect(all["xl/sharedStrings.xml"]?.contains(text) == true)
  }

  @Test(
    "numbers keep sixteen digits",
    arguments: zip(
      [0.1, -0.0, 1e300, 123_456_789.1234, 59_237.2449, -3],
      ["0.1", "0", "1E+300", "123456789.1234", "59237.2449", "-3"]))
  func numbers(_ number: Double, _ stored: String) throws {
    let all = try parts { workbook, sheet in
      try workbook.write(.number(number), at: .a1, in: sheet)
    }
    #expect(all["xl/worksheets/sheet1.xml"]?.contains("<v>\(stored)</v>") == true)
  }
}
