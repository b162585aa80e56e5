internal import CLibzip

/// An entry of an archive that libzip has opened, and how far it has been inflated.
///
/// It belongs to one thread at a time.
final class EntryFile {
  let entry: ArchiveEntry
  private var handle: OpaquePointer?
  private var position = 0

  init(_ handle: OpaquePointer, _ entry: ArchiveEntry) {
    self.handle = handle
    self.entry = entry
  }

  deinit { close() }

  /// Inflates the next bytes.
  ///
  /// - Parameter buffer: Where to put them; must not be empty.
  /// - Returns: How many bytes were put there; 0 only behind the last byte.
  /// - Throws: ``ArchiveError`` naming the entry, also where its size or its CRC is another.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    guard let handle else { throw .closed(entry) }
    let count = zip_fread(handle, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0 else { throw ArchiveError(zip_file_get_error(handle), entry: entry.path) }
    position += Int(count)
    guard position <= entry.size, count > 0 || position == entry.size else {
      throw ArchiveError(
        .corrupt, entry: entry.path,
        detail: "inflates to \(count > 0 ? "more" : "less") than \(entry.size) bytes")
    }
    return Int(count)
  }

  func close() {
    if let handle { zip_fclose(handle) }
    handle = nil
  }
}

extension ArchiveError {
  /// An entry is read from that has been closed.
  static func closed(_ entry: ArchiveEntry) -> ArchiveError {
    ArchiveError(.failed, entry: entry.path, detail: "the stream is closed")
  }
}
