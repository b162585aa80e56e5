import Foundation
import TestSupport
import Testing
import ZipArchive

@Suite struct ArchiveTests {
  @Test("lists and reads entries in order, stored and deflated")
  func reads() throws {
    let zip = ZipBytes([
      .init("a.txt", "stored"), .init("文/b.txt", "deflated", method: .deflated), .init("文/", ""),
    ])
    let archive = try Archive(bytes: zip.bytes)
    #expect(archive.entries.map(\.path) == ["a.txt", "文/b.txt", "文/"])
    #expect(archive.entries.map(\.size) == [6, 8, 0])
    #expect(archive.entries.map(\.isDirectory) == [false, false, true])
    #expect(try archive.read("a.txt") == Array("stored".utf8))
    #expect(try archive.read("文/b.txt") == Array("deflated".utf8))
    #expect(try archive.read("文/") == [])
  }

  @Test("reads what another program compressed")
  func foreign() throws {
    let bytes = try #require(Data(base64Encoded: Self.compressed))
    let archive = try Archive(bytes: Array(bytes))
    #expect(
      try archive.read("xl/a.xml") == Array(String(repeating: "<c r=\"A1\"/>", count: 60).utf8))
  }

  @Test("an archive without entries is one")
  func noEntries() throws {
    #expect(try Archive(bytes: ZipBytes([]).bytes).entries.isEmpty)
  }

  @Test("finds a path only in the same case, and not up to a NUL")
  func contains() throws {
    let archive = try Archive(bytes: ZipBytes([.init("a.txt", "x")]).bytes)
    let paths = ["a.txt", "A.txt", "a.txt\0"]
    #expect(paths.filter { archive.contains($0) } == ["a.txt"])
    let error = #expect(throws: ArchiveError.self) { try archive.read("a.txt\0") }
    #expect(error?.kind == .noSuchEntry)
  }

  @Test(
    "refuses what is not an archive",
    arguments: [
      "", "P", "PK", "PK\u{3}\u{4}", "<html></html>", "no end in the last 64 KiB",
    ])
  func notAnArchive(_ text: String) {
    let padding = text.hasPrefix("no end") ? String(repeating: "x", count: 70_000) : ""
    let error = #expect(throws: ArchiveError.self) {
      _ = try Archive(bytes: Array((text + padding).utf8))
    }
    #expect(error?.kind == .notAnArchive)
  }

  /// One entry of a few deflated bytes.
  static let compressed =
    "UEsDBBQAAAAIAAAAIQAlX7+PFAAAAJQCAAAIAAAAeGwvYS54bWyzSVYoslVyNFTSt7MZZY4yBwMTAFBL"
    + "AQIUAxQAAAAIAAAAIQAlX7+PFAAAAJQCAAAIAAAAAAAAAAAAAACAAQAAAAB4bC9hLnhtbFBLBQYAAAAA"
    + "AQABADYAAAA6AAAAAAA="
}
