import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct FileIdentityTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func same(_ left: String, _ right: String) -> Bool {
    FileIdentity("\(folder.path)/\(left)") == FileIdentity("\(folder.path)/\(right)")
  }

  @Test("names that lead to one file are one, whether it is there or not")
  func one() throws {
    try folder.write("a/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "a")
    #expect(same("a/x.txt", "./a//x.txt") && same("a/x.txt", "link/x.txt"))
    #expect(same("a/new.txt", "link/new.txt") && same("none/../new.txt", "new.txt"))
    #expect(same("link", "a") && same("none/", "none"))
    #expect(!same("a/x.txt", "x.txt") && !same("a/new.txt", "a/new"))
  }

  @Test("behind a link, the folder above is the one above what it leads to")
  func above() throws {
    try folder.write("a/b/y.txt")
    try folder.write("a/x.txt")
    try folder.write("x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "a/b")
    #expect(same("link/../x.txt", "a/x.txt") && !same("link/../x.txt", "x.txt"))
  }

  @Test("long paths, and names of which only the bytes differ, are told apart")
  func apart() {
    let deep = (0..<9).map { _ in String(repeating: "d", count: 120) }.joined(separator: "/")
    #expect(!same(deep + "/a", deep + "/b"))
    #expect(!same("\u{E9}.txt", "e\u{301}.txt"))
  }

  @Test("what stands in a folder is below it, and the folder itself is not")
  func below() throws {
    try folder.write("a/b/x.txt")
    func isBelow(_ path: String, _ above: String) -> Bool {
      FileIdentity("\(folder.path)/\(path)").isBelow(FileIdentity("\(folder.path)/\(above)"))
    }
    #expect(isBelow("a/b/x.txt", "a") && isBelow("a/new", "./a/"))
    #expect(!isBelow("a", "a") && !isBelow("ab", "a"))
    #expect(FileIdentity("/x").isBelow(FileIdentity("/")))
  }
}
