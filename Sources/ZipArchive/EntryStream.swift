internal import CLibzip

/// One entry of an ``Archive`` while it is being inflated, a piece at a time.
///
/// It lives inside ``Archive/withStream(of:_:)`` only; a stream that is kept longer gives an error.
/// A read of the whole entry in pieces promises the same as ``Archive/read(_:)``: the declared size
/// and a matching CRC, or an error from the last ``read(into:)``.
public final class EntryStream {
  private var file: OpaquePointer?
  private let entry: ArchiveEntry
  private var position = 0

  init(_ file: OpaquePointer, _ entry: ArchiveEntry) {
    self.file = file
    self.entry = entry
  }

  /// Inflates the next bytes.
  ///
  /// - Parameter buffer: Where to put them; must not be empty.
  /// - Returns: How many bytes were put there; 0 only behind the last byte.
  /// - Throws: ``ArchiveError`` naming the entry; then the bytes before are not to be trusted.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    guard let file else {
      throw ArchiveError(.failed, entry: entry.path, detail: "the stream is closed")
    }
    let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0 else { throw ArchiveError(zip_file_get_error(file), entry: entry.path) }
    position += Int(count)
    guard position <= entry.size, count > 0 || position == entry.size else {
      throw ArchiveError(
        .corrupt, entry: entry.path,
        detail: "inflates to \(count > 0 ? "more" : "less") than \(entry.size) bytes")
    }
    return Int(count)
  }

  /// The size in bytes that the entry declares.
  public var size: Int { entry.size }

  func close() {
    if let file { zip_fclose(file) }
    file = nil
  }
}

extension Archive {
  /// Inflates an entry piece by piece, for entries too large to hold.
  ///
  /// - Parameters:
  ///   - path: The entry's path inside the archive, with `/` separators. Case matters.
  ///   - body: Reads from the stream, which is closed when it returns.
  /// - Returns: What `body` returns.
  /// - Throws: ``ArchiveError`` as ``read(_:)`` does, or what `body` throws.
  public borrowing func withStream<Result>(
    of path: String, _ body: (EntryStream) throws -> Result
  ) throws -> Result {
    let (file, entry) = try open(path, sizeLimit: limits.streamSize)
    let stream = EntryStream(file, entry)
    defer { stream.close() }
    return try body(stream)
  }
}
