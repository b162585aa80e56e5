import Foundation
import TestSupport
import Testing
import ZipArchive

@Suite struct ArchiveDamageTests {
  /// What can be read from an archive: path and content, or nothing if anything is refused.
  private func contents(_ bytes: [UInt8], _ paths: [String]) -> [[UInt8]]? {
    do {
      let archive = try Archive(bytes: bytes)
      return try paths.map { path in try archive.read(path) }
    } catch {
      return nil
    }
  }

  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
  }

  private static func samples() throws -> [Sample] {
    let files = [ZipBytes.File("a", "one two three"), .init("b", "four", method: .deflated)]
    let compressed = try #require(Data(base64Encoded: ArchiveTests.compressed))
    return [
      Sample(testDescription: "stored and deflated", bytes: ZipBytes(files).bytes),
      Sample(testDescription: "compressed", bytes: Array(compressed)),
    ]
  }

  @Test("a flipped bit is an error or changes nothing", arguments: try samples())
  func bitFlips(_ sample: Sample) throws {
    let sample = sample.bytes
    let paths = try Archive(bytes: sample).entries.map(\.path)
    let whole = try #require(contents(sample, paths))
    var wrong: [Int] = []
    for bit in 0..<sample.count * 8 {
      var damaged = sample
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      if let read = contents(damaged, paths), read != whole { wrong.append(bit) }
    }
    #expect(wrong == [])
  }

  @Test(
    "a flipped bit hides no entry behind another name, in memory or in a file",
    arguments: try samples())
  func hiddenEntries(_ sample: Sample) throws {
    let sample = sample.bytes
    let paths = try Archive(bytes: sample).entries.map(\.path)
    let folder = try TemporaryFolder()
    var wrong: [Int] = []
    for bit in 0..<sample.count * 8 {
      var damaged = sample
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      let file = try folder.write("damaged.zip", bytes: damaged)
      let read = [
        try? Archive(bytes: damaged).entries.map(\.path),
        try? Archive(path: file).entries.map(\.path),
      ]
      if !read.allSatisfy({ $0 == nil || $0 == paths }) { wrong.append(bit) }
    }
    #expect(wrong == [])
  }

  @Test("an entry of which only one header says that it needs a password is corrupt")
  func halfEncrypted() {
    var bytes = ZipBytes([.init("a", "1")]).bytes
    // APPNOTE 4.4.4: the flags of the local header.
    bytes[6] = 1
    let error = #expect(throws: ArchiveError.self) { _ = try Archive(bytes: bytes) }
    #expect(error?.kind == .corrupt)
  }

  @Test("an archive cut off anywhere is an error", arguments: try samples())
  func truncations(_ sample: Sample) throws {
    let sample = sample.bytes
    let paths = try Archive(bytes: sample).entries.map(\.path)
    let read = (0..<sample.count).filter { contents(Array(sample.prefix($0)), paths) != nil }
    #expect(read == [])
  }

  @Test("an entry that needs a password is named as such")
  func encrypted() throws {
    var file = ZipBytes.File("secret", "0123456789abcdef")
    file.flags = 1
    let archive = try Archive(bytes: ZipBytes([file]).bytes)
    #expect(archive.entries.map(\.isEncrypted) == [true])
    let error = #expect(throws: ArchiveError.self) { try archive.read("secret") }
    #expect(error?.kind == .encrypted)
    #expect(error?.entry == "secret")
  }

  @Test("an unknown compression method is named as such")
  func unknownMethod() throws {
    let archive = try Archive(bytes: ZipBytes([.init("a", "x", method: .unknown)]).bytes)
    let error = #expect(throws: ArchiveError.self) { try archive.read("a") }
    #expect(error?.kind == .unsupported)
  }

  @Test("an entry that inflates to another size than it declares is corrupt", arguments: [7, 9])
  func wrongSize(_ size: UInt32) throws {
    var file = ZipBytes.File("a", "8 bytes.", method: .deflated)
    file.declaredSize = size
    let archive = try Archive(bytes: ZipBytes([file]).bytes)
    let error = #expect(throws: ArchiveError.self) { try archive.read("a") }
    #expect(error?.kind == .corrupt)
  }

  @Test("two entries of one path are corrupt when read, and harmless before")
  func duplicates() throws {
    let archive = try Archive(
      bytes: ZipBytes([.init("a", "1"), .init("a", "2"), .init("b", "3")]).bytes)
    #expect(try archive.read("b") == Array("3".utf8))
    let error = #expect(throws: ArchiveError.self) { try archive.read("a") }
    #expect(error?.kind == .corrupt)
  }
}
