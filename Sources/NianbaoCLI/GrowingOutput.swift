import Foundation

/// An output that is written piece by piece: a file, a device, or standard output.
///
/// A file has its name only when it is whole; see ``PartialFile``. A value belongs to one thread at
/// a time.
final class GrowingOutput {
  private enum Target {
    case partial(PartialFile)
    case descriptor(Int32, isOwned: Bool)
  }

  private let target: Target
  private let shown: String

  /// Begins an output.
  ///
  /// - Parameters:
  ///   - path: The target, `-` for standard output. A link stays a link: what it points to is
  ///     replaced.
  ///   - force: Whether to replace a file that exists.
  ///   - createFolders: Whether to create the folders above.
  /// - Throws: ``FileError``.
  init(_ path: String, force: Bool, createFolders: Bool = false) throws(FileError) {
    shown = path
    guard path != "-" else {
      target = .descriptor(STDOUT_FILENO, isOwned: false)
      return
    }
    if createFolders { try OutputFile.createFolders(above: path) }
    let mode = try OutputFile.check(path, force: force)
    if let mode, mode & S_IFMT != S_IFREG {
      let file = open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw FileError.system(.unwritable, path, errno) }
      target = .descriptor(file, isOwned: true)
    } else {
      let real = mode == nil ? path : FileIdentity(path).path ?? path
      target = .partial(try PartialFile(real, shown: path, mode: mode.map { $0 & 0o7777 }))
    }
  }

  deinit {
    if case .descriptor(let file, true) = target { close(file) }
  }

  /// Writes what comes next.
  ///
  /// - Throws: ``FileError``.
  func write(_ bytes: [UInt8]) throws(FileError) {
    switch target {
    case .partial(let file): try file.write(bytes)
    case .descriptor(let file, _): try OutputFile.write(bytes, to: file, shown: shown)
    }
  }

  /// Ends the output; a file gets its name.
  ///
  /// - Throws: ``FileError``.
  func commit() throws(FileError) {
    if case .partial(let file) = target { try file.commit() }
  }

  /// Leaves no file behind.
  func abandon() {
    if case .partial(let file) = target { file.abandon() }
  }
}
