/// A workbook around one part that is tried.
///
/// The first byte of an input selects the part; the rest is its content. A byte that selects none
/// means that the rest is the archive itself.
enum WorkbookParts {
  /// The parts in the order of the first byte; `scripts/lib/fuzz_seeds.py` has the same.
  static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/comments1.xml",
    "xl/worksheets/_rels/sheet1.xml.rels", "docProps/core.xml", "docProps/custom.xml",
  ]

  /// The bytes of the file that an input stands for.
  static func file(of input: [UInt8]) -> [UInt8] {
    guard let first = input.first else { return [] }
    guard names.indices.contains(Int(first)) else { return Array(input.dropFirst()) }
    var zip = StoredZip()
    for (index, name) in names.enumerated() {
      zip.add(name, index == Int(first) ? Array(input.dropFirst()) : Array(content(of: name).utf8))
    }
    return zip.finished()
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func content(of name: String) -> String {
    switch name {
    case "xl/worksheets/sheet1.xml":
      """
      <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
      <c r="B1" s="1"><v>44198</v></c><c r="C1"><f>B1+1</f><v>44199</v></c></row>\
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>59237.244899999998</v></c></row>\
      </sheetData><mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells></worksheet>
      """
    case "xl/sharedStrings.xml":
      "<sst xmlns=\"\(main)\"><si><t>规章</t></si><si><r><t>行政</t></r><r><t>许可</t></r></si></sst>"
    case "xl/workbook.xml":
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
      <sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    case "xl/styles.xml":
      "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    case "xl/_rels/workbook.xml.rels":
      relationships([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ])
    case "_rels/.rels":
      relationships([
        ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml"),
        ("custom-properties", "docProps/custom.xml"),
      ])
    case "xl/worksheets/_rels/sheet1.xml.rels": relationships([("comments", "../comments1.xml")])
    case "xl/comments1.xml":
      """
      <comments xmlns="\(main)"><commentList><comment ref="A1"><text><t>251000元</t></text>\
      </comment></commentList></comments>
      """
    default: "<properties/>"
    }
  }

  private static func relationships(_ items: [(kind: String, target: String)]) -> String {
    let lines = items.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(lines.joined())</Relationships>"
  }
}
