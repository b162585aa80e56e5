/// Collects bytes and hands them on in large pieces.
struct ByteBuffer {
  private static let pieceSize = 64 << 10

  /// What has been collected and not been handed on.
  var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes.reserveCapacity(Self.pieceSize + 4096)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Hands on what has been collected, if that is enough.
  mutating func flushIfFull() throws {
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Hands on what has been collected.
  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
