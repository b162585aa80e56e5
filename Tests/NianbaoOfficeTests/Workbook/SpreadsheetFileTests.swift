import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// The parts of a workbook and how they find each other.
@Suite struct SpreadsheetFileTests {
  /// A1=7 and B1=规章, with every part that a workbook of numbers and text has.
  static let plain = WorkbookBytes(
    sheets: [#"<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="s"><v>0</v></c></row>"#],
    strings: ["<t>规章</t>"], styles: #"<cellXfs><xf numFmtId="0"/></cellXfs>"#)

  private func texts(_ book: WorkbookBytes) throws -> [String] {
    try book.grid().rows.flatMap { $0.cells.map(\.text) }
  }

  struct Change: CustomTestStringConvertible, Sendable {
    var name: String
    var apply: @Sendable (inout WorkbookBytes) -> Void
    var testDescription: String { name }
    init(_ name: String, _ apply: @escaping @Sendable (inout WorkbookBytes) -> Void) {
      self.name = name
      self.apply = apply
    }
  }

  @Test(
    "a workbook is read however its parts point to each other",
    arguments: [
      Change("as Excel has it") { _ in },
      Change("absolute targets") { book in
        book.edit("xl/_rels/workbook.xml.rels") {
          $0.replacing("Target=\"", with: "Target=\"/xl/")
        }
      },
      Change("targets with ..") { book in
        book.edit("xl/_rels/workbook.xml.rels") {
          $0.replacing("Target=\"", with: "Target=\"../xl/")
        }
      },
      Change("backslashes in targets") { book in
        book.edit("xl/_rels/workbook.xml.rels") {
          $0.replacing("worksheets/", with: "worksheets\\")
        }
      },
      Change("backslashes in names") { book in
        book.rename("xl/worksheets/sheet1.xml", to: "xl\\worksheets\\sheet1.xml")
      },
      Change("another case") { book in
        book.rename("xl/worksheets/sheet1.xml", to: "xl/Worksheets/Sheet1.xml")
        book.rename("xl/sharedStrings.xml", to: "xl/SharedStrings.xml")
      },
      Change("no relationships of the file") { $0.remove("_rels/.rels") },
      Change("no list of content types") { $0.remove("[Content_Types].xml") },
      Change("no styles though they are announced") { $0.remove("xl/styles.xml") },
      Change("the workbook elsewhere") { book in
        book.edit("_rels/.rels") { $0.replacing("xl/workbook.xml", with: "/book/main.xml") }
        book.rename("xl/workbook.xml", to: "book/main.xml")
        book.rename("xl/_rels/workbook.xml.rels", to: "book/_rels/main.xml.rels")
        book.edit("book/_rels/main.xml.rels") {
          $0.replacing("Target=\"", with: "Target=\"/xl/")
        }
      },
      Change("the strict namespaces of ISO 29500") { book in
        for part in book.parts.map(\.path) {
          book.edit(part) {
            $0.replacing(
              "http://schemas.openxmlformats.org/officeDocument/2006",
              with: "http://purl.oclc.org/ooxml/officeDocument"
            ).replacing(
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
          }
        }
      },
      Change("a prefix on every element") { book in
        for part in ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
          book.edit(part) {
            $0.replacing("xmlns=", with: "xmlns:x=").replacing(#/<(/?)([a-zA-Z])/#) {
              "<\($0.1)x:\($0.2)"
            }.replacing("<x:?xml", with: "<?xml")
          }
        }
      },
      Change("a prefix of another name for relationships") { book in
        book.edit("xl/workbook.xml") {
          $0.replacing("xmlns:r=", with: "xmlns:rel=").replacing("r:id", with: "rel:id")
        }
      },
      Change("UTF-16") { book in
        for part in ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
          let file = book.parts.first { $0.path == part }
          let text = String(decoding: file?.content ?? [], as: UTF8.self)
            .replacing("UTF-8", with: "UTF-16")
          book.replace(
            part,
            withBytes: ("\u{FEFF}" + text).utf16.flatMap {
              [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
            })
        }
      },
      Change("line breaks and comments between elements") { book in
        book.edit("xl/worksheets/sheet1.xml") { $0.replacing("><", with: ">\n<!-- 9 --><") }
      },
      Change("parts that nobody asks for") { book in
        book.add("xl/worksheets/sheet2.xml", "<damaged")
        book.add("xl/media/image1.png", "PNG")
      },
    ])
  func shapes(_ change: Change) throws {
    var book = Self.plain
    change.apply(&book)
    #expect(try texts(book) == ["7", "规章"])
    #expect(try book.csv() == "7,规章\r\n")
  }

  @Test(
    "a part that is missing or contradicts itself is an error",
    arguments: [
      Change("no workbook") { $0.remove("xl/workbook.xml") },
      Change("no relationships of the workbook") { $0.remove("xl/_rels/workbook.xml.rels") },
      Change("no sheet") { $0.remove("xl/worksheets/sheet1.xml") },
      Change("no shared strings") { $0.remove("xl/sharedStrings.xml") },
      Change("a sheet without a relationship") { book in
        book.edit("xl/workbook.xml") { $0.replacing("rId1", with: "rId77") }
      },
      Change("a sheet in another file") { book in
        book.edit("xl/_rels/workbook.xml.rels") {
          $0.replacing("sheet1.xml\"", with: "sheet1.xml\" TargetMode=\"External\"")
        }
      },
      Change("the sheet twice") { $0.add("xl/worksheets/sheet1.xml", "<worksheet/>") },
      Change("the sheet twice in two cases") { book in
        book.add("xl/worksheets/SHEET1.xml", "<worksheet/>")
      },
      Change("the shared strings twice") { $0.add("xl/sharedStrings.xml", "<sst/>") },
      Change("two workbooks") { book in
        book.replace(
          "_rels/.rels",
          with: WorkbookBytes.relationships([
            (1, "officeDocument", "xl/workbook.xml"), (2, "officeDocument", "xl/other.xml"),
          ]))
      },
      Change("a document type in a sheet") { book in
        book.edit("xl/worksheets/sheet1.xml") {
          $0.replacing("<worksheet", with: "<!DOCTYPE a [<!ENTITY x '7'>]><worksheet")
        }
      },
      Change("a document type in the shared strings") { book in
        book.edit("xl/sharedStrings.xml") { $0.replacing("<sst", with: "<!DOCTYPE a><sst") }
      },
      Change("a document type in the workbook") { book in
        book.edit("xl/workbook.xml") { $0.replacing("<workbook", with: "<!DOCTYPE a><workbook") }
      },
      Change("a document type in relationships") { book in
        book.edit("xl/_rels/workbook.xml.rels") {
          $0.replacing("<Relationships", with: "<!DOCTYPE a><Relationships")
        }
      },
      Change("a sheet that is cut off") { book in
        book.edit("xl/worksheets/sheet1.xml") { String($0.dropLast(12)) }
      },
      Change("a sheet that is cut off behind its rows") { book in
        book.edit("xl/worksheets/sheet1.xml") { $0.replacing("</worksheet>", with: "") }
      },
      Change("a sheet that is nested wrongly") { book in
        book.edit("xl/worksheets/sheet1.xml") { $0.replacing("</c></row>", with: "</row></c>") }
      },
      Change("shared strings that are cut off") { book in
        book.edit("xl/sharedStrings.xml") { $0.replacing("</sst>", with: "") }
      },
      Change("a tag of 300 kB") { book in
        let long = String(repeating: "x", count: 300_000)
        book.edit("xl/worksheets/sheet1.xml") {
          $0.replacing("<sheetData>", with: "<sheetData a=\"\(long)\">")
        }
      },
    ])
  func damage(_ change: Change) {
    var book = Self.plain
    change.apply(&book)
    #expect(throws: ReadError.self) { try book.document() }
    #expect(throws: ReadError.self) { try book.json() }
  }

  @Test("a sheet that is a chart has no cells, and the others keep their places")
  func chart() throws {
    var book = WorkbookBytes(sheets: [
      .init(#"<row r="1"><c r="A1"><v>1</v></c></row>"#, name: "图"),
      .init(#"<row r="1"><c r="A1"><v>2</v></c></row>"#, name: "表"),
    ])
    book.edit("xl/_rels/workbook.xml.rels") {
      $0.replacing(
        "/worksheet\" Target=\"worksheets/sheet1.xml",
        with: "/chartsheet\" Target=\"chartsheets/sheet1.xml")
    }
    let document = try book.document()
    #expect(document.grids.map { $0.sheet?.name } == ["图", "表"])
    #expect(document.grids.map { $0.cell(row: 0, column: 0)?.text } == [nil, "2"])
  }

  @Test(
    "a sheet shows unless the workbook says otherwise",
    arguments: [nil, "visible", "hidden", "veryHidden", "odd"] as [String?])
  func states(_ state: String?) throws {
    let expected = state.flatMap { Sheet.Visibility(rawValue: $0) } ?? .visible
    let book = WorkbookBytes(sheets: [.init("", name: "表 &amp; 1", state: state)])
    let sheet = try #require(try book.grid().sheet)
    #expect(sheet.visibility == expected)
    #expect(sheet.name == "表 & 1")
  }

  @Test("a part of another kind behind the name of a workbook is an error")
  func wrongFile() {
    let bytes = ZipBytes([.init("word/document.xml", "<w/>"), .init("mimetype", "x")]).bytes
    #expect(throws: ReadError.self) { try XLSXReader().read(bytes, name: "a.docx") }
  }
}
