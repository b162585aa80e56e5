import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder
  private let bytes = Array("new".utf8)

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func refusal(_ write: () throws -> Void) -> FileError.Kind? {
    #expect(throws: FileError.self, performing: write)?.kind
  }

  @Test("writes a new file and leaves nothing else behind")
  func newFile() throws {
    try OutputFile.write(bytes, to: path("a.xlsx"), force: false)
    #expect(try folder.text("a.xlsx") == "new")
    #expect(try folder.names() == ["a.xlsx"])
  }

  @Test("writes an empty file, and one of many megabytes")
  func sizes() throws {
    try OutputFile.write([], to: path("empty"), force: false)
    #expect(try folder.text("empty") == "")
    let many = [UInt8](repeating: 0x61, count: 5_000_000)
    try OutputFile.write(many, to: path("many"), force: false)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("many"))) == Data(many))
  }

  @Test("a file that exists is kept without force")
  func exists() throws {
    try folder.write("a.xlsx", "old")
    let path = path("a.xlsx")
    #expect(refusal { try OutputFile.check(path, force: false) } == .exists)
    #expect(refusal { try OutputFile.write(bytes, to: path, force: false) } == .exists)
    #expect(try folder.text("a.xlsx") == "old")
    #expect(try folder.names() == ["a.xlsx"])
  }

  @Test("force replaces a file and keeps its permissions", arguments: [0o600, 0o640, 0o755])
  func permissions(_ mode: Int) throws {
    try folder.write("a.xlsx", "a longer old text")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path("a.xlsx"))
    try OutputFile.check(path("a.xlsx"), force: true)
    try OutputFile.write(bytes, to: path("a.xlsx"), force: true)
    #expect(try folder.text("a.xlsx") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path("a.xlsx"))
    #expect(attributes[.posixPermissions] as? Int == mode)
    #expect(try folder.names() == ["a.xlsx"])
  }

  @Test(
    "force keeps a link and replaces what it points to", arguments: ["real/b.xlsx", "absolute"])
  func links(_ target: String) throws {
    let real = try folder.write("real/b.xlsx", "old")
    try FileManager.default.createSymbolicLink(
      atPath: path("a.xlsx"), withDestinationPath: target == "absolute" ? real : target)
    try OutputFile.write(bytes, to: path("a.xlsx"), force: true)
    let attributes = try FileManager.default.attributesOfItem(atPath: path("a.xlsx"))
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try folder.text("real/b.xlsx") == "new")
    #expect(try folder.names() == ["a.xlsx", "real"])
  }

  @Test("a folder is no target, with or without force", arguments: [false, true])
  func isFolder(_ force: Bool) throws {
    try folder.write("a.xlsx/inside", "old")
    let path = path("a.xlsx")
    #expect(refusal { try OutputFile.check(path, force: force) } == .isFolder)
    #expect(refusal { try OutputFile.write(bytes, to: path, force: force) } == .isFolder)
    #expect(try folder.text("a.xlsx/inside") == "old")
  }

  @Test("creates folders only where that is asked for")
  func folders() throws {
    let path = path("x/y/a.xlsx")
    #expect(refusal { try OutputFile.write(bytes, to: path, force: false) } == .unwritable)
    #expect(try folder.names() == [])
    try OutputFile.write(bytes, to: path, force: false, createFolders: true)
    #expect(try folder.text("x/y/a.xlsx") == "new")
  }

  @Test("a file where a folder is needed is an error, and is kept")
  func fileInTheWay() throws {
    try folder.write("x", "old")
    let path = path("x/a.xlsx")
    let kind = refusal {
      try OutputFile.write(bytes, to: path, force: true, createFolders: true)
    }
    #expect(kind == .unwritable)
    #expect(try folder.text("x") == "old")
  }

  @Test("a folder that may not be written is an error", .enabled(if: geteuid() != 0))
  func unwritable() throws {
    try folder.write("closed/old", "old")
    let closed = path("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
    #expect(refusal { try OutputFile.write(bytes, to: "\(closed)/a", force: false) } == .unwritable)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed)
    #expect(try FileManager.default.contentsOfDirectory(atPath: closed) == ["old"])
  }

  @Test("a device is written to and not replaced")
  func device() throws {
    try OutputFile.write(bytes, to: "/dev/null", force: false)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
    #expect(refusal { try OutputFile.write(bytes, to: "/dev/full", force: false) } == .unwritable)
  }

  @Test("of several files none is written when one exists, and all when none does")
  func several() throws {
    try folder.write("b", "old")
    let files = ["a", "b", "c"].map { (path: path($0), bytes: bytes) }
    #expect(refusal { try OutputFile.write(files, force: false) } == .exists)
    #expect(try folder.names() == ["b"])
    try OutputFile.write(files, force: true)
    #expect(try folder.names() == ["a", "b", "c"])
    #expect(try folder.text("b") == "new")
  }

  @Test("of several files those that are new are removed when a later one fails")
  func severalFail() throws {
    try folder.write("a", "old")
    let files = ["a", "b", "none/c"].map { (path: path($0), bytes: bytes) }
    #expect(refusal { try OutputFile.write(files, force: true) } == .unwritable)
    #expect(try folder.names() == ["a"])
  }
}
