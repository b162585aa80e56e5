/// One file or directory inside an ``Archive``, as its central directory lists it.
public struct ArchiveEntry: Hashable, Sendable {
  /// The path inside the archive, with `/` separators; a directory's path ends in `/`.
  public let path: String
  /// The size in bytes after inflating, as declared.
  ///
  /// A read checks it.
  public let size: Int
  /// The size in bytes inside the archive, as declared.
  public let compressedSize: Int
  /// Whether a password is needed.
  ///
  /// Such an entry cannot be read here.
  public let isEncrypted: Bool

  /// Whether the entry is a directory, that is, its path ends in `/`.
  public var isDirectory: Bool { path.utf8.last == UInt8(ascii: "/") }
}
