import Foundation

/// Remembers where folders are, so that of many files in one folder only the name is looked at.
///
/// A folder is taken to stay where it is. Whoever is about to overwrite something asks ``FileIdentity`` itself.
struct FolderMemory {
  private var folders: [[UInt8]: FileIdentity] = [:]

  /// The file at a path.
  mutating func identity(of path: String) -> FileIdentity {
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = bytes[(slash.map { $0 + 1 } ?? 0)...]
    guard Self.isPlain(name), !Self.mayBeLink(path) else { return FileIdentity(bytes: bytes) }
    return FileIdentity(name, in: folder(slash.map { Array(bytes[...$0]) } ?? Array("./".utf8)))
  }

  private mutating func folder(_ path: [UInt8]) -> FileIdentity {
    if let known = folders[path] { return known }
    let identity = FileIdentity(bytes: path)
    folders[path] = identity
    return identity
  }

  private static func isPlain(_ name: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
  }

  /// Whether there is a link, or what is there cannot be told.
  private static func mayBeLink(_ path: String) -> Bool {
    var status = stat()
    guard !path.utf8.contains(0) else { return true }
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFLNK : errno != ENOENT
  }
}
