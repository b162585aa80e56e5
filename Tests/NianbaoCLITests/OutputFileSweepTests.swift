import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct OutputFileSweepTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the partial file of a dead process is removed, other files are kept")
  func stale() throws {
    for name in [".nianbao-999999-1.partial", ".nianbao-notes", "a.partial", ".other.partial"] {
      try folder.write(name)
    }
    try OutputFile.write([], to: "\(folder.path)/a.xlsx", force: false)
    #expect(
      try folder.names() == [".nianbao-notes", ".other.partial", "a.partial", "a.xlsx"])
  }

  @Test("the partial file that a live writer has locked is kept")
  func locked() throws {
    let name = ".nianbao-999999-2.partial"
    let file = open(try folder.write(name, "half"), O_RDWR | O_CLOEXEC)
    try #require(file >= 0)
    defer { close(file) }
    try #require(flock(file, LOCK_EX | LOCK_NB) == 0)
    try OutputFile.write([], to: "\(folder.path)/a.xlsx", force: false)
    #expect(try folder.names() == [name, "a.xlsx"])
    #expect(try folder.text(name) == "half")
  }

  @Test("a link with the name of a partial file is not followed")
  func link() throws {
    try folder.write("real/a", "old")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/.nianbao-1-1.partial", withDestinationPath: "real/a")
    try OutputFile.write([], to: "\(folder.path)/a.xlsx", force: false)
    #expect(try folder.text("real/a") == "old")
  }

  @Test("writers at the same time do not remove each other's files, and one of them wins a name")
  func race() async throws {
    let path = folder.path
    let written = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<32 {
        group.addTask {
          let bytes = Array("\(number)".utf8)
          return (try? OutputFile.write(bytes, to: "\(path)/\(number / 2)", force: false)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(written == 16)
    #expect(try folder.names() == (0..<16).map(String.init).sorted())
    for number in 0..<16 {
      #expect(["\(2 * number)", "\(2 * number + 1)"].contains(try folder.text("\(number)")))
    }
  }
}
