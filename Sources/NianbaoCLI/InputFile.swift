import Foundation
import Nianbao

/// One input: a file, or standard input.
struct InputFile: Hashable, Sendable {
  /// The path, or `-`.
  var path: String
  /// The path below the folder that was searched; the file's name where it was given itself.
  var relativePath: String

  /// Whether this is standard input.
  var isStandardInput: Bool { path == "-" }

  /// The name for messages.
  var name: String { path }

  /// The bytes of the input, one more than the limit at most.
  ///
  /// - Throws: ``FileError``.
  func read() throws(FileError) -> [UInt8] { try bytes(limit: Pipeline.maximumInputSize) }

  /// The first 64 KiB of the file, from which its format can be told.
  ///
  /// - Throws: ``FileError``.
  func head() throws(FileError) -> [UInt8] { try Self.read(path, limit: (1 << 16) - 1) }

  /// The bytes of the input, one more than `limit` at most.
  ///
  /// - Throws: ``FileError``.
  func bytes(limit: Int) throws(FileError) -> [UInt8] {
    isStandardInput
      ? try Self.read(STDIN_FILENO, "-", limit: limit) : try Self.read(path, limit: limit)
  }

  /// The bytes of a file, one more than the limit at most.
  static func read(
    _ path: String, limit: Int = Pipeline.maximumInputSize
  ) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError.system(.unreadable, path, errno) }
    defer { close(file) }
    return try read(file, path, limit: limit)
  }

  private static func read(
    _ file: Int32, _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR {
        if Interruption.isRequested { throw FileError(kind: .interrupted, path: path) }
        continue
      }
      guard count >= 0 else { throw FileError.system(.unreadable, path, errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
