/// A ZIP file written by hand, so that every field can be wrong on purpose.
public struct ZipBytes: Sendable {
  /// How a file is packed.
  public enum Method: UInt16, Sendable {
    /// As it is.
    case stored = 0
    /// Deflated, though in blocks that are not compressed.
    case deflated = 8
    /// In a way that nobody knows.
    case unknown = 1234
  }

  /// One file; what is `nil` is what it should be.
  public struct File: Sendable {
    /// The path in the archive.
    public var path: String
    /// What the file holds.
    public var content: [UInt8]
    /// How it is packed.
    public var method = Method.stored
    /// The general purpose flags.
    public var flags: UInt16 = 0
    /// The size in bytes that the headers claim.
    public var declaredSize: UInt32?
    /// The packed size in bytes that the headers claim.
    public var declaredCompressedSize: UInt32?

    /// Creates a file of bytes.
    public init(_ path: String, bytes: [UInt8], method: Method = .stored) {
      self.path = path
      self.content = bytes
      self.method = method
    }

    /// Creates a file of text in UTF-8.
    public init(_ path: String, _ content: String, method: Method = .stored) {
      self.init(path, bytes: Array(content.utf8), method: method)
    }
  }

  /// The archive.
  public private(set) var bytes: [UInt8] = []

  /// Packs files in their order.
  public init(_ files: [File]) {
    let offsets = files.map { file in
      defer { append(file) }
      return UInt32(bytes.count)
    }
    let start = UInt32(bytes.count)
    for (file, offset) in zip(files, offsets) {
      bytes += Self.words([0x4b50, 0x0201, 20]) + header(of: file)
      bytes += Self.words([0, 0, 0]) + Self.long(0) + Self.long(offset) + Array(file.path.utf8)
    }
    let size = UInt32(bytes.count) - start
    let count = UInt16(files.count)
    bytes += Self.words([0x4b50, 0x0605, 0, 0, count, count])
    bytes += Self.long(size) + Self.long(start) + Self.words([0])
  }

  private mutating func append(_ file: File) {
    bytes += Self.words([0x4b50, 0x0403]) + header(of: file) + Array(file.path.utf8) + file.data
  }

  /// The fields which local and central headers have in common.
  private func header(of file: File) -> [UInt8] {
    let size = file.declaredSize ?? UInt32(file.content.count)
    let compressed = file.declaredCompressedSize ?? UInt32(file.data.count)
    return Self.words([20, file.flags, file.method.rawValue, 0, 0x21])
      + Self.long(Self.checksum(file.content)) + Self.long(compressed) + Self.long(size)
      + Self.words([UInt16(file.path.utf8.count), 0])
  }

  private static func words(_ words: [UInt16]) -> [UInt8] {
    words.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    words([UInt16(truncatingIfNeeded: value), UInt16(truncatingIfNeeded: value >> 16)])
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }
}

extension ZipBytes.File {
  /// The content as it stands in the archive; deflated, it is blocks that are not compressed.
  ///
  /// RFC 1951, 3.2.4.
  fileprivate var data: [UInt8] {
    guard method == .deflated else { return content }
    let starts = stride(from: 0, to: max(1, content.count), by: Int(UInt16.max))
    return starts.flatMap { start -> [UInt8] in
      let block = content[start...].prefix(Int(UInt16.max))
      let isLast: UInt8 = block.endIndex == content.count ? 1 : 0
      let low = UInt8(truncatingIfNeeded: block.count)
      let high = UInt8(truncatingIfNeeded: block.count >> 8)
      return [isLast, low, high, ~low, ~high] + block
    }
  }
}
