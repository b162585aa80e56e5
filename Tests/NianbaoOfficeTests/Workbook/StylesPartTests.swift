import Nianbao
import TestSupport
import Testing

/// Which numbers of a workbook are dates.
///
/// ECMA-376 Part 1, 18.8.
@Suite struct StylesPartTests {
  /// Style 0 is plain, 1 a built-in date, 2 a date with a code, 3 a number with a code, 4 a duration.
  static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
    <numFmt numFmtId="165" formatCode="0&quot;days&quot;"/><numFmt numFmtId="15" formatCode="0"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
    <xf numFmtId="46"/><xf numFmtId="15"/><xf/></cellXfs><cellStyles><cellStyle xfId="0"/></cellStyles>
    """

  private func value(
    _ cell: String, styles: String? = styles, workbook: String = ""
  ) throws -> String {
    try WorkbookBytes(
      sheets: [.init("<row r=\"1\">\(cell)</row>")], styles: styles, workbook: workbook
    ).firstValue()
  }

  struct Example: CustomTestStringConvertible, Sendable {
    var style: String
    var json: String
    var testDescription: String { style }
  }

  @Test(
    "a style makes a date of a number, and only of a number",
    arguments: [
      Example(style: "", json: "44562"), Example(style: #"s="0""#, json: "44562"),
      Example(style: #"s="1""#, json: #""2022-01-01T00:00:00""#),
      Example(style: #"s="2""#, json: #""2022-01-01T00:00:00""#),
      Example(style: #"s="3""#, json: "44562"),
      Example(style: #"s="4""#, json: #""PT1069488H0M0S""#),
      Example(style: #"s="5""#, json: "44562"), Example(style: #"s="6""#, json: "44562"),
      Example(style: #"s="7""#, json: "44562"), Example(style: #"s="-1""#, json: "44562"),
      Example(style: #"s="x""#, json: "44562"),
      Example(style: #"s="1" t="str""#, json: #""44562""#),
    ])
  func styled(_ example: Example) throws {
    #expect(try value("<c r=\"A1\" \(example.style)><v>44562</v></c>") == example.json)
  }

  @Test("a cell without a style has the first one")
  func defaultStyle() throws {
    let styles = #"<cellXfs><xf numFmtId="14"/></cellXfs>"#
    #expect(
      try value(#"<c r="A1"><v>44562</v></c>"#, styles: styles) == #""2022-01-01T00:00:00""#)
  }

  @Test("a workbook without styles has no dates")
  func withoutStyles() throws {
    #expect(try value(#"<c r="A1" s="1"><v>44562</v></c>"#, styles: nil) == "44562")
  }

  @Test("days count from 1904 where the workbook says so", arguments: ["1", "true"])
  func epoch(_ value: String) throws {
    let workbook = "<workbookPr date1904=\"\(value)\"/>"
    #expect(
      try self.value(#"<c r="A1" s="1"><v>43100</v></c>"#, workbook: workbook)
        == #""2022-01-01T00:00:00""#)
  }

  @Test("a date that is none stays the number", arguments: ["0", "60", "-5", "2958466"])
  func noDates(_ serial: String) throws {
    #expect(try value("<c r=\"A1\" s=\"1\"><v>\(serial)</v></c>") == serial)
  }
}
