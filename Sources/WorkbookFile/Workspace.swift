internal import Glibc

/// Where a workbook is put together.
struct Workspace {
  /// Directories for the library's temporary files, the best first.
  var scratchDirectories: [String]
  /// Whether memory may be used for workbooks that are not large, and for the finished file of others.
  var usesMemory: Bool
  /// Whether the dynamic linker lets workbooks be put together in memory.
  var reachesMemory = Self.findsMemory

  /// Memory, then a file system in memory if there is one, then the usual place.
  static var standard: Workspace {
    let usual = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return Workspace(scratchDirectories: ["/dev/shm", usual, "/tmp"], usesMemory: true)
  }

  /// The size of all parts together, in bytes, up to which a workbook is put together in memory.
  private static let mostInMemory = 1 << 26

  /// Whether a workbook with parts of so many bytes together is put together in memory.
  func takesMemory(for size: Int) -> Bool {
    usesMemory && size <= Self.mostInMemory && reachesMemory
  }

  /// Whether a workbook that is made for that comes to memory, and not into the file that it was given.
  private static let findsMemory: Bool = {
    guard let file = OutputFile.inMemory() else { return false }
    do {
      let handle = try WorkbookHandle()
      _ = try handle.addSheet("1")
      return try !handle.closeInMemory(insteadOf: file.path).isEmpty
    } catch {
      return false
    }
  }()

  /// How many workbooks may be written at once without filling a directory together.
  private static let neighbours = 16

  /// The first writable directory with room for several workbooks, else the roomiest.
  ///
  /// The library does not notice when a temporary file cannot grow: it packs what is there and
  /// reports success. So the room is asked for beforehand, and for its neighbours too.
  func scratchDirectory(for size: Int) throws(WorkbookError) -> String {
    var roomiest: (path: String, space: Int)?
    // Nearly always the first one is ample, and nothing is asked of the others.
    for path in scratchDirectories where access(path, W_OK | X_OK) == 0 {
      let space = Self.space(in: path)
      if space / Self.neighbours >= size { return path }
      if space > roomiest?.space ?? -1 { roomiest = (path, space) }
    }
    guard let roomiest, roomiest.space >= size else {
      throw WorkbookError(
        .outOfSpace, "\(size) bytes fit into none of \(scratchDirectories.joined(separator: ", "))")
    }
    return roomiest.path
  }

  func makeOutput() throws(WorkbookError) -> OutputFile {
    if usesMemory, let output = OutputFile.inMemory() { return output }
    return try OutputFile.temporary(in: scratchDirectories)
  }

  static func requireSpace(for size: Int, in directory: String) throws(WorkbookError) {
    guard space(in: directory) >= size else {
      throw WorkbookError(.outOfSpace, "\(directory) ran full while the workbook was written")
    }
  }

  /// The bytes that this process may still write there.
  private static func space(in directory: String) -> Int {
    var status = statvfs()
    guard statvfs(directory, &status) == 0 else { return 0 }
    let (bytes, overflow) = UInt(status.f_bavail).multipliedReportingOverflow(by: status.f_frsize)
    return overflow ? Int.max : Int(clamping: bytes)
  }
}
