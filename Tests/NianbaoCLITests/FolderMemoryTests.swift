import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct FolderMemoryTests {
  @Test(
    "a file is the one that it is without a memory, in whatever order it is asked for",
    arguments: 0..<20)
  func same(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    for path in ["a/x.txt", "a/b/y.txt", "x.txt", "\u{E9}/x.txt", "e\u{301}/x.txt"] {
      try folder.write(path)
    }
    for (link, target) in [
      ("link", "a/b"), ("a/name.txt", "../x.txt"), ("lost.txt", "nothing.txt"), ("round", "round"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    let folders = [
      "", "./", "a/", "a//", "a/./", "link/", "link/../", "none/", "none/../", "round/", "x.txt/",
      "\u{E9}/", "e\u{301}/", "../\(FileManager.default.displayName(atPath: folder.path))/",
    ]
    let names = [
      "x.txt", "y.txt", "new.txt", "name.txt", "lost.txt", "round", "link", "a", "", ".", "..",
      "x\0.txt", String(repeating: "n", count: 300),
    ]
    var paths = folders.flatMap { folder in names.map { folder + $0 } }
    var random = SeededGenerator(seed: UInt64(seed))
    paths.shuffle(using: &random)
    var memory = FolderMemory()
    for path in paths.map({ "\(folder.path)/\($0)" }) + ["", ".", "/", "//x", "x", "/x", "./x"] {
      #expect(memory.identity(of: path) == FileIdentity(path), "\(path)")
    }
  }
}
