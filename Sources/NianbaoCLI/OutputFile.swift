import Foundation
import Nianbao

/// Writes files so that a crash never leaves half of one; ``PartialFile`` says how.
enum OutputFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: The target. A link stays a link: what it points to is replaced.
  ///   - force: Whether to replace a file that exists.
  ///   - createFolders: Whether to create the folders above.
  /// - Throws: ``FileError``; then nothing was written.
  static func write(
    _ bytes: [UInt8], to path: String, force: Bool, createFolders: Bool = false
  ) throws(FileError) {
    let output = try GrowingOutput(path, force: force, createFolders: createFolders)
    try output.write(bytes)
    try output.commit()
  }

  /// Writes several files that belong together.
  ///
  /// All targets are checked before the first is written. Where one fails nevertheless, those that
  /// were new are removed again; those that replaced a file stay, whole.
  ///
  /// - Parameters:
  ///   - files: The targets with their contents.
  ///   - force: Whether to replace files that exist.
  ///   - createFolders: Whether to create the folders above.
  /// - Throws: ``FileError``.
  static func write(
    _ files: [(path: String, bytes: [UInt8])], force: Bool, createFolders: Bool = false
  ) throws {
    // One alone leaves nothing behind where it fails.
    if files.count == 1, let file = files.first {
      return try write(file.bytes, to: file.path, force: force, createFolders: createFolders)
    }
    for file in files { try check(file.path, force: force) }
    var new: [String] = []
    do {
      for file in files {
        let isNew = !FileManager.default.fileExists(atPath: file.path)
        try write(file.bytes, to: file.path, force: force, createFolders: createFolders)
        if isNew { new.append(file.path) }
      }
    } catch {
      for path in new { unlink(path) }
      throw error
    }
  }

  /// Checks whether a target may be written, as far as that can be told before.
  ///
  /// - Returns: The kind and the permissions of what is there; `nil` where nothing is.
  /// - Throws: ``FileError``.
  @discardableResult
  static func check(_ path: String, force: Bool) throws(FileError) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw FileError(kind: .isFolder, path: path) }
    if kind == S_IFREG, !force { throw FileError(kind: .exists, path: path) }
    return status.st_mode
  }

  /// Whether the path leads to anything; a link to nothing does not.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether an earlier run has written the target.
  ///
  /// An empty file does not count: a crash of the machine may have left it, and no output is empty.
  static func isFinished(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
  }

  /// Creates the folders above a path where they are missing.
  ///
  /// - Throws: ``FileError``.
  static func createFolders(above path: String) throws(FileError) {
    let folder = FilePath.folder(of: path)
    guard !FilePath.isFolder(folder) else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileError(kind: .unwritable, path: path, detail: error.localizedDescription)
    }
  }

  /// Writes to standard output.
  ///
  /// - Throws: ``FileError`` when it is closed or full.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes, to: STDOUT_FILENO, shown: "-")
  }

  /// Writes to an open file.
  ///
  /// - Throws: ``FileError``, which names it as `shown`.
  static func write(_ bytes: [UInt8], to file: Int32, shown: String) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError.system(.unwritable, shown, errno) }
      rest = rest.dropFirst(count)
    }
  }
}
