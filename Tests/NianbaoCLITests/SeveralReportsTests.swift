import Foundation
import TestSupport
import Testing

/// Inputs that hold several reports, as the command's users meet them.
@Suite struct SeveralReportsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var lines = ""
    for name in ["2022-small-bureau", "2019-municipal-office", "2024-busy-city"] {
      let outcome = try run(Fixture.sample(name).path, "--to", "jsonl", "-o", "-")
      lines += outcome.text
    }
    try folder.write("three.jsonl", lines)
  }

  private func run(_ arguments: String..., in folder: String? = nil) throws -> Program.Outcome {
    try Program.nianbao.run(
      ["convert"] + arguments, environment: ["LC_ALL": "en_US.UTF-8"], in: folder)
  }

  @Test("formats for one report give a numbered file each, beside the input or in a folder")
  func numbered() throws {
    #expect(try run("three.jsonl", "--to", "txt", in: folder.path).status == 0)
    #expect(
      try folder.names() == ["three-1.txt", "three-2.txt", "three-3.txt", "three.jsonl"])
    #expect(try folder.text("three-2.txt").hasPrefix("2019年某某市人民政府办公厅"))
    let outcome = try run("three.jsonl", "--output-dir", "out", in: folder.path)
    #expect(outcome.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
    #expect(names == ["three-1.xlsx", "three-2.xlsx", "three-3.xlsx"])
    #expect(outcome.messages.contains("Wrote out/three-3.xlsx (某某市人民政府, 2024, form 2021)"))
  }

  @Test("formats for many give one file, which comes back", arguments: ["long", "wide"])
  func one(_ layout: String) throws {
    let table = try run(
      "three.jsonl", "--to", "csv", "--csv-layout", layout, "-o", "all.csv", in: folder.path)
    #expect(table.status == 0)
    #expect(table.messages.contains("Wrote all.csv (3 reports"))
    let again = try run(
      "all.csv", "--to", "csv", "--csv-layout", layout, "-o", "-", in: folder.path)
    #expect(again.output == FileManager.default.contents(atPath: folder.path + "/all.csv"))
    let lines = try run("all.csv", "--to", "jsonl", "-o", "-", in: folder.path)
    #expect(lines.text.split(separator: "\n").count == 3)
  }

  @Test("one file for a format of one report is refused, and nothing is written")
  func refused() throws {
    for arguments in [
      ["-o", "x.xlsx"], ["--to", "json", "-o", "-"], ["--to", "csv", "-o", "x.csv"],
    ] {
      let outcome = try Program.nianbao.run(
        ["convert", "three.jsonl"] + arguments, environment: ["LC_ALL": "en_US.UTF-8"],
        in: folder.path)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains("3 reports"), "\(outcome.messages)")
      #expect(outcome.messages.contains("--output-dir"))
    }
    #expect(try folder.names() == ["three.jsonl"])
  }

  @Test("where one output exists, none is written without --force")
  func exists() throws {
    try folder.write("three-2.txt", "mine")
    let outcome = try run("three.jsonl", "--to", "txt", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("three-2.txt exists"))
    #expect(try folder.names() == ["three-2.txt", "three.jsonl"])
    #expect(try folder.text("three-2.txt") == "mine")
    #expect(try run("three.jsonl", "--to", "txt", "--force", in: folder.path).status == 0)
    #expect(try folder.names().count == 4)
  }

  @Test("an output never is an input or that of another one")
  func collisions() throws {
    try folder.write("three-1.csv", "规章,1\n")
    let own = try run(
      "three.jsonl", "three-1.csv", "--to", "csv", "--force", in: folder.path)
    #expect(own.status == 2)
    #expect(own.messages.contains("three-1.csv is an input"))
    try FileManager.default.copyItem(
      atPath: Fixture.sample("2020-town-lines").path, toPath: folder.path + "/three-3.md")
    let same = try run("three.jsonl", "three-3.md", "--to", "txt", in: folder.path)
    #expect(same.status == 2)
    #expect(same.messages.contains("three-3.txt"))
    #expect(try folder.names() == ["three-1.csv", "three-3.md", "three-3.txt", "three.jsonl"])
  }

  @Test("one wrong report fails its input, by line and key, and no other input")
  func wrong() throws {
    let text = try folder.text("three.jsonl")
    let cut = text.replacing("\"form\":\"2019\"", with: "\"form\":\"1999\"")
    try folder.write("in/wrong.jsonl", cut)
    try folder.write("in/right.jsonl", text)
    let outcome = try run(
      "in", "--to", "txt", "--output-dir", "out", "--summary", "summary.json", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("in/wrong.jsonl:2:"))
    #expect(outcome.messages.contains("[1].form"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
    #expect(names == ["right-1.txt", "right-2.txt", "right-3.txt"])
    let summary = try folder.text("summary.json")
    #expect(summary.contains("\"output\":\"out/right-2.txt\""))
    #expect(summary.contains("某某市人民政府办公厅"))
  }

  @Test("a folder run takes neither its own summary nor its own outputs beside the inputs")
  func again() throws {
    try FileManager.default.copyItem(
      atPath: Fixture.sample("2020-town-lines").path, toPath: folder.path + "/a.txt")
    try FileManager.default.removeItem(atPath: folder.path + "/three.jsonl")
    for _ in 0..<2 {
      let outcome = try run(
        ".", "--to", "json", "--summary", "summary.json", "--force", in: folder.path)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(try folder.names() == ["a.json", "a.txt", "summary.json"])
    }
    let outcome = try run(".", "--output-dir", "out", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("summary.json:1:1"))
    #expect(outcome.messages.contains("nianbao/report/1"))
  }
}
