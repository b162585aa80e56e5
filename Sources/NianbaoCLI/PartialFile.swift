import Foundation
import Synchronization

/// A file that is being written, under another name until it is whole.
///
/// At any moment there is the old file, whole, or the new one, and nothing between. The bytes go
/// into `.nianbao-PID-N.partial` in the target's folder, which is then moved to its name. What a
/// killed run left is removed by the next run that writes into the folder; a lock on the file tells
/// it from one that is being written. A value belongs to one thread at a time.
final class PartialFile {
  private static let prefix = ".nianbao-"
  private static let suffix = ".partial"
  private static let state = Mutex((counter: 0, swept: Set<String>()))

  private let path: String
  private let shown: String
  /// The permissions of the file that is replaced; `nil` where there is none.
  private let mode: mode_t?
  private let partial: String
  private var file: Int32

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: The target, with links resolved.
  ///   - shown: The target as messages name it.
  ///   - mode: The permissions of the file that is replaced; `nil` for a file that must be new.
  /// - Throws: ``FileError``.
  init(_ path: String, shown: String, mode: mode_t?) throws(FileError) {
    self.path = path
    self.shown = shown
    self.mode = mode
    let folder = FilePath.folder(of: path)
    Self.sweep(folder)
    (partial, file) = try Self.open(in: folder, shown: shown)
  }

  deinit { abandon() }

  /// Writes what comes next.
  ///
  /// - Throws: ``FileError``; the file is then worth nothing.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try OutputFile.write(bytes, to: file, shown: shown)
  }

  /// Gives the file its name.
  ///
  /// - Throws: ``FileError``; then there is no file.
  func commit() throws(FileError) {
    defer { abandon() }
    if let mode {
      // Only where a file is replaced can a crash of the machine lose one.
      // Some file systems keep no permissions.
      guard fchmod(file, mode) == 0 || [EPERM, ENOTSUP, ENOSYS].contains(errno),
        fdatasync(file) == 0, rename(partial, path) == 0
      else {
        throw FileError.system(.unwritable, shown, errno)
      }
    } else {
      // Over a network, and with quotas, a write may fail only when the file is closed; the lock stays.
      let second = dup(file)
      guard second >= 0, close(second) == 0 else {
        throw FileError.system(.unwritable, shown, errno)
      }
      try moveToNewName()
    }
  }

  /// Leaves no trace, unless the file has its name already.
  func abandon() {
    guard file >= 0 else { return }
    unlink(partial)
    close(file)
    file = -1
  }

  /// Gives the file its name, and fails when another program has taken it meanwhile.
  private func moveToNewName() throws(FileError) {
    if link(partial, path) == 0 { return }
    guard errno != EEXIST else { throw FileError(kind: .exists, path: shown) }
    // Some file systems have no links.
    guard access(path, F_OK) != 0, rename(partial, path) == 0 else {
      throw FileError.system(.unwritable, shown, errno)
    }
  }

  /// Opens a file that no other program takes for a dead one's.
  private static func open(
    in folder: String, shown: String
  ) throws(FileError) -> (path: String, file: Int32) {
    while true {
      let number = state.withLock { state in
        state.counter += 1
        return state.counter
      }
      let partial = "\(folder)/\(prefix)\(getpid())-\(number)\(suffix)"
      let file = Foundation.open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw FileError.system(.unwritable, shown, errno) }
      var status = stat()
      // Another program may have swept it away before it was locked.
      if flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
        || fstat(file, &status) == 0 && status.st_nlink == 0
      {
        close(file)
        continue
      }
      return (partial, file)
    }
  }

  /// Removes what killed runs left in a folder, once a run.
  static func sweep(_ folder: String) {
    guard state.withLock({ $0.swept.insert(folder).inserted }) else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let path = folder + "/" + name
      let file = Foundation.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(file)
    }
  }
}
