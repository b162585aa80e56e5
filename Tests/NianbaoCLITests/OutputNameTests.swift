import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct OutputNameTests {
  struct Name: CustomTestStringConvertible, Sendable {
    var path: String
    var inside: String
    var testDescription: String { path.debugDescription }
  }

  @Test(
    "a path stays below the folder, and its names are such as others can read",
    arguments: [
      Name(path: "a/b.xlsx", inside: "a/b.xlsx"),
      Name(path: "/etc/passwd", inside: "etc/passwd"),
      Name(path: "../../a.xlsx", inside: "a.xlsx"),
      Name(path: "a/../../b//./c.xlsx", inside: "a/b/c.xlsx"),
      Name(path: "..", inside: "_"),
      Name(path: "../\u{301}up/x.xlsx", inside: "\u{301}up/x.xlsx"),
      Name(path: "", inside: "_"),
      Name(path: "a:b/c\u{1}\n\u{7F}\u{85}.xlsx", inside: "a_b/c____.xlsx"),
      Name(path: "...xlsx", inside: "...xlsx"),
      Name(path: "某某局：年报.xlsx", inside: "某某局：年报.xlsx"),
    ])
  func inside(_ name: Name) {
    #expect(OutputName.inside(name.path) == name.inside)
  }

  @Test("a name of up to 255 bytes stays, a longer one is cut between characters and stays its own")
  func long() {
    let fits = String(repeating: "局", count: 83) + "a.xlsx"
    #expect(fits.utf8.count == 255)
    #expect(OutputName.fitting("x/" + fits) == "x/" + fits)
    let names = ["甲", "乙"].map { String(repeating: "局", count: 100) + $0 + ".xlsx" }
    let cut = names.map { OutputName.fitting("x/" + $0) }
    #expect(Set(cut).count == 2)
    for path in cut {
      let name = FilePath.name(of: path)
      #expect(path == "x/" + name)
      #expect((250...255).contains(name.utf8.count))
      #expect(name.hasPrefix("局局"))
      #expect(name.hasSuffix(".xlsx"))
      #expect(!name.contains("\u{FFFD}"))
    }
    // The same name always gives the same, so that a run can be gone on with.
    #expect(names.map { OutputName.fitting("x/" + $0) } == cut)
    let dots = "a." + String(repeating: "b", count: 300)
    #expect(FilePath.name(of: OutputName.fitting(dots)).utf8.count <= 255)
  }

  @Test("no path whatever leaves the folder")
  func anything() {
    var generator = SeededGenerator.announced(for: "output names")
    let pieces = [
      "..", ".", "/", "\u{301}", "a", ":", "\0", "\u{1B}", "局", "\\", " ", "e\u{301}", ".xlsx",
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...200, using: &generator)
      let path = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let parts = OutputName.inside(path).unicodeScalars
        .split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
      #expect(!parts.isEmpty)
      for part in parts {
        #expect(!part.isEmpty && part != "." && part != "..", "\(path.debugDescription)")
        #expect(part.utf8.count <= 255)
        #expect(!part.unicodeScalars.contains { $0.value < 0x20 || $0 == ":" })
      }
    }
  }
}
