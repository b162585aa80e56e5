import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct SpoolTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("gives back what was put in, in its order, and has no name")
  func roundTrip() throws {
    let spool = try Spool(in: folder.path)
    var generator = SeededGenerator.announced(for: "spool")
    let pieces = ["", "a", "局\0局", "\r\n", String(repeating: "长", count: 70_000)]
    let records = (0..<200).map { _ in
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
    }
    for record in records { try spool.add(record) }
    #expect(try folder.names().isEmpty)
    for _ in 0..<2 {
      var read: [[String]] = []
      try spool.read { read.append($0) }
      #expect(read == records)
    }
  }

  @Test("a folder that is not there is an error")
  func noFolder() {
    let error = #expect(throws: FileError.self) { _ = try Spool(in: "\(folder.path)/none") }
    #expect(error?.kind == .unwritable)
  }
}
