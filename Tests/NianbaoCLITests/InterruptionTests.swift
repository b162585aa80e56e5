import Foundation
import TestSupport
import Testing

/// What happens while a run goes on: Ctrl-C, files that vanish or change.
///
/// A pipe among the inputs makes the moment certain: with one job, the run waits there.
@Suite struct InterruptionTests {
  private let bulk: BulkRun
  private let list: [String]

  init() throws {
    bulk = try BulkRun()
    list = [bulk.inputs[0], "pipe.txt", bulk.inputs[1], bulk.inputs[2]]
    try #require(mkfifo("\(bulk.folder.path)/pipe.txt", 0o600) == 0)
    try bulk.folder.write("list", list.joined(separator: "\n"))
  }

  private func start(_ arguments: [String], jobs: Int = 1) throws -> RunningProgram {
    try RunningProgram(
      .nianbao,
      ["convert", "--files-from", "list", "--jobs", "\(jobs)", "--summary", "summary.json"]
        + arguments,
      environment: ["LC_ALL": "en_US.UTF-8"], in: bulk.folder.path)
  }

  private var first: String { "out/" + list[0].replacing("input.txt", with: "input.xlsx") }

  /// Writes a report into the pipe.
  private func feed(_ name: String = "2024-busy-city") throws {
    let pipe = try FileHandle(
      forWritingTo: URL(fileURLWithPath: "\(bulk.folder.path)/pipe.txt"))
    try pipe.write(contentsOf: Data(try Fixture.sample(name).bytes()))
    try pipe.close()
  }

  @Test(
    "Ctrl-C and kill end in order, and the next run goes on", arguments: [SIGINT, SIGTERM, SIGHUP])
  func ends(_ signal: Int32) throws {
    let running = try start(["--output-dir", "out"])
    #expect(running.waits { bulk.exists(first) })
    running.send(signal)
    let outcome = try running.end()
    #expect(outcome.status == 130)
    #expect(
      outcome.messages.contains("Interrupted: 4 inputs, 1 converted, 0 failed, 3 not started"))
    #expect(outcome.messages.contains("--skip-existing"))
    #expect(Array(bulk.files(in: "out").keys) == [String(first.dropFirst(4))])
    #expect(
      try bulk.outcomes() == [
        list[0]: "converted", list[1]: "not-started", list[2]: "not-started",
        list[3]: "not-started",
      ])
    #expect(try bulk.summary().totals["interrupted"] as? Bool == true)
    // What is a pipe now is a report then.
    unlink("\(bulk.folder.path)/pipe.txt")
    try bulk.folder.write("pipe.txt", bytes: try Fixture.sample("2024-busy-city").bytes())
    let again = try start(["--output-dir", "out", "--skip-existing"]).end()
    #expect(again.status == 0, "\(again.messages)")
    #expect(bulk.files(in: "out").count == 4)
    #expect(try bulk.summary().totals["skipped"] as? Int == 1)
    #expect(try bulk.summary().totals["interrupted"] as? Bool == false)
  }

  @Test("every job that waits for a pipe hears of it")
  func everyJob() throws {
    try #require(mkfifo("\(bulk.folder.path)/other.txt", 0o600) == 0)
    try bulk.folder.write("list", ([list[0], "pipe.txt", "other.txt"]).joined(separator: "\n"))
    let running = try start(["--output-dir", "out"], jobs: 2)
    #expect(running.waits { bulk.exists(first) })
    // Long enough for both jobs to come to their pipes, where one of them would wait for ever.
    usleep(500_000)
    running.send(SIGINT)
    #expect(try running.end().status == 130)
    #expect(
      try bulk.outcomes() == [
        list[0]: "converted", "pipe.txt": "not-started", "other.txt": "not-started",
      ])
  }

  @Test("an output for all inputs that did not get all of them is not there")
  func dataSet() throws {
    let running = try start(["--to", "csv", "--csv-layout", "long", "-o", "all.csv"])
    // The first report stands in the partial file before the pipe is opened.
    #expect(running.waits { partialSize() > 10_000 })
    running.send(SIGINT)
    let outcome = try running.end()
    #expect(outcome.status == 130)
    #expect(outcome.messages.contains("all.csv was not written"))
    #expect(try bulk.folder.names() == ["in", "list", "pipe.txt", "summary.json"])
  }

  private func partialSize() -> Int {
    let names = (try? bulk.folder.names()) ?? []
    let sizes = names.filter { $0.hasPrefix(".nianbao-") }.map { name -> Int in
      let path = "\(bulk.folder.path)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.size] as? Int) ?? 0
    }
    return sizes.max() ?? 0
  }

  @Test("a file that vanishes before its turn is named, and the rest is done")
  func vanishes() throws {
    let running = try start(["--output-dir", "out"])
    #expect(running.waits { bulk.exists(first) })
    unlink("\(bulk.folder.path)/\(list[2])")
    try feed()
    let outcome = try running.end()
    #expect(outcome.status == 2)
    #expect(
      try bulk.outcomes() == [
        list[0]: "converted", list[1]: "converted", list[2]: "failed", list[3]: "converted",
      ])
    let error = try bulk.summary().inputs[list[2]]?["error_english"] as? String
    #expect(error?.contains("does not exist") == true)
    #expect(bulk.files(in: "out").count == 3)
  }
}
