import Foundation

/// Records that wait on disk until they are needed, in a file without a name.
///
/// The file goes when the value goes, or when the program is killed. A value belongs to one thread at
/// a time.
final class Spool {
  private let file: Int32
  private let shown: String

  /// Creates a spool.
  ///
  /// - Parameter folder: Where there is room for it.
  /// - Throws: ``FileError``.
  init(in folder: String) throws(FileError) {
    shown = folder
    // Killed between the two calls, it leaves a name that `PartialFile.sweep` knows.
    let path = "\(folder)/.nianbao-\(getpid())-spool.partial"
    file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError.system(.unwritable, folder, errno) }
    unlink(path)
  }

  deinit { close(file) }

  /// Adds a record, a list of texts.
  ///
  /// - Throws: ``FileError``.
  func add(_ record: [String]) throws(FileError) {
    var bytes: [UInt8] = []
    for text in record {
      Self.append(text.utf8.count, to: &bytes)
      bytes += text.utf8
    }
    var length: [UInt8] = []
    Self.append(bytes.count, to: &length)
    try OutputFile.write(length + bytes, to: file, shown: shown)
  }

  /// Calls `body` with every record, in the order in which they were added.
  ///
  /// - Throws: ``FileError`` when they cannot be read again, or what `body` throws.
  func read(_ body: ([String]) throws -> Void) throws {
    guard lseek(file, 0, SEEK_SET) == 0 else {
      throw FileError.system(.unreadable, shown, errno)
    }
    while let head = try read(4) {
      guard let bytes = try read(Self.number(head[...])) else { throw cut }
      var texts: [String] = []
      var rest = bytes[...]
      while rest.count >= 4 {
        let length = Self.number(rest.prefix(4))
        texts.append(String(decoding: rest.dropFirst(4).prefix(length), as: UTF8.self))
        rest = rest.dropFirst(4 + length)
      }
      try body(texts)
    }
  }

  /// So many bytes; `nil` at the end.
  private func read(_ count: Int) throws -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(file, buffer.baseAddress?.advanced(by: filled), count - filled)
      }
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { throw FileError.system(.unreadable, shown, errno) }
      if more == 0 { break }
      filled += more
    }
    if filled == 0, count > 0 { return nil }
    guard filled == count else { throw cut }
    return bytes
  }

  private var cut: FileError { FileError(kind: .unreadable, path: shown, detail: "EOF") }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(clamping: number).littleEndian) { bytes += $0 }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
