import OfficePackage
import TestSupport
import Testing

@Suite struct OfficePackageTests {
  private func events(_ package: OfficePackage, _ part: String) throws -> [String] {
    var handler = RecordingHandler()
    try package.parse(part, with: &handler)
    return handler.events
  }

  @Test(
    "a part is found whatever its name's case, slashes and beginning",
    arguments: ["xl/workbook.xml", "/xl/workbook.xml", "XL/Workbook.XML", "xl\\workbook.xml"],
    ["xl/workbook.xml", "xl\\workbook.xml", "Xl/WorkBook.xml", "/xl/workbook.xml"])
  func names(_ asked: String, _ stored: String) throws {
    let package = try OfficePackage(bytes: ZipBytes([.init(stored, "<a/>")]).bytes)
    #expect(package.contains(asked))
    #expect(package.size(of: asked) == 4)
    #expect(try events(package, asked) == ["<a>", "</a>"])
  }

  @Test("two parts whose names differ in case only contradict each other")
  func duplicates() throws {
    let files = [ZipBytes.File("a.xml", "<a/>"), .init("A.XML", "<b/>"), .init("c.xml", "<c/>")]
    let package = try OfficePackage(bytes: ZipBytes(files).bytes)
    let error = #expect(throws: PackageError.self) { try events(package, "a.xml") }
    #expect(error?.kind == .archive(.corrupt))
    #expect(error?.part == "a.xml")
    #expect(try events(package, "c.xml") == ["<c>", "</c>"])
  }

  @Test("one name twice contradicts itself")
  func sameName() throws {
    let package = try OfficePackage(
      bytes: ZipBytes([.init("a.xml", "<a/>"), .init("a.xml", "<a/>")]).bytes)
    let error = #expect(throws: PackageError.self) { try events(package, "a.xml") }
    #expect(error?.kind == .archive(.corrupt))
  }

  @Test("a part that is not there is named")
  func missing() throws {
    let package = try OfficePackage(bytes: ZipBytes([.init("a.xml", "<a/>")]).bytes)
    #expect(!package.contains("b.xml"))
    #expect(package.size(of: "b.xml") == 0)
    let error = #expect(throws: PackageError.self) { try events(package, "b.xml") }
    #expect(error?.kind == .missingPart)
    #expect(error?.part == "b.xml")
  }

  @Test("a folder is no part")
  func folder() throws {
    let package = try OfficePackage(bytes: ZipBytes([.init("xl/", ""), .init("b", "<b/>")]).bytes)
    #expect(!package.contains("xl/"))
  }

  @Test("what is no container is refused", arguments: ["", "PK", "<html/>"])
  func noArchive(_ text: String) {
    let error = #expect(throws: PackageError.self) { try OfficePackage(bytes: Array(text.utf8)) }
    #expect(error?.kind == .archive(.notAnArchive))
  }

  @Test("damaged bytes behind a root that is closed are noticed all the same")
  func checksum() throws {
    var file = ZipBytes.File("a.xml", "<a>12</a>" + String(repeating: " ", count: 200_000))
    let good = ZipBytes([file]).bytes
    file.content[4] = UInt8(ascii: "7")
    // The checksum of the good file with the content of the other.
    var bytes = good
    let index = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("<a>12".utf8)) })
    bytes[index + 4] = UInt8(ascii: "7")
    let error = #expect(throws: PackageError.self) {
      try events(OfficePackage(bytes: bytes), "a.xml")
    }
    #expect(error?.kind == .archive(.corrupt))
  }

  @Test("a part that needs a password is named as such")
  func encrypted() throws {
    var file = ZipBytes.File("a.xml", "0123456789abcdef")
    file.flags = 1
    let package = try OfficePackage(bytes: ZipBytes([file]).bytes)
    let error = #expect(throws: PackageError.self) { try events(package, "a.xml") }
    #expect(error?.kind == .archive(.encrypted))
  }

  @Test("a file on disk is read like its bytes")
  func path() throws {
    let folder = try TemporaryFolder()
    let bytes = ZipBytes([.init("a.xml", "<a>12</a>")]).bytes
    let path = try folder.write("book.xlsx", bytes: bytes)
    #expect(try events(OfficePackage(path: path), "a.xml") == ["<a>", "12", "</a>"])
  }

  @Test("a file that is not there, or is no container, is refused")
  func badPath() throws {
    let folder = try TemporaryFolder()
    #expect(throws: PackageError.self) { try OfficePackage(path: folder.path + "/none.xlsx") }
    let error = #expect(throws: PackageError.self) {
      try OfficePackage(path: folder.write("text.xlsx", "no archive"))
    }
    #expect(error?.kind == .archive(.notAnArchive))
    let empty = #expect(throws: PackageError.self) {
      try OfficePackage(path: folder.write("empty.xlsx"))
    }
    #expect(empty?.kind == .archive(.notAnArchive))
  }
}
