import Foundation

/// Remembers where folders are, so that of many files in one folder only the name is looked at.
///
/// A folder is taken to stay where it is. Whoever is about to overwrite something asks ``FileIdentity`` itself.
struct FolderMemory {
  private var folders: [[UInt8]: FileIdentity] = [:]

  /// The file at a path.
  mutating func identity(of path: String) -> FileIdentity {
    identity(of: path, at: [.nothing, .something]) ?? FileIdentity(path)
  }

  /// The file at a path where there is nothing yet; `nil` where something may be, or its name tells nothing.
  mutating func identity(ofMissing path: String) -> FileIdentity? {
    identity(of: path, at: [.nothing])
  }

  /// What is at a path.
  private enum Presence {
    case nothing
    /// A file or a folder.
    case something
    case linkOrUnknown
  }

  /// The file at a path, told from its folder and its name alone; `nil` where these do not tell, or where something
  /// else is than is expected.
  private mutating func identity(of path: String, at expected: [Presence]) -> FileIdentity? {
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = bytes[(slash.map { $0 + 1 } ?? 0)...]
    guard Self.isPlain(name), expected.contains(Self.presence(at: path)) else { return nil }
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

  private static func presence(at path: String) -> Presence {
    var status = stat()
    guard !path.utf8.contains(0) else { return .linkOrUnknown }
    guard lstat(path, &status) == 0 else { return errno == ENOENT ? .nothing : .linkOrUnknown }
    return status.st_mode & S_IFMT == S_IFLNK ? .linkOrUnknown : .something
  }
}
