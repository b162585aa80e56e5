import Foundation
import Nianbao
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct InputFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func relativePaths(_ arguments: [String]) throws -> [String] {
    try InputFiles.find(arguments).map { try $0.get().relativePath }
  }

  private func refusals(_ arguments: [String]) -> [FileError.Kind] {
    InputFiles.find(arguments).compactMap { found in
      if case .failure(let error) = found { error.kind } else { nil }
    }
  }

  @Test("a folder gives its text files at any depth, by path, and no hidden ones")
  func folders() throws {
    for name in ["b.txt", "a/c.md", "a/b.TXT", "d.jpg", ".e.txt", ".f/g.txt", "h.markdown", "i"] {
      try folder.write(name)
    }
    for name in ["j.txt/k.txt", "l.csv", "m.json", "n.jsonl"] { try folder.write(name) }
    let expected = [
      "a/b.TXT", "a/c.md", "b.txt", "h.markdown", "j.txt/k.txt", "l.csv", "m.json", "n.jsonl",
    ]
    #expect(try relativePaths([folder.path]) == expected)
    #expect(try relativePaths([folder.path + "/"]) == expected)
    let files = try InputFiles.find([folder.path]).map { try $0.get() }
    #expect(files.map(\.path) == expected.map { "\(folder.path)/\($0)" })
  }

  @Test("a file that is named itself may have any extension")
  func files() throws {
    let paths = [try folder.write("x/a.jpg"), try folder.write("x/.b")]
    #expect(try relativePaths(paths) == ["a.jpg", ".b"])
    #expect(try InputFiles.find(paths).map { try $0.get().path } == paths)
  }

  @Test("what is not wanted is left out of a folder, and never when it is named itself")
  func wanted() throws {
    let path = try folder.write("a/a.txt")
    let found = InputFiles.find([path, folder.path], isWanted: { _ in false })
    #expect(try found.compactMap { try? $0.get() }.map(\.path) == [path])
    #expect(found.count == 2)
  }

  @Test("keeps the order of the arguments")
  func order() throws {
    let paths = [try folder.write("b.txt"), try folder.write("a.txt")]
    #expect(try relativePaths([paths[0], "-", paths[1]]) == ["b.txt", "stdin", "a.txt"])
  }

  @Test("what is not there and what holds nothing is named, and the rest goes on")
  func errors() throws {
    let path = try folder.write("a/a.txt")
    try folder.write("empty/a.jpg")
    let arguments = ["\(folder.path)/none", path, "\(folder.path)/empty"]
    #expect(refusals(arguments) == [.notFound, .emptyFolder])
    #expect(InputFiles.find(arguments).count == 3)
  }

  @Test("reads a whole file, and says that one is not there")
  func reads() throws {
    let text = String(repeating: "年报\n", count: 50_000)
    #expect(try InputFile.read(folder.write("a.txt", text)) == Array(text.utf8))
    #expect(try InputFile.read(folder.write("b.txt")) == [])
    let error = #expect(throws: FileError.self) { try InputFile.read("\(folder.path)/none") }
    #expect(error?.kind == .notFound)
    let isFolder = #expect(throws: FileError.self) { try InputFile.read(folder.path) }
    #expect(isFolder?.kind == .unreadable)
  }
}
