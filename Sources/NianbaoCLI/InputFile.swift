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
      ? try Self.read(STDIN_FILENO, "-", size: Version(STDIN_FILENO).size, limit: limit)
      : try Self.read(path, limit: limit)
  }

  /// The bytes of a file, one more than the limit at most.
  static func read(
    _ path: String, limit: Int = Pipeline.maximumInputSize
  ) throws(FileError) -> [UInt8] {
    // A pipe is open at once, and it is waited for where whoever asks the program to end is heard.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError.system(.unreadable, path, errno) }
    defer { close(file) }
    let before = Version(file)
    let bytes = try read(file, path, size: before.size, limit: limit)
    // Half an old file and half a new one would be a report that nobody filed.
    guard Version(file) == before else { throw FileError(kind: .changed, path: path) }
    return bytes
  }

  /// What tells whether somebody wrote into a file.
  private struct Version: Equatable {
    /// The size; `nil` where reading may have to wait for somebody who writes, as with pipes and terminals.
    let size: Int?
    private let seconds: time_t
    private let nanoseconds: Int

    /// The version of an open file; the same for ever where it is none, such as a pipe.
    init(_ file: Int32) {
      var status = stat()
      let isFile = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      size = isFile ? Int(status.st_size) : nil
      seconds = isFile ? status.st_mtim.tv_sec : 0
      nanoseconds = isFile ? status.st_mtim.tv_nsec : 0
    }
  }

  private static func read(
    _ file: Int32, _ path: String, size: Int?, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      if size == nil { try wait(for: file, path) }
      // A file comes in one piece; of what is read behind it there is hardly ever more than its end.
      let usual = size == nil ? 1 << 16 : 1 << 12
      let most = min(max(bytes.isEmpty ? size ?? 0 : 0, usual), limit - bytes.count + 1)
      guard let piece = try piece(of: file, path, most: most) else { continue }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// The next bytes of a file, none at its end; `nil` where there were none yet.
  private static func piece(
    of file: Int32, _ path: String, most: Int
  ) throws(FileError) -> [UInt8]? {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      let read = Foundation.read(file, buffer.baseAddress, most)
      if read < 0 { failure = errno }
      count = max(0, read)
    }
    if failure == EINTR || failure == EAGAIN { return nil }
    guard failure == 0 else { throw FileError.system(.unreadable, path, failure) }
    return piece
  }

  /// Waits until there is something to read, or nobody will write any more.
  ///
  /// A signal is told to one thread only, and may come right before the thread begins to wait, so the others ask.
  private static func wait(for file: Int32, _ path: String) throws(FileError) {
    var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, 100)
      if count > 0 || (count < 0 && errno != EINTR) { return }
      if Interruption.isRequested { throw FileError(kind: .interrupted, path: path) }
    }
  }
}
