import Foundation
import TestSupport
import Testing

/// Runs that are ended, by whatever, and started again.
@Suite struct SkipExistingTests {
  private let bulk: BulkRun

  init() throws { bulk = try BulkRun() }

  private func again() throws -> Program.Outcome {
    try bulk.convert(
      "in", "--output-dir", "out", "--skip-existing", "--summary", "summary.json")
  }

  @Test("what is there is not made again, and what is missing or empty is")
  func skips() throws {
    #expect(try again().status == 0)
    let whole = bulk.files(in: "out")
    #expect(whole.count == bulk.inputs.count)
    let paths = whole.keys.sorted()
    // Another content shows whether a file was touched.
    try bulk.folder.write("out/\(paths[0])", "mine")
    try FileManager.default.removeItem(atPath: "\(bulk.folder.path)/out/\(paths[1])")
    try bulk.folder.write("out/\(paths[2])", "")
    let outcome = try again()
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("2 converted, \(paths.count - 2) skipped, 0 failed"))
    var expected = whole
    expected[paths[0]] = Data("mine".utf8)
    #expect(bulk.files(in: "out") == expected)
    let totals = try bulk.summary().totals
    #expect(totals["skipped"] as? Int == paths.count - 2)
    #expect(totals["converted"] as? Int == 2)
  }

  @Test("where the output for all inputs is there, the summary says so of each")
  func dataSetInSummary() throws {
    func again() throws -> Program.Outcome {
      try bulk.convert(
        "in", "--to", "jsonl", "-o", "all.jsonl", "--skip-existing", "--summary", "summary.json")
    }
    #expect(try again().status == 0)
    let whole = try bulk.folder.text("all.jsonl")
    let outcome = try again()
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try bulk.folder.text("all.jsonl") == whole)
    let totals = try bulk.summary().totals
    #expect(totals["skipped"] as? Int == bulk.inputs.count && totals["converted"] as? Int == 0)
  }

  @Test("of an input with several reports only the missing files are made")
  func several() throws {
    let lines = try bulk.convert("in", "--to", "jsonl", "-o", "-")
    try bulk.folder.write("in/all.jsonl", lines.text)
    #expect(try bulk.convert("in/all.jsonl", "--output-dir", "out").status == 0)
    let whole = bulk.files(in: "out")
    #expect(whole.count == bulk.inputs.count)
    try FileManager.default.removeItem(atPath: "\(bulk.folder.path)/out/all-2.xlsx")
    try bulk.folder.write("out/all-3.xlsx", "mine")
    let outcome = try bulk.convert("in/all.jsonl", "--output-dir", "out", "--skip-existing")
    #expect(outcome.status == 0, "\(outcome.messages)")
    var expected = whole
    expected["all-3.xlsx"] = Data("mine".utf8)
    #expect(bulk.files(in: "out") == expected)
    let third = try bulk.convert("in/all.jsonl", "--output-dir", "out", "--skip-existing")
    #expect(third.messages.contains("exists; skipped"))
  }

  @Test("outputs in a folder below the inputs are no inputs of the next run")
  func below() throws {
    for turn in 0..<2 {
      let outcome = try bulk.convert("in", "--output-dir", "in/out", "--skip-existing")
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(
        outcome.messages.contains("\(bulk.inputs.count) \(turn == 0 ? "converted" : "skipped")"))
    }
    #expect(bulk.files(in: "in/out").count == bulk.inputs.count)
  }

  @Test("an output for all inputs is made once")
  func dataSet() throws {
    for turn in 0..<2 {
      let outcome = try bulk.convert("in", "--to", "jsonl", "-o", "all.jsonl", "--skip-existing")
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(
        outcome.messages.contains(turn == 0 ? "Wrote all.jsonl" : "all.jsonl exists; skipped"))
    }
  }

  @Test("an input is never taken for its output")
  func isInput() throws {
    let outcome = try bulk.convert(bulk.inputs[0], "--to", "txt", "--skip-existing")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("is an input"))
  }

  @Test("killed at any moment, a run leaves whole outputs, and the next one makes the rest")
  func killed() throws {
    #expect(try bulk.convert("in", "--output-dir", "whole").status == 0)
    let whole = bulk.files(in: "whole")
    var generator = SeededGenerator.announced(for: "killing a bulk run")
    for trial in 0..<5 {
      let running = try bulk.start(
        "in", "--output-dir", "out\(trial)", "--skip-existing", "--summary", "s\(trial).json")
      usleep(.random(in: 1_000...900_000, using: &generator))
      running.send(SIGKILL)
      _ = try running.end()
      let left = bulk.files(in: "out\(trial)").filter { !$0.key.contains(".nianbao-") }
      #expect(left.allSatisfy { whole[$0.key] == $0.value }, "trial \(trial)")
      let outcome = try bulk.convert(
        "in", "--output-dir", "out\(trial)", "--skip-existing", "--summary", "s\(trial).json")
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(bulk.files(in: "out\(trial)") == whole, "trial \(trial)")
      let totals = try bulk.summary("s\(trial).json").totals
      #expect(totals["skipped"] as? Int == left.count, "trial \(trial)")
    }
    #expect(try bulk.folder.names().allSatisfy { !$0.hasPrefix(".") })
  }
}
