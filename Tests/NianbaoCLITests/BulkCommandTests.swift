import Foundation
import TestSupport
import Testing

/// Many inputs in one run, as the command's users meet it.
@Suite struct BulkCommandTests {
  private let bulk: BulkRun

  init() throws { bulk = try BulkRun() }

  /// Puts a report of every format beside the samples.
  private func mixFormats() throws {
    for format in ["xlsx", "html", "csv", "md", "json"] {
      let outcome = try bulk.convert(
        bulk.inputs[2], "--to", format, "-o", "in/as-\(format)-某某局2022年.\(format)")
      try #require(outcome.status == 0, "\(outcome.messages)")
    }
  }

  // MARK: What is never written over

  @Test("a list of inputs, the summary and an empty folder's name are no outputs")
  func refused() throws {
    try bulk.folder.write("list", bulk.inputs.joined(separator: "\n"))
    let list = try bulk.convert("--files-from", "list", "--to", "jsonl", "-o", "list", "--force")
    #expect(list.status == 2 && list.messages.contains("is an input"), "\(list.messages)")
    #expect(try bulk.folder.text("list") == bulk.inputs.joined(separator: "\n"))
    let both = try bulk.convert(
      "in", "--to", "jsonl", "-o", "all.json", "--summary", "./all.json")
    #expect(both.status == 64)
    #expect(try bulk.convert("in", "--output-dir", "").status == 64)
  }

  @Test("an output where the summary goes is an error of its input, and the summary is whole")
  func summaryIsOutput() throws {
    let path = "out/" + bulk.inputs[0].dropFirst("in/".count).dropLast(".txt".count) + ".json"
    let outcome = try bulk.convert(
      "in", "--to", "json", "--output-dir", "out", "--summary", path, "--force")
    #expect(outcome.status == 2)
    let failed = try bulk.outcomes(path).filter { $0.value == "failed" }.map(\.key)
    #expect(failed == [bulk.inputs[0]])
  }

