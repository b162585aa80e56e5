/// One entry of an ``Archive`` while it is being inflated, a piece at a time.
///
/// It lives inside ``Archive/withStream(of:_:)`` only; a stream that is kept longer gives an error.
/// A read of the whole entry in pieces promises the same as ``Archive/read(_:)``: the declared size
/// and a matching CRC, or an error from the last ``read(into:)``.
public final class EntryStream {
  /// From this size in bytes on an entry is inflated on a thread of its own.
  static let largeSize = 1 << 20

  private let file: EntryFile
  private let ahead: ReadAhead?

  init(_ file: EntryFile) {
    self.file = file
    ahead = file.entry.size >= Self.largeSize ? ReadAhead(file) : nil
  }

  /// Inflates the next bytes.
  ///
  /// - Parameter buffer: Where to put them; must not be empty.
  /// - Returns: How many bytes were put there; 0 only behind the last byte.
  /// - Throws: ``ArchiveError`` naming the entry; then the bytes before are not to be trusted.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    if let ahead { try ahead.read(into: buffer) } else { try file.read(into: buffer) }
  }

  /// The size in bytes that the entry declares.
  public var size: Int { file.entry.size }

  func close() {
    ahead?.stop()
    file.close()
  }
}

extension Archive {
  /// Inflates an entry piece by piece, for entries too large to hold.
  ///
  /// - Parameters:
  ///   - path: The entry's path inside the archive, with `/` separators. Case matters.
  ///   - body: Reads from the stream, which is closed when it returns. Meanwhile the archive gives no
  ///     other entry.
  /// - Returns: What `body` returns.
  /// - Throws: ``ArchiveError`` as ``read(_:)`` does, or what `body` throws.
  public borrowing func withStream<Result>(
    of path: String, _ body: (EntryStream) throws -> Result
  ) throws -> Result {
    let stream = EntryStream(try open(path, sizeLimit: limits.streamSize))
    streaming.isSet = true
    defer {
      stream.close()
      streaming.isSet = false
    }
    return try body(stream)
  }
}

/// Whether an archive has an open stream; a class, so that reading does not need a mutable archive.
final class StreamMark {
  var isSet = false
}
