import OfficePackage
import TestSupport
import Testing

@Suite struct RelationshipTests {
  struct Target: CustomTestStringConvertible, Sendable {
    var target: String
    var part: String
    var testDescription: String { target }
  }

  @Test(
    "a target means a part, from the folder of its source",
    arguments: [
      Target(target: "worksheets/sheet1.xml", part: "xl/worksheets/sheet1.xml"),
      Target(target: "/xl/worksheets/sheet1.xml", part: "xl/worksheets/sheet1.xml"),
      Target(target: "./worksheets/sheet1.xml", part: "xl/worksheets/sheet1.xml"),
      Target(target: "../xl/worksheets/sheet1.xml", part: "xl/worksheets/sheet1.xml"),
      Target(target: "worksheets\\sheet1.xml", part: "xl/worksheets/sheet1.xml"),
      Target(target: "\\xl\\worksheets\\sheet1.xml", part: "xl/worksheets/sheet1.xml"),
      Target(target: "Worksheets/Sheet1.XML", part: "xl/worksheets/sheet1.xml"),
      Target(target: "../../../a.xml", part: "a.xml"),
      Target(target: "worksheets//sheet1.xml", part: "xl/worksheets/sheet1.xml"),
    ])
  func targets(_ example: Target) throws {
    let list = WorkbookBytes.relationships([(1, "worksheet", example.target)])
    let package = try OfficePackage(
      bytes: ZipBytes([.init("xl/_rels/workbook.xml.rels", list)]).bytes)
    let found = try package.relationships(of: "xl/workbook.xml")
    #expect(found.map(\.part) == [example.part])
    #expect(found.map(\.id) == ["rId1"])
  }

  @Test("a type is the last piece of its address, transitional or strict")
  func types() throws {
    let list = """
      <Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="x"/>
      <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="x"/>
      <Relationship Id="c" Target="x"/><Relationship Id="d"/><Relationship Target="x"/></Relationships>
      """
    let package = try OfficePackage(bytes: ZipBytes([.init("_rels/.rels", list)]).bytes)
    let found = try package.relationships(of: nil)
    #expect(found.map(\.id) == ["a", "b", "c"])
    #expect(found.map(\.type) == ["worksheet", "worksheet", ""])
    #expect(found.map(\.part) == ["x", "x", "x"])
  }

  @Test("a target outside the file is no part of it")
  func external() throws {
    let list = """
      <Relationships><Relationship Id="a" Type="x/worksheet" Target="xl/a.xml" TargetMode="External"/></Relationships>
      """
    let package = try OfficePackage(bytes: ZipBytes([.init("_rels/.rels", list)]).bytes)
    #expect(try package.relationships(of: nil).map(\.part) == [nil])
  }

  @Test("a part without a list has no relationships")
  func none() throws {
    let package = try OfficePackage(bytes: ZipBytes([.init("a.xml", "<a/>")]).bytes)
    #expect(try package.relationships(of: "a.xml").isEmpty)
    #expect(try package.relationships(of: nil).isEmpty)
  }

  @Test("a damaged list is an error, not an empty one")
  func damaged() throws {
    let package = try OfficePackage(
      bytes: ZipBytes([.init("_rels/.rels", "<Relationships>")]).bytes)
    let error = #expect(throws: PackageError.self) { try package.relationships(of: nil) }
    #expect(error?.kind == .malformed)
    #expect(error?.part == "_rels/.rels")
  }
}
