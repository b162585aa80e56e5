internal import CXlsxWriter
internal import Glibc

/// The file which the library writes, without a name of its own wherever that is possible.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  /// Whether `path` is an entry of a directory and must be removed.
  private let isNamed: Bool
  /// Where the library finds it.
  let path: String

  deinit {
    close(descriptor)
    if isNamed {
      unlink(path)
    }
  }

  /// Whether `/proc` reaches files in memory; asked once, of one that is made for that.
  private static let reachesMemory: Bool = {
    let descriptor = nianbao_memory_file("workbook")
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return access("/proc/self/fd/\(descriptor)", W_OK) == 0
  }()

  /// A file in memory; `nil` where there is no such thing, or no `/proc` to reach it by.
  static func inMemory() -> OutputFile? {
    guard reachesMemory else { return nil }
    let descriptor = nianbao_memory_file("workbook")
    guard descriptor >= 0 else { return nil }
    let path = "/proc/self/fd/\(descriptor)"
    return OutputFile(descriptor: descriptor, isNamed: false, path: path)
  }

  /// A file that only this user can read, removed at once if `/proc` reaches it without its name.
  static func temporary(in directories: [String]) throws(WorkbookError) -> OutputFile {
    for directory in directories {
      var template = Array("\(directory)/workbook-XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { continue }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      let name = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      let link = "/proc/self/fd/\(descriptor)"
      guard access(link, W_OK) == 0 else {
        return OutputFile(descriptor: descriptor, isNamed: true, path: name)
      }
      unlink(name)
      return OutputFile(descriptor: descriptor, isNamed: false, path: link)
    }
    throw WorkbookError(.outOfSpace, "no temporary file: \(String(cString: strerror(errno)))")
  }

  /// The whole file.
  borrowing func read() throws(WorkbookError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count..<size])
        let read = pread(descriptor, rest.baseAddress, rest.count, off_t(count))
        guard read > 0 else { return }
        count += read
      }
    }
    guard bytes.count == size else { throw Self.failure }
    return bytes
  }

  private static var failure: WorkbookError {
    WorkbookError(.failed, "the finished file: \(String(cString: strerror(errno)))")
  }
}
