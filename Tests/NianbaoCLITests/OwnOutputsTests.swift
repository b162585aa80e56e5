import Foundation
import Nianbao
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct OwnOutputsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in/a/a.txt", "in/out/b.txt", "in/c.xlsx"] { try folder.write(name) }
  }

  private func inputs(
    _ output: String? = nil, _ directory: String? = nil, summary: String? = nil,
    _ searched: [String] = ["in"], _ format: OutputFormat = .xlsx
  ) throws -> [String] {
    let path = folder.path
    let plan = OutputPlan(
      output: output.map { "\(path)/\($0)" }, directory: directory.map { "\(path)/\($0)" },
      format: format)
    let arguments = searched.map { "\(path)/\($0)" }
    let own = OwnOutputs(inputs: arguments, plan: plan, summary: summary.map { "\(path)/\($0)" })
    return try InputFiles.find(arguments) { !own.contains($0) }.map { try $0.get().relativePath }
  }

  @Test("beside the inputs, files of the output format are outputs")
  func beside() throws {
    #expect(try inputs() == ["a/a.txt", "out/b.txt"])
    #expect(try inputs(nil, "in") == ["a/a.txt", "out/b.txt"])
    #expect(throws: FileError.self) { try inputs(nil, nil, ["in/a"], .txt) }
  }

  @Test("what stands in a folder for outputs below the inputs is an output")
  func below() throws {
    #expect(try inputs(nil, "in/out") == ["a/a.txt", "c.xlsx"])
    #expect(try inputs(nil, "in/none") == ["a/a.txt", "c.xlsx", "out/b.txt"])
    // Who asks for a folder gets it.
    #expect(try inputs(nil, "in/out", ["in/out"]) == ["b.txt"])
  }

  @Test("outputs elsewhere leave every file an input")
  func elsewhere() throws {
    #expect(try inputs(nil, "out") == ["a/a.txt", "c.xlsx", "out/b.txt"])
  }

  @Test("the summary of an earlier run and the output for all inputs are no inputs")
  func named() throws {
    for (name, head) in [
      ("in/s.json", SummaryText.jsonHead), ("in/s.csv", try SummaryText.csvHead()),
    ] {
      try folder.write(name, String(decoding: head, as: UTF8.self) + "more")
      #expect(try inputs(nil, "out", summary: name) == ["a/a.txt", "c.xlsx", "out/b.txt"])
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
    #expect(try inputs("in/a/a.txt") == ["c.xlsx", "out/b.txt"])
  }

  @Test("a file in the summary's place that is none is an input, which nothing replaces")
  func mistaken() throws {
    try folder.write("in/d.json", #"{"schema": "nianbao/report/1"}"#)
    #expect(
      try inputs(nil, "out", summary: "in/d.json") == ["a/a.txt", "c.xlsx", "d.json", "out/b.txt"])
  }
}
