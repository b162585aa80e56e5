import Foundation
import Nianbao
import Synchronization

/// Writes files so that a crash never leaves half of one.
///
/// At any moment there is the old file, whole, or the new one, and nothing between. The bytes go
/// into `.nianbao-PID-N.partial` in the target's folder, which is then moved to its name. What a
/// killed run left is removed by the next run that writes into the folder; a lock on the file tells
/// it from one that is being written.
enum OutputFile {
  private static let prefix = ".nianbao-"
  private static let suffix = ".partial"
  private static let state = Mutex((counter: 0, swept: Set<String>()))

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
  ) throws {
    let folder = FilePath.folder(of: path)
    if createFolders {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw FileError(kind: .unwritable, path: path, detail: error.localizedDescription)
      }
    }
    try check(path, force: force)
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return try writeToDevice(bytes, path) }
    // A link stays a link: what it points to is replaced.
    let real = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    sweep(FilePath.folder(of: real))
    try replace(real, with: bytes, shown: path, mode: exists ? status.st_mode & 0o7777 : nil)
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
  /// - Throws: ``FileError``.
  static func check(_ path: String, force: Bool) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw FileError(kind: .isFolder, path: path) }
    if kind == S_IFREG, !force { throw FileError(kind: .exists, path: path) }
  }

  /// Writes to standard output.
  ///
  /// - Throws: ``FileError`` when it is closed or full.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws {
    try write(bytes, to: STDOUT_FILENO, shown: "-")
  }

  private static func writeToDevice(_ bytes: [UInt8], _ path: String) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError.system(.unwritable, path, errno) }
    defer { close(file) }
    try write(bytes, to: file, shown: path)
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], shown: String, mode: mode_t?
  ) throws {
    let (partial, file) = try openPartial(in: FilePath.folder(of: path), shown: shown)
    var isMoved = false
    defer {
      close(file)
      if !isMoved { unlink(partial) }
    }
    try write(bytes, to: file, shown: shown)
    if let mode {
      fchmod(file, mode)
      // Only where a file is replaced can a crash of the machine lose one.
      guard fdatasync(file) == 0, rename(partial, path) == 0 else {
        throw FileError.system(.unwritable, shown, errno)
      }
    } else {
      try moveToNewName(partial, path, shown)
    }
    isMoved = true
  }

  /// Gives the file its name, and fails when another program has taken it meanwhile.
  private static func moveToNewName(_ partial: String, _ path: String, _ shown: String) throws {
    if link(partial, path) == 0 {
      unlink(partial)
      return
    }
    guard errno != EEXIST else { throw FileError(kind: .exists, path: shown) }
    // Some file systems have no links.
    guard access(path, F_OK) != 0, rename(partial, path) == 0 else {
      throw FileError.system(.unwritable, shown, errno)
    }
  }

  private static func openPartial(in folder: String, shown: String) throws -> (String, Int32) {
    let number = state.withLock { state in
      state.counter += 1
      return state.counter
    }
    let partial = "\(folder)/\(prefix)\(getpid())-\(number)\(suffix)"
    let file = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileError.system(.unwritable, shown, errno) }
    flock(file, LOCK_EX | LOCK_NB)
    return (partial, file)
  }

  private static func write(_ bytes: [UInt8], to file: Int32, shown: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError.system(.unwritable, shown, errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Removes what killed runs left in a folder, once a run.
  private static func sweep(_ folder: String) {
    guard state.withLock({ $0.swept.insert(folder).inserted }) else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let path = folder + "/" + name
      let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(file)
    }
  }
}
