import TestSupport
import Testing

@testable import Nianbao

@Suite struct FileFormatTests {
  struct File: CustomTestStringConvertible, Sendable {
    var what: String
    var bytes: [UInt8]
    var format: FileFormat
    var testDescription: String { what }

    init(_ what: String, head: [UInt8] = [], _ text: String, _ format: FileFormat) {
      self.what = what
      bytes = head + text.utf8
      self.format = format
    }
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  @Test(
    "tells a format from the bytes",
    arguments: [
      File("nothing", "", .text),
      File("text", "一、总体情况", .text),
      File("text in braces", "{一}", .text),
      File("a workbook", head: zip, "..xl/workbook.xml..", .xlsx),
      File("a text document", head: zip, "..word/document.xml..", .docx),
      File("another container", head: zip, "..a.txt..", .zip),
      File("an empty container", head: [0x50, 0x4B, 0x05, 0x06], "", .zip),
      File("a picture", head: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "", .image),
      File(
        "a saved page with its pictures",
        "From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", .mhtml),
      File(
        "Word in one XML file",
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package>",
        .officeXML),
      File(
        "Excel 2003's XML",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        .officeXML),
      File("text that begins with PK", "PK一", .text),
      File(
        "an old office file", head: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "",
        .compoundFile),
      File("PDF", "%PDF-1.4", .pdf),
      File("a page", "<!DOCTYPE html>", .html),
      File("a page with a mark and blank lines", head: [0xEF, 0xBB, 0xBF], "\r\n <HTML>", .html),
      File("rich text", "{\\rtf1", .rtf),
      File("JSON", "{\n \"schema\": 1}", .json),
      File("a page in UTF-16", head: [0xFF, 0xFE], "<\0p\0>\0", .html),
      File("a page in a string of JSON", #"{"content": "<table><tr><td>1<\/td>"}"#, .html),
      File("a page in JSON, signs as escapes", #"[{"content": "\u003CTD\u003e1"}]"#, .html),
      File(
        "a report as JSON that quotes a page",
        #"{"schema": "nianbao/report/1", "title": "<td>"}"#, .json),
    ])
  func recognises(_ file: File) {
    #expect(FileFormat(of: file.bytes) == file.format)
  }

  @Test(
    "the names in its directory say what a container is",
    arguments: [
      (["xl/workbook.xml"], FileFormat.xlsx), (["XL\\Workbook.xml"], .xlsx),
      (["[Content_Types].xml", "word/document.xml"], .docx), (["ppt/presentation.xml"], .pptx),
      (["OFD.xml", "Doc_0/Document.xml"], .ofd), (["报告.docx"], .zip), ([], .zip),
    ])
  func container(_ names: [String], _ format: FileFormat) {
    // What an entry holds is no name.
    let files = names.map { ZipBytes.File($0, "word/document.xml xl/workbook.xml") }
    #expect(FileFormat(of: ZipBytes(files).bytes) == format)
  }

  @Test("a directory that is damaged does not hide an office file")
  func damagedDirectory() {
    let sound = ZipBytes([ZipBytes.File("xl/workbook.xml", "<x/>")]).bytes
    // The end of the directory takes the last 22 bytes.
    for place in sound.indices.suffix(22) {
      for bit in 0..<8 {
        var bytes = sound
        bytes[place] ^= 1 << bit
        #expect(FileFormat(of: bytes) == .xlsx, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test("an OpenDocument file says so first")
  func openDocument() {
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    let files = [ZipBytes.File("mimetype", type), ZipBytes.File("content.xml", "<x/>")]
    #expect(FileFormat(of: ZipBytes(files).bytes) == .openDocument)
  }

  @Test("an office file of any length is recognised by a name at its very end")
  func nameAtEnd() {
    let bytes = Self.zip + [UInt8](repeating: 0x78, count: 5000) + Array("xl/workbook".utf8)
    #expect(FileFormat(of: bytes) == .xlsx)
    #expect(FileFormat(of: bytes.dropLast("l/workbook".utf8.count)) == .zip)
  }

  @Test("finds bytes in a row, also behind a false start", arguments: ["ab", "aab", "xaaabx"])
  func contains(_ text: String) {
    #expect(Array(text.utf8).contains(Array("ab".utf8)))
  }

  @Test(
    "does not find bytes that are apart, in another order or cut",
    arguments: ["", "a", "axb", "ba"])
  func lacks(_ text: String) {
    #expect(!Array(text.utf8).contains(Array("ab".utf8)))
  }

  @Test(
    "the advice says as what to save an old file",
    arguments: [
      (FileFormat.doc, ".docx"), (.xls, ".xlsx"), (.compoundFile, ".docx"), (.pdf, ".txt"),
      (.rtf, ".txt"), (.openDocument, ".docx"), (.officeXML, ".xlsx"), (.mhtml, ".html"),
    ])
  func advice(_ format: FileFormat, _ kind: String) {
    let error = ReadError(.unreadFormat(format), name: "a.bin").explanation
    for language in Language.allCases { #expect(error.text(in: language).contains(kind)) }
  }

  @Test(
    "a page's table makes a text or JSON a page, unless it is a report of this tool",
    arguments: [
      ("某某局\n<table><tr><td>A", FileFormat.html),
      (#"{"body": "<TD>A</TD>"}"#, .html),
      (#"{"body": "\u003ctd>A"}"#, .html),
      (#"{"schema": "nianbao/report/1", "title": "<td>"}"#, .json),
      ("a < b，5 > 3", .text),
      ("<b>某某局</b>2022年政府信息公开工作年度报告\n一、总体情况", .text),
      ("<script>x</script>局2022年政府信息公开工作年度报告\n规章\t1", .text),
      ("<b>某某局</b><BR>一、总体情况", .html),
      ("<p>一、总体情况", .html),
    ])
  func pages(_ text: String, _ format: FileFormat) {
    #expect(FileFormat(of: Array(text.utf8)) == format)
  }

  @Test("every format that is not read has a name and an advice", arguments: FileFormat.allCases)
  func names(_ format: FileFormat) {
    #expect(!format.name.isEmpty)
    let error = ReadError(.unreadFormat(format), name: "a.bin").explanation
    for language in Language.allCases {
      #expect(error.text(in: language).contains("a.bin"))
      #expect(error.text(in: language).contains(format.name))
    }
  }
}
