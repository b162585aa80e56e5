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
    let isDone = DispatchSemaphore(value: 0)
    let queue = DispatchQueue(label: "writer")
    queue.async {
      // Every change tells; one of them falls into the reading.
      for _ in 0..<20_000 where isDone.wait(timeout: .now()) == .timedOut {
        _ = try? writer.seekToEnd()
        try? writer.write(contentsOf: Data("0".utf8))
        usleep(100)
      }
    }
    let error = #expect(throws: FileError.self) { try InputFile.read(path) }
    isDone.signal()
    queue.sync {}
    #expect(error?.kind == .changed)
  }
}
