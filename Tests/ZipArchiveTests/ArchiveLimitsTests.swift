import TestSupport
import Testing
import ZipArchive

@Suite struct ArchiveLimitsTests {
  private let zip = ZipBytes([.init("a", "12345"), .init("b", "678", method: .deflated)]).bytes

  @Test("an entry of just the limit is read, a larger one refused")
  func entrySize() throws {
    let archive = try Archive(bytes: zip, limits: ArchiveLimits(entrySize: 4))
    #expect(try archive.read("b") == Array("678".utf8))
    let error = #expect(throws: ArchiveError.self) { try archive.read("a") }
    #expect(error?.kind == .entryTooLarge)
    #expect(try Archive(bytes: zip, limits: ArchiveLimits(entrySize: 5)).read("a").count == 5)
  }

  @Test("reads add up, and repeated ones count again")
  func totalSize() throws {
    let archive = try Archive(bytes: zip, limits: ArchiveLimits(totalSize: 11))
    _ = try archive.read("b")
    _ = try archive.read("a")
    _ = try archive.read("b")
    let error = #expect(throws: ArchiveError.self) { try archive.read("b") }
    #expect(error?.kind == .totalTooLarge)
  }

  @Test("too many entries are refused before any is read")
  func entryCount() throws {
    #expect(try Archive(bytes: zip, limits: ArchiveLimits(entryCount: 2)).entries.count == 2)
    let error = #expect(throws: ArchiveError.self) {
      _ = try Archive(bytes: zip, limits: ArchiveLimits(entryCount: 1))
    }
    #expect(error?.kind == .tooManyEntries)
  }

  @Test("a large entry that claims to inflate too far is refused before it is inflated")
  func ratio() throws {
    var file = ZipBytes.File("bomb", "0123456789", method: .deflated)
    file.declaredSize = 2 << 20
    let archive = try Archive(bytes: ZipBytes([file]).bytes)
    let error = #expect(throws: ArchiveError.self) { try archive.read("bomb") }
    #expect(error?.kind == .ratioTooHigh)
  }

  @Test("a size near the top of its range overflows nothing")
  func hugeSize() throws {
    var file = ZipBytes.File("huge", "0123456789", method: .deflated)
    file.declaredSize = .max - 1
    let limits = ArchiveLimits(entrySize: .max, ratio: .max)
    let archive = try Archive(bytes: ZipBytes([file]).bytes, limits: limits)
    let error = #expect(throws: ArchiveError.self) { try archive.read("huge") }
    #expect(error?.kind == .totalTooLarge)
  }
}
