/// A ZIP archive whose entries are stored as they are, with right checksums.
///
/// Random bytes never get past a checksum; so the bytes that are tried become a part, and this makes
/// the archive around it. APPNOTE.TXT 4.3.
struct StoredZip {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file.
  mutating func add(_ path: String, _ content: [UInt8]) {
    let name = Array(path.utf8)
    let size = UInt32(truncatingIfNeeded: content.count)
    let header =
      Self.words([20, 0, 0, 0, 0x21]) + Self.long(Checksum.of(content)) + Self.long(size)
      + Self.long(size) + Self.words([name.count, 0])
    directory += Self.words([0x4b50, 0x0201, 20]) + header + Self.words([0, 0, 0]) + Self.long(0)
    directory += Self.long(UInt32(truncatingIfNeeded: bytes.count)) + name
    bytes += Self.words([0x4b50, 0x0403]) + header + name + content
    count += 1
  }

  /// The whole archive.
  func finished() -> [UInt8] {
    bytes + directory + Self.words([0x4b50, 0x0605, 0, 0, count, count])
      + Self.long(UInt32(truncatingIfNeeded: directory.count))
      + Self.long(UInt32(truncatingIfNeeded: bytes.count)) + Self.words([0])
  }

  private static func words(_ words: [Int]) -> [UInt8] {
    words.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    words([Int(value & 0xFFFF), Int(value >> 16)])
  }
}

/// CRC-32 of ISO 3309, as ZIP has it.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in
      sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }

  /// The checksum of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)]
    }
  }
}
