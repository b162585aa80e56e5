internal import CLibzip

/// The bytes of an archive at an address that does not move.
///
/// libzip reads from them without copying for as long as its handle lives.
struct ArchiveBuffer: ~Copyable {
  private let storage: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) {
    storage = .allocate(byteCount: bytes.count, alignment: 1)
    storage.copyBytes(from: bytes)
  }

  deinit {
    storage.deallocate()
  }

  /// Checks the names of the entries that a directory lists.
  borrowing func checkNames(in directory: Range<Int>) throws(ArchiveError) {
    try EntryNames.check(UnsafeRawBufferPointer(storage), directory: directory)
  }

  /// Opens the archive for reading; the buffer must outlive the handle.
  borrowing func open() throws(ArchiveError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        storage.baseAddress, zip_uint64_t(storage.count), 0, &error)
    else {
      throw ArchiveError(&error)
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw ArchiveError(&error)
    }
    return handle
  }
}