  @Test("of several inputs every error names its own")
  func namedErrors() throws {
    try bulk.folder.write(
      "in/a.json", try bulk.convert(bulk.inputs[0], "--to", "json", "-o", "-").text)
    let outcome = try bulk.convert(
      bulk.inputs[0], "in/a.json", "--to", "csv", "--csv-layout", "long", "-o", "-")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("in/a.json: CSV"), "\(outcome.messages)")
  }

  @Test("whoever stops listening to the messages does not end the run")
  func closedMessages() throws {
    let outcome = try Program(path: "/bin/sh").run(
      [
        "-c",
        "{ \"$0\" convert in --output-dir out --summary summary.json --language en; echo $? > status; } 2>&1 | true; cat status",
        Program.nianbao.path,
      ], in: bulk.folder.path)
    #expect(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines) == "0")
    #expect(bulk.files(in: "out").count == bulk.inputs.count)
    #expect(try bulk.summary().totals["failed"] as? Int == 0)
  }

  // MARK: One output for all inputs

  @Test("inputs of all formats go into one output in their order, however many at a time")
  func mixed() throws {
    try mixFormats()
    let one = try bulk.convert("in", "--to", "jsonl", "-o", "-", "--jobs", "1")
    #expect(one.status == 0, "\(one.messages)")
    let several = try bulk.convert("in", "--to", "jsonl", "-o", "all.jsonl", "--jobs", "4")
    #expect(several.messages.contains("Wrote all.jsonl (10 reports"), "\(several.messages)")
    #expect(Data(try bulk.folder.text("all.jsonl").utf8) == one.output)
    let paths = try #require(
      FileManager.default.enumerator(atPath: "\(bulk.folder.path)/in")?.compactMap { $0 as? String }
    )
    .filter { $0.contains(".") }.sorted()
    let alone = try paths.map { try bulk.convert("in/\($0)", "--to", "jsonl", "-o", "-").text }
    #expect(alone.joined() == one.text)
  }

  @Test("a list gives the same as the folder, from a file or standard input")
  func lists() throws {
    let folder = try bulk.convert("in", "--to", "csv", "--csv-layout", "wide", "-o", "-")
    let lines = bulk.inputs.joined(separator: "\n")
    try bulk.folder.write("list", lines)
    for (list, input) in [("list", ""), ("-", lines), ("-", bulk.inputs.joined(separator: "\0"))] {
      let outcome = try bulk.convert(
        "--files-from", list, "--to", "csv", "--csv-layout", "wide", "-o", "-", input: input)
      #expect(outcome.output == folder.output)
      #expect(outcome.output.count > 1_000)
    }
  }

  @Test("what cannot be read or told apart is left out of the output, and named")
  func failures() throws {
    try bulk.folder.write("in/prose.txt", "没有表格。")
    let expected = try bulk.convert(
      bulk.inputs[0], bulk.inputs[1], "--to", "csv", "--csv-layout", "long", "-o", "-")
    try bulk.folder.write("copy.txt", bytes: try Fixture.sample("2020-town-lines").bytes())
    let outcome = try bulk.convert(
      bulk.inputs[0], "in/prose.txt", "in/none.txt", bulk.inputs[1], "./" + bulk.inputs[0],
      "copy.txt", "--to", "csv", "--csv-layout", "long", "-o", "-", "--summary", "summary.json")
    #expect(outcome.status == 2)
    #expect(outcome.output == expected.output)
    #expect(
      try bulk.outcomes() == [
        bulk.inputs[0]: "converted", "in/prose.txt": "failed", "in/none.txt": "failed",
        bulk.inputs[1]: "converted", "./" + bulk.inputs[0]: "failed", "copy.txt": "failed",
      ])
    #expect(outcome.messages.contains("is an input already"))
    #expect(outcome.messages.contains("cannot tell apart"))
  }

  @Test("an output without a report is not written")
  func nothing() throws {
    try bulk.folder.write("a.txt", "没有表格。")
    let outcome = try bulk.convert("a.txt", "none.txt", "--to", "jsonl", "-o", "all.jsonl")
    #expect(outcome.status == 2)
    #expect(!bulk.exists("all.jsonl"))
  }

  @Test("an output for all inputs replaces no file and no input")
  func keeps() throws {
    try bulk.folder.write("all.jsonl", "mine")
    let outcome = try bulk.convert("in", "--to", "jsonl", "-o", "all.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("--force"))
    let input = try bulk.convert("in", "all.jsonl", "--to", "jsonl", "-o", "all.jsonl", "--force")
    #expect(input.status == 2)
    #expect(input.messages.contains("is an input"))
    #expect(try bulk.folder.text("all.jsonl") == "mine")
  }

  // MARK: Names

  @Test("no name leaves the folder for outputs")
  func names() throws {
    let report = try Fixture.sample("2020-town-lines").bytes()
    let long = String(repeating: "局", count: 83)
    for name in ["a:b\u{7}.txt", "\(long).txt", "x/../y.txt"] {
      try bulk.folder.write("work/\(name)", bytes: report)
    }
    try bulk.folder.write("above.txt", bytes: report)
    let list = ["../above.txt", "a:b\u{7}.txt", "\(long).txt", "\(bulk.folder.path)/above.txt"]
    try bulk.folder.write("work/list", list.joined(separator: "\0"))
    let outcome = try Program.nianbao.run(
      ["convert", "--files-from", "list", "--output-dir", "out", "--to", "jsonl"],
      environment: ["LC_ALL": "en_US.UTF-8"], in: "\(bulk.folder.path)/work")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = Set(bulk.files(in: "work/out").keys)
    #expect(names.count == 4)
    let below = String(bulk.folder.path.dropFirst()) + "/above.jsonl"
    #expect(names.isSuperset(of: ["above.jsonl", "a_b_.jsonl", below]))
    #expect(try bulk.folder.names() == ["above.txt", "in", "work"])
  }

  @Test("an organ's name goes into the output, never into its path")
  func organs() throws {
    let json = try bulk.convert(bulk.inputs[1], "--to", "jsonl", "-o", "-").text
    let odd = ["../../局", "/etc/局", "a:b\\u0007局", String(repeating: "局", count: 300)]
    let lines = odd.map { json.replacing("\"organ\":\"某某镇人民政府\"", with: "\"organ\":\"\($0)\"") }
    try bulk.folder.write("work/all.jsonl", lines.joined())
    let outcome = try bulk.convert("work/all.jsonl", "--output-dir", "work/out")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(bulk.files(in: "work/out").keys.sorted() == (1...4).map { "all-\($0).xlsx" })
    #expect(try bulk.folder.names() == ["in", "work"])
  }

  @Test("two inputs with one output: the first is written, the second named")
  func collisions() throws {
    let report = try Fixture.sample("2020-town-lines").bytes()
    for name in ["a.md", "a.txt", "b:c.txt", "b_c.txt"] {
      try bulk.folder.write("two/\(name)", bytes: report)
    }
    let outcome = try bulk.convert("two", "--output-dir", "out", "--summary", "summary.json")
    #expect(outcome.status == 2)
    #expect(bulk.files(in: "out").keys.sorted() == ["a.xlsx", "b_c.xlsx"])
    #expect(
      try bulk.outcomes() == [
        "two/a.md": "converted", "two/a.txt": "failed", "two/b:c.txt": "converted",
        "two/b_c.txt": "failed",
      ])
  }

  // MARK: Messages

  @Test("--quiet prints errors only")
  func quiet() throws {
    #expect(try bulk.convert("in", "--output-dir", "out", "--quiet").messages.isEmpty)
    try bulk.folder.write("in/prose.txt", "没有表格。")
    let outcome = try bulk.convert("in", "--output-dir", "new", "-q")
    #expect(outcome.status == 2)
    #expect(outcome.messages.split(separator: "\n").count == 1)
    #expect(outcome.messages.hasPrefix("in/prose.txt does not hold"))
  }

  @Test("a log has plain lines, a line for each output in the order of the inputs")
  func log() throws {
    let outcome = try bulk.convert("in", "--output-dir", "out")
    #expect(!outcome.messages.contains("\u{1B}") && !outcome.messages.contains("\r"))
    let lines = outcome.messages.split(separator: "\n")
    #expect(lines.count == bulk.inputs.count + 1)
    for (line, input) in zip(lines, bulk.inputs) {
      let path = "out/" + input.dropFirst(3).replacing(".txt", with: ".xlsx")
      #expect(line.hasPrefix("Wrote \(path) ("))
    }
  }

  @Test(
    "a terminal has a line that changes, and is clean in the end",
    .enabled(if: Program.named("script") != nil, "script is not installed"))
  func terminal() throws {
    let script = try #require(Program.named("script"))
    let command = "\(Program.nianbao.path) convert in --output-dir out --language en --jobs 1"
    let outcome = try script.run(
      ["-qec", command, "/dev/null"], environment: ["TERM": "xterm"], in: bulk.folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\r\u{1B}[K1/\(bulk.inputs.count), failed 0, "))
    #expect(outcome.text.contains("/s, 0:0"))
    #expect(outcome.text.hasSuffix("\(bulk.inputs.count) converted, 0 failed.\r\n"))
  }

  @Test("the summary may stand in a folder for outputs that is not there yet")
  func summaryAmongOutputs() throws {
    let outcome = try bulk.convert("in", "--output-dir", "a/out", "--summary", "a/out/summary.json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(Set(try bulk.outcomes("a/out/summary.json").values) == ["converted"])
  }

  // MARK: Usage

  @Test(
    "what does not go together is refused",
    arguments: [
      ["in", "--force", "--skip-existing"], ["in", "in", "-o", "a.xlsx"], [],
      ["-", "--files-from", "-"], ["--files-from", "list", "-o", "a.json"],
      ["--files-from", "list", "--to", "csv", "-o", "a.csv"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try Program.nianbao.run(["convert"] + arguments, in: bulk.folder.path)
    #expect(outcome.status == 64, "\(outcome.messages)")
  }

  @Test("an empty list is an error, for convert and check", arguments: ["convert", "check"])
  func emptyList(_ command: String) throws {
    try bulk.folder.write("list", "\n")
    let outcome = try Program.nianbao.run(
      [command, "--files-from", "list"], environment: ["LC_ALL": "en_US.UTF-8"],
      in: bulk.folder.path)
    #expect(outcome.status == 2)
    #expect((outcome.messages + outcome.text).contains("names no file"))
  }

  @Test("check takes a list, too")
  func check() throws {
    try bulk.folder.write("list", bulk.inputs.joined(separator: "\n"))
    let listed = try Program.nianbao.run(
      ["check", "--files-from", "list", "--format", "csv"], in: bulk.folder.path)
    let searched = try Program.nianbao.run(
      ["check", "in", "--format", "csv"], in: bulk.folder.path)
    #expect(listed.status == 1)
    #expect(listed.output == searched.output)
    #expect(listed.output.count > 100)
  }
}
