import TestSupport
import Testing

@testable import ZipArchive

/// Sizes on both sides of what is inflated on a thread of its own, and of the pieces it comes in.
@Suite struct EntryStreamTests {
  private static let large = EntryStream.largeSize
  private static let sizes = [
    0, 1, 65_536, large - 1, large, large + 1, large + 4 * 65_536,
  ]

  /// Bytes that differ from piece to piece.
  private static func content(_ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 7 ^ $0 >> 16) }
  }

  private static func archive(
    _ size: Int, _ change: (inout ZipBytes.File) -> Void = { _ in }
  ) -> [UInt8] {
    var file = ZipBytes.File("large", bytes: content(size), method: .deflated)
    change(&file)
    return ZipBytes([file, .init("other", "1")]).bytes
  }

  /// Reads a stream to its end, at most so many bytes at a time.
  private static func readAll(_ stream: EntryStream, _ step: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: step)
    while true {
      let count = try room.withUnsafeMutableBytes { try stream.read(into: $0) }
      guard count > 0 else { return bytes }
      bytes += room[..<count]
    }
  }

  @Test("a stream gives an entry's bytes, however many at a time", arguments: sizes)
  func bytes(size: Int) throws {
    let archive = try Archive(bytes: Self.archive(size))
    for step in [4_093, 65_536, 200_000] {
      let read = try archive.withStream(of: "large") { try Self.readAll($0, step) }
      #expect(read == Self.content(size), "\(step) at a time")
    }
  }

  @Test("behind the last byte there are none, as often as one asks", arguments: [1, large])
  func end(size: Int) throws {
    let archive = try Archive(bytes: Self.archive(size))
    try archive.withStream(of: "large") { stream in
      _ = try Self.readAll(stream, 65_536)
      #expect(try Self.readAll(stream, 65_536).isEmpty)
    }
  }

  @Test("a stream that is not read to its end is closed", arguments: [65_536, large])
  func left(size: Int) throws {
    struct Enough: Error {}
    let archive = try Archive(bytes: Self.archive(size))
    for taken in [0, 1, 100_000] {
      #expect(throws: Enough.self) {
        try archive.withStream(of: "large") { stream in
          var room = [UInt8](repeating: 0, count: max(1, taken))
          if taken > 0 { _ = try room.withUnsafeMutableBytes { try stream.read(into: $0) } }
          throw Enough()
        }
      }
      #expect(try archive.read("other") == [0x31])
    }
  }

  @Test("a stream that is kept longer gives an error", arguments: [1, large])
  func kept(size: Int) throws {
    let archive = try Archive(bytes: Self.archive(size))
    let stream = try archive.withStream(of: "large") { $0 }
    let error = #expect(throws: ArchiveError.self) { _ = try Self.readAll(stream, 65_536) }
    #expect(error?.kind == .failed)
  }

  @Test("a byte that is not the right one is an error, again and again", arguments: [10, large])
  func damage(size: Int) throws {
    var bytes = Self.archive(size)
    bytes[bytes.count / 2] ^= 1
    let archive = try Archive(bytes: bytes)
    try archive.withStream(of: "large") { stream in
      for _ in 1...2 {
        let error = #expect(throws: ArchiveError.self) { _ = try Self.readAll(stream, 65_536) }
        #expect(error?.kind == .corrupt)
        #expect(error?.entry == "large")
      }
    }
  }

  @Test("an entry of another size than it declares is an error", arguments: [-1, 0x1000])
  func size(difference: Int) throws {
    let declared = UInt32(Self.large + 16 + difference)
    let archive = try Archive(
      bytes: Self.archive(Self.large + 16) { $0.declaredSize = declared })
    let error = #expect(throws: ArchiveError.self) {
      try archive.withStream(of: "large") { _ = try Self.readAll($0, 65_536) }
    }
    #expect(error?.kind == .corrupt)
  }

  @Test("while a stream is open the archive gives no other entry")
  func other() throws {
    let archive = try Archive(bytes: Self.archive(1))
    try archive.withStream(of: "large") { _ in
      let error = #expect(throws: ArchiveError.self) { _ = try archive.read("other") }
      #expect(error?.kind == .failed)
    }
  }
}
