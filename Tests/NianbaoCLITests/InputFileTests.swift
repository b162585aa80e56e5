import Dispatch
import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a file that somebody writes into while it is read is refused")
  func changed() throws {
    let path = try folder.write("a.txt", String(repeating: "年报\n", count: 4_000_000))
    let writer = try #require(FileHandle(forWritingAtPath: path))
    let (hasBegun, isDone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let queue = DispatchQueue(label: "writer")
    queue.async {
      while isDone.wait(timeout: .now()) == .timedOut {
        _ = try? writer.seekToEnd()
        try? writer.write(contentsOf: Data("0".utf8))
        hasBegun.signal()
        usleep(100)
      }
    }
    hasBegun.wait()
    // On a busy machine the writer may have no turn during a reading; during many of them it has one.
    var error: FileError?
    for _ in 0..<200 where error == nil {
      do { _ = try InputFile.read(path) } catch let changed { error = changed }
    }
    isDone.signal()
    queue.sync {}
    #expect(error?.kind == .changed)
  }

  @Test(
    "a file is read whole up to the limit, and one byte further",
    arguments: [0, 1, 4_095, 4_096, 4_097, 65_536, 200_000])
  func whole(_ size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.write("a.bin", bytes: content)
    #expect(try InputFile.read(path) == content)
    for limit in [0, 1, 4_095, 65_535] {
      #expect(try InputFile.read(path, limit: limit) == Array(content.prefix(limit + 1)))
    }
  }

  @Test("a pipe is read to its end, however its bytes come, and no further than the limit")
  func pipe() throws {
    let path = "\(folder.path)/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let content = [UInt8](repeating: 7, count: 150_001)
    for (limit, expected) in [(1 << 20, content.count), (100_000, 100_001)] {
      let queue = DispatchQueue(label: "writer")
      signal(SIGPIPE, SIG_IGN)
      queue.async {
        let writer = FileHandle(forWritingAtPath: path)
        for start in stride(from: 0, to: content.count, by: 50_000) {
          try? writer?.write(contentsOf: Data(content[start..<min(start + 50_000, content.count)]))
          usleep(2_000)
        }
        try? writer?.close()
      }
      #expect(try InputFile.read(path, limit: limit).count == expected)
      queue.sync {}
    }
  }

  @Test("a file that says it is empty and is not is read, too")
  func proc() throws {
    #expect(try !InputFile.read("/proc/self/status").isEmpty)
  }
}
