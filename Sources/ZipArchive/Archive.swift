internal import CLibzip

/// A read-only ZIP container held in memory.
///
/// ```swift
/// let archive = try Archive(bytes: file)
/// let workbook = try archive.read("xl/workbook.xml")
/// ```
///
/// The value owns the libzip handle: it cannot be copied, and the handle is
/// discarded when the value goes out of scope. It belongs to one thread at a time.
@safe public struct Archive: ~Copyable {
  private let handle: OpaquePointer
  /// Declared after `handle` and freed after it: libzip reads from it until then.
  private let buffer: ArchiveBuffer?
  let limits: ArchiveLimits
  private let budget: ReadBudget
  /// Set while a stream may be inflating on another thread, which libzip does not bear beside another read.
  let streaming = StreamMark()
  private let indices: [String: [Int]]

  /// The entries in the order of the central directory.
  public let entries: [ArchiveEntry]

  /// Opens the archive whose bytes are `bytes`.
  ///
  /// Nothing is inflated yet.
  ///
  /// - Parameters:
  ///   - bytes: The whole file. Copied once.
  ///   - limits: What the archive may cost.
  /// - Throws: ``ArchiveError`` of kind `.notAnArchive` when there is no
  ///   central directory, `.corrupt` when there is one and it is inconsistent,
  ///   `.tooManyEntries`.
  public init(bytes: [UInt8], limits: ArchiveLimits = .standard) throws(ArchiveError) {
    // libzip 1.7 opens zero bytes as an empty archive.
    guard !bytes.isEmpty else {
      throw ArchiveError(.notAnArchive, detail: "the file is empty")
    }
    let directory = try ArchiveEnd.check(
      bytes.suffix(ArchiveEnd.maximumLength), size: bytes.count)
    let buffer = ArchiveBuffer(bytes)
    try buffer.checkNames(in: directory)
    let handle = try buffer.open()
    try self.init(handle, buffer, limits)
  }

  /// Opens the archive in the file at `path`, of which only the parts that are asked for are read.
  ///
  /// The file must not change while the value lives.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - limits: What the archive may cost.
  /// - Throws: ``ArchiveError`` as ``init(bytes:limits:)`` does; `.failed` when the file cannot be
  ///   opened.
  public init(path: String, limits: ArchiveLimits = .standard) throws(ArchiveError) {
    let (tail, size) = try ArchiveEnd.tail(of: path)
    let directory = try ArchiveEnd.check(tail[...], size: size)
    try EntryNames.check(path: path, directory: directory)
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw ArchiveError(&error)
    }
    try self.init(handle, nil, limits)
  }

  private init(
    _ handle: OpaquePointer, _ buffer: consuming ArchiveBuffer?, _ limits: ArchiveLimits
  ) throws(ArchiveError) {
    let entries: [ArchiveEntry]
    do {
      entries = try Self.list(handle, limits)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
    self.buffer = buffer
    self.limits = limits
    self.entries = entries
    budget = ReadBudget(total: limits.totalSize)
    indices = Dictionary(grouping: entries.indices) { entries[$0].path }
  }

  deinit {
    zip_discard(handle)
  }

  /// Tells whether there is an entry of exactly this path.
  ///
  /// - Parameter path: The path inside the archive, with `/` separators. Case matters.
  /// - Returns: `true` when ``read(_:)`` would find the entry.
  public borrowing func contains(_ path: String) -> Bool {
    indices[path] != nil
  }

  /// Reads one whole entry.
  ///
  /// - Parameter path: The entry's path inside the archive, with `/` separators. Case matters.
  /// - Returns: The entry's bytes, inflated, of the declared size and with a matching CRC.
  /// - Throws: ``ArchiveError`` naming `path`. Two entries of this path are `.corrupt`, because
  ///   nothing says which of them is meant.
  public borrowing func read(_ path: String) throws(ArchiveError) -> [UInt8] {
    try Self.readAll(try open(path, sizeLimit: limits.entrySize))
  }

  /// Opens an entry whose declared sizes keep within the limits.
  borrowing func open(
    _ path: String, sizeLimit: Int
  ) throws(ArchiveError) -> EntryFile {
    guard !streaming.isSet else {
      throw ArchiveError(.failed, entry: path, detail: "another entry is being read")
    }
    guard let found = indices[path], let index = found.first else {
      throw ArchiveError(.noSuchEntry, entry: path, detail: "no entry of this path")
    }
    guard found.count == 1 else {
      throw ArchiveError(.corrupt, entry: path, detail: "\(found.count) entries of this path")
    }
    let entry = entries[index]
    try limits.check(entry, sizeLimit: sizeLimit)
    try budget.spend(on: entry)
    guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
      throw ArchiveError(zip_get_error(handle), entry: path)
    }
    return EntryFile(file, entry)
  }
}

extension Archive {
  private static func list(
    _ handle: OpaquePointer, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> [ArchiveEntry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.entryCount else {
      throw ArchiveError(
        .tooManyEntries, detail: "\(count) entries; the limit is \(limits.entryCount)")
    }
    var entries: [ArchiveEntry] = []
    for index in 0..<max(0, count) {
      entries.append(try entry(handle, zip_uint64_t(index)))
    }
    return entries
  }

  private static func entry(
    _ handle: OpaquePointer, _ index: zip_uint64_t
  ) throws(ArchiveError) -> ArchiveEntry {
    var stat = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &stat) == 0, let name = stat.name else {
      throw ArchiveError(zip_get_error(handle))
    }
    return ArchiveEntry(
      path: String(cString: name), size: Int(clamping: stat.size),
      compressedSize: Int(clamping: stat.comp_size),
      isEncrypted: stat.encryption_method != zip_uint16_t(ZIP_EM_NONE))
  }

  private static func readAll(_ file: EntryFile) throws(ArchiveError) -> [UInt8] {
    var error: ArchiveError?
    let bytes = [UInt8](unsafeUninitializedCapacity: file.entry.size) { buffer, count in
      do throws(ArchiveError) {
        while count < buffer.count {
          let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
          let next = try file.read(into: UnsafeMutableRawBufferPointer(rest))
          guard next > 0 else { break }
          count += next
        }
      } catch let thrown {
        error = thrown
      }
    }
    if let error { throw error }
    // libzip checks the CRC only when a read reaches the end of the entry.
    var extra: UInt8 = 0
    _ = try withUnsafeMutableBytes(of: &extra) { room throws(ArchiveError) in
      try file.read(into: room)
    }
    return bytes
  }
}
