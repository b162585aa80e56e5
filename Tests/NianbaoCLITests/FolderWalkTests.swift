import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct FolderWalkTests {
  private let folder: TemporaryFolder
  private let walk = FolderWalk(extensions: ["txt", "docx"])

  init() throws { folder = try TemporaryFolder() }

  private func paths() -> [String] {
    walk.files(in: folder.path).compactMap { try? $0.get() }.map(\.relativePath)
  }

  private func errors() -> [FileError] {
    walk.files(in: folder.path).compactMap { found in
      if case .failure(let error) = found { error } else { nil }
    }
  }

  @Test("files that are open in Office, hidden ones and others are passed over")
  func names() throws {
    for name in ["a.txt", "b/~$c.docx", "b/c.DOCX", "~$d/e.txt", ".f/g.txt", "h.jpg"] {
      try folder.write(name)
    }
    #expect(paths() == ["a.txt", "b/c.DOCX"])
    #expect(errors().isEmpty)
  }

  @Test("links to files are followed, links to folders are not")
  func links() throws {
    try folder.write("a/b.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: "\(folder.path)/c.txt", withDestinationPath: "a/b.txt")
    try manager.createSymbolicLink(atPath: "\(folder.path)/a/d", withDestinationPath: "..")
    #expect(paths() == ["a/b.txt", "c.txt"])
    #expect(errors().isEmpty)
  }

  @Test("what cannot be read is named: a name that is no text, a link that leads nowhere")
  func unreadable() throws {
    try folder.write("a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/b.txt", withDestinationPath: "none")
    for name in [[0xFF, 0x2E, 0x74, 0x78, 0x74], [0xFE, 0x2E, 0x6A]] as [[UInt8]] {
      let path = folder.path.utf8CString.dropLast().map { UInt8(bitPattern: $0) } + [0x2F] + name
      let file = (path + [0]).withUnsafeBytes { bytes in
        bytes.baseAddress.map { open($0.assumingMemoryBound(to: CChar.self), O_CREAT, 0o600) } ?? -1
      }
      try #require(file >= 0)
      close(file)
    }
    #expect(paths() == ["a.txt"])
    #expect(Set(errors().map(\.kind)) == [.notFound, .unreadableName])
    #expect(errors().count == 2)
  }

  @Test("a folder too deep for the system is named, and the rest is read")
  func deep() throws {
    try folder.write("a.txt")
    // No path leads there, so each folder is made from within the one above.
    let name = String(repeating: "e", count: 200)
    var above = open(folder.path, O_RDONLY)
    for _ in 0..<24 {
      try #require(mkdirat(above, name, 0o700) == 0)
      let below = openat(above, name, O_RDONLY)
      close(above)
      above = below
    }
    close(openat(above, "b.txt", O_CREAT | O_WRONLY, 0o600))
    close(above)
    defer { _ = try? Program(path: "/bin/rm").run(["-rf", "\(folder.path)/\(name)"]) }
    #expect(paths() == ["a.txt"])
    #expect(errors().map(\.kind) == [.unreadable])
  }

  @Test("a pipe with the name of a report is passed over, so that nobody waits for it")
  func pipe() throws {
    try folder.write("a.txt")
    try #require(mkfifo("\(folder.path)/b.txt", 0o600) == 0)
    #expect(paths() == ["a.txt"])
  }

  @Test("a folder that may not be read is named", .enabled(if: geteuid() != 0))
  func closed() throws {
    try folder.write("a/a.txt")
    try folder.write("b.txt")
    chmod("\(folder.path)/a", 0)
    defer { chmod("\(folder.path)/a", 0o700) }
    #expect(paths() == ["b.txt"])
    #expect(errors().map(\.path) == ["\(folder.path)/a/"])
  }
}
