import Foundation
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], input: String = "") throws -> Program.Outcome {
    try Program.nianbao.run(
      arguments + ["--language", "en"], input: Data(input.utf8), in: folder.path)
  }

  private func sample(_ name: String) -> String {
    "\(Fixture.repository)/samples/\(name)/input.txt"
  }

  @Test(
    "the exit status says whether the reports differ",
    arguments: [
      (["2024-busy-city", "2024-busy-city"], 0), (["2024-busy-city", "2022-small-bureau"], 1),
      (["2024-busy-city", "nothing"], 2), (["2024-busy-city"], 64),
      (["2024-busy-city", "2024-busy-city", "2024-busy-city"], 64),
    ] as [([String], Int32)])
  func status(_ names: [String], _ status: Int32) throws {
    #expect(try run(["diff"] + names.map(sample)).status == status)
  }

  @Test(
    "a report is the same in every format that holds all of it",
    arguments: ["xlsx", "txt", "html", "md", "json"])
  func formats(_ format: String) throws {
    let path = sample("2023-contradicting-totals")
    #expect(try run(["convert", path, "-o", "copy.\(format)"]).status == 0)
    let outcome = try run(["diff", path, "copy.\(format)"])
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test("standard input is one report, and not both")
  func standardInput() throws {
    let text = String(decoding: try Fixture.sample("2024-busy-city").bytes(), as: UTF8.self)
    let outcome = try run(["diff", "-", sample("2024-busy-city")], input: text)
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(try run(["diff", "-", "-"]).status == 64)
  }

  @Test(
    "the extension of the output gives the format",
    arguments: [("json", "nianbao/diff/1"), ("html", "<!DOCTYPE html>"), ("txt", "< /")])
  func output(_ format: String, _ mark: String) throws {
    let paths = [sample("2024-busy-city"), sample("2022-small-bureau")]
    #expect(try run(["diff"] + paths + ["-o", "out.\(format)"]).status == 1)
    let bytes = try #require(FileManager.default.contents(atPath: "\(folder.path)/out.\(format)"))
    #expect(String(decoding: bytes, as: UTF8.self).contains(mark))
    #expect(try run(["diff"] + paths + ["-o", "out.\(format)"]).status == 2)
    #expect(try run(["diff"] + paths + ["-o", "out.\(format)", "--force"]).status == 1)
  }

  @Test("an input is never replaced")
  func input() throws {
    let text = String(decoding: try Fixture.sample("2024-busy-city").bytes(), as: UTF8.self)
    let path = try folder.write("a.txt", text)
    #expect(try run(["diff", path, path, "-o", path, "--force"]).status == 2)
    #expect(FileManager.default.contents(atPath: path) == Data(text.utf8))
  }
}
