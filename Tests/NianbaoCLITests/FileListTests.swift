import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct FileListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  struct List: CustomTestStringConvertible, Sendable {
    var text: String
    var paths: [String]
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "a path a line, or parted by NUL",
    arguments: [
      List(text: "a.txt\nb/c d.txt\n", paths: ["a.txt", "b/c d.txt"]),
      List(text: "a.txt\r\n\r\n\nb.txt", paths: ["a.txt", "b.txt"]),
      List(text: "\u{FEFF}年报.txt\n# a.txt\n", paths: ["年报.txt", "# a.txt"]),
      List(text: "a.txt\0b\nc.txt\0", paths: ["a.txt", "b\nc.txt"]),
      List(text: "a.txt\0", paths: ["a.txt"]),
      // Two of the bytes in the first would be a line separator in UTF-16.
      List(text: "a (1) c.txt\0", paths: ["a (1) c.txt"]),
      List(text: "ab\0cd\0", paths: ["ab", "cd"]),
      List(text: " a.txt \n", paths: [" a.txt "]),
    ])
  func entries(_ list: List) throws {
    #expect(try FileList.entries(of: Array(list.text.utf8)).map { try $0.get() } == list.paths)
    let path = try folder.write("list", list.text)
    #expect(try FileList.read(path).map { try $0.get() } == list.paths)
  }

  @Test(
    "a list in UTF-16 has a path a line, with a mark or without",
    arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], ["", "\u{FEFF}"])
  func utf16(_ encoding: String.Encoding, _ mark: String) throws {
    let text = mark + "0000.txt\r\n甲/年报.txt\r\n"
    let list = [UInt8](try #require(text.data(using: encoding)))
    #expect(try FileList.entries(of: list).map { try $0.get() } == ["0000.txt", "甲/年报.txt"])
  }

  @Test("a name that is no text is named, and the others stay")
  func unreadable() throws {
    let entries = FileList.entries(of: Array("a\n".utf8) + [0xFF, 0x0A] + Array("b".utf8))
    #expect(entries.map { try? $0.get() } == ["a", nil, "b"])
    let error = #expect(throws: FileError.self) { try entries[1].get() }
    #expect(error?.kind == .unreadableName)
  }

  @Test("a list that is empty or not there is an error", arguments: ["", "\n\r\n", "\0\0"])
  func empty(_ text: String) throws {
    let path = try folder.write("list", text)
    #expect(#expect(throws: FileError.self) { try FileList.read(path) }?.kind == .emptyList)
    let none = #expect(throws: FileError.self) { try FileList.read("\(folder.path)/none") }
    #expect(none?.kind == .notFound)
  }

  @Test("files of a list keep the folders of their paths, and folders are searched")
  func relativePaths() throws {
    for name in ["in/a/x.txt", "in/b/x.txt", "in/b/c/y.txt"] { try folder.write(name) }
    let path = folder.path
    let list = try folder.write("list", "\(path)/in/a/x.txt\n\(path)/none\n\(path)/in/b\n")
    let found = InputFiles.find([], list: list)
    #expect(
      found.compactMap { try? $0.get() }
        == ["in/a/x.txt", "in/b/c/y.txt", "in/b/x.txt"].map {
          InputFile(path: "\(path)/\($0)", relativePath: "\(path)/\($0)")
        })
    #expect(#expect(throws: FileError.self) { try found[1].get() }?.kind == .notFound)
  }
}
