/// Collects bytes and hands them on in large pieces.
final class ByteBuffer {
  private static let pieceSize = 64 << 10

  private var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes.reserveCapacity(Self.pieceSize + 4096)
  }

  func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  func append(_ byte: UInt8) { bytes.append(byte) }

  /// Hands on what has been collected, if that is enough.
  func flushIfFull() throws {
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Hands on what has been collected.
  func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
