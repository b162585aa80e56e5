import Foundation
import Testing

@testable import WorkbookFile

@Suite struct WorkspaceTests {
  /// A directory of this test alone.
  private func withDirectory(_ body: (URL) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("workspace-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: directory) }
    try body(directory)
  }

  private func start(_ workspace: Workspace) throws -> Workbook {
    var workbook = try Workbook(DocumentProperties(), workspace: workspace)
    let sheet = try workbook.addSheet(named: "表一")
    try WorkbookGoldenTests.fill(&workbook, sheet)
    return workbook
  }

  @Test("nothing stays behind, and the place changes no byte", arguments: [true, false])
  func nothingLeft(_ usesMemory: Bool) throws {
    try withDirectory { directory in
      let workspace = Workspace(
        scratchDirectories: [directory.path], usesMemory: usesMemory)
      let bytes = try start(workspace).finish()
      let usual = try start(.standard).finish()
      #expect(bytes == usual)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == [])
    }
  }

  @Test("an abandoned workbook touches no file and holds no descriptor")
  func abandoned() throws {
    try withDirectory { directory in
      let workspace = Workspace(scratchDirectories: [directory.path], usesMemory: false)
      _ = try start(workspace)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == [])
      let holders = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        .compactMap {
          try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
        }
      #expect(!holders.contains { $0.hasPrefix(directory.path) })
    }
  }

  @Test("a place that is missing is passed over for the next")
  func nextPlace() throws {
    try withDirectory { directory in
      let workspace = Workspace(
        scratchDirectories: ["/missing", directory.path], usesMemory: false)
      let bytes = try start(workspace).finish()
      #expect(!bytes.isEmpty)
    }
  }

  @Test("no place at all is an error of its own")
  func noPlace() throws {
    let workspace = Workspace(scratchDirectories: ["/missing"], usesMemory: false)
    let error = #expect(throws: WorkbookError.self) { try start(workspace).finish() }
    #expect(error?.kind == .outOfSpace)
  }

  @Test("a workbook that fits into memory needs no place")
  func memoryAlone() throws {
    let bytes = try start(Workspace(scratchDirectories: [], usesMemory: true)).finish()
    #expect(try bytes == start(.standard).finish())
  }

  @Test("where the linker does not let memory be reached, files are used")
  func unreached() throws {
    let nowhere = Workspace(scratchDirectories: [], usesMemory: true, reachesMemory: false)
    let error = #expect(throws: WorkbookError.self) { try start(nowhere).finish() }
    #expect(error?.kind == .outOfSpace)
    try withDirectory { directory in
      let workspace = Workspace(
        scratchDirectories: [directory.path], usesMemory: true, reachesMemory: false)
      let bytes = try start(workspace).finish()
      #expect(try bytes == start(.standard).finish())
    }
    #expect(Workspace.standard.reachesMemory, "this program is linked so that memory is reached")
  }

  @Test("a large workbook is put together in files, and a small one is not")
  func largeInFiles() throws {
    #expect(Workspace.standard.takesMemory(for: 1 << 26))
    #expect(!Workspace.standard.takesMemory(for: 1 << 26 + 1))
    let error = #expect(throws: WorkbookError.self) {
      var workbook = try start(Workspace(scratchDirectories: [], usesMemory: true))
      workbook.sizeBound = 1 << 26 + 1
      _ = try workbook.finish()
    }
    #expect(error?.kind == .outOfSpace)
  }

  @Test("a workbook larger than the place is refused before it is written")
  func tooLarge() throws {
    let error = #expect(throws: WorkbookError.self) {
      var workbook = try start(.standard)
      workbook.sizeBound = .max
      _ = try workbook.finish()
    }
    #expect(error?.kind == .outOfSpace)
  }

  @Test("workbooks can be written side by side")
  func concurrent() async throws {
    let expected = try start(.standard).finish()
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<32 {
        group.addTask { try start(.standard).finish() }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == expected })
  }
}
