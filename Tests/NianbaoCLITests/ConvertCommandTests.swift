import Foundation
import TestSupport
import Testing

/// The command as its users run it: a process with arguments, streams, files and an exit status.
@Suite struct ConvertCommandTests {
  let folder: TemporaryFolder
  let input: String

  init() throws {
    folder = try TemporaryFolder()
    input = folder.path + "/report.txt"
    try FileManager.default.copyItem(
      atPath: Fixture.sample("2022-small-bureau").path, toPath: input)
  }

  private func run(_ arguments: String..., input: Data = Data()) throws -> Program.Outcome {
    try Program.nianbao.run(
      ["convert"] + arguments, input: input, environment: ["LC_ALL": "en_US.UTF-8"])
  }

  @Test("without options a workbook stands beside the input")
  func workbookBeside() throws {
    let outcome = try run(input)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try folder.names() == ["report.txt", "report.xlsx"])
    #expect(outcome.output.isEmpty)
    #expect(
      FileManager.default.contents(atPath: folder.path + "/report.xlsx")?.starts(with: [0x50, 0x4B])
        == true)
  }

  @Test("standard input and output carry the report and nothing else")
  func streams() throws {
    let bytes = try #require(FileManager.default.contents(atPath: input))
    let outcome = try run("-", "--to", "json", "-o", "-", input: bytes)
    #expect(outcome.status == 0)
    let json = try #require(JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect((json["cells"] as? [String: Any])?.count == 200)
    #expect(json["schema"] as? String == "nianbao/report/1")
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var name: String
    var arguments: @Sendable (String) -> [String]
    var says: String
    var status: Int32 = 2
    var testDescription: String { name }
  }

  @Test(
    "what cannot be done is said in one sentence, and nothing is written",
    arguments: [
      Refusal(name: "no such file", arguments: { ["\($0)/none.txt"] }, says: "does not exist"),
      Refusal(
        name: "a folder without reports", arguments: { ["\($0)/empty"] }, says: "holds no report"),
      Refusal(
        name: "a folder for -o", arguments: { ["\($0)/report.txt", "-o", "\($0)/empty"] },
        says: "folder"),
      Refusal(name: "an empty file", arguments: { ["\($0)/empty.txt"] }, says: "is empty"),
      Refusal(name: "a binary file", arguments: { ["\($0)/binary.bin"] }, says: "is not a text"),
      Refusal(
        name: "no report", arguments: { ["\($0)/prose.txt"] }, says: "does not hold the tables"),
      Refusal(name: "an old Word file", arguments: { ["\($0)/old.doc"] }, says: "save it as .docx"),
      Refusal(
        name: "an unwritable target",
        arguments: { ["\($0)/report.txt", "-o", "\($0)/report.txt/x.xlsx"] },
        says: "cannot be written"),
      Refusal(
        name: "the input as the output",
        arguments: { ["\($0)/report.txt", "--to", "txt", "--force"] }, says: "is an input"),
      Refusal(
        name: "a target that exists",
        arguments: { ["\($0)/report.txt", "-o", "\($0)/taken.xlsx"] },
        says: "--force"),
      Refusal(
        name: "an unknown extension", arguments: { ["\($0)/report.txt", "-o", "\($0)/x.pages"] },
        says: "--to", status: 64),
    ])
  func refuses(_ refusal: Refusal) throws {
    try folder.write("taken.xlsx", "mine")
    try folder.write("prose.txt", "今天天气很好，共有 3 个人出门。")
    try folder.write("empty.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: true)
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
      .write(to: URL(fileURLWithPath: folder.path + "/old.doc"))
    try FileManager.default.copyItem(
      atPath: Fixture.named("binary.bin").path, toPath: folder.path + "/binary.bin")
    let before = try folder.names()
    let outcome = try Program.nianbao.run(
      ["convert"] + refusal.arguments(folder.path), environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(outcome.status == refusal.status)
    #expect(outcome.messages.contains(refusal.says), "\(outcome.messages)")
    if refusal.status == 2 { #expect(outcome.messages.split(separator: "\n").count == 1) }
    #expect(try folder.names() == before)
    #expect(try folder.text("taken.xlsx") == "mine")
  }

  @Test("one bad input stops no other, and the summary names it")
  func bulk() throws {
    try folder.write("in/b/prose.txt", "没有表格。")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/in/a", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: input, toPath: folder.path + "/in/a/report.txt")
    let outcome = try run(
      folder.path + "/in", "--output-dir", folder.path + "/out", "--to", "csv", "--summary",
      folder.path + "/summary.json")
    #expect(outcome.status == 2)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/out/a/report.csv"))
    let summary = try folder.text("summary.json")
    #expect(summary.contains("\"failed\":1"))
    #expect(summary.contains("prose.txt"))
  }

  @Test("--strict makes a warning count")
  func strict() throws {
    #expect(try run(input, "-o", folder.path + "/a.xlsx").status == 0)
    #expect(try run(input, "-o", folder.path + "/b.xlsx", "--strict").status == 1)
  }

  @Test("killing the program at any moment leaves whole files or none")
  func killed() throws {
    var generator = SeededGenerator.announced(for: "killing")
    for trial in 0..<20 {
      let target = folder.path + "/killed.xlsx"
      let delay = Double.random(in: 0...0.12, using: &generator)
      let outcome = try #require(Program.named("timeout")).run([
        "-s", "KILL", String(delay), Program.nianbao.path, "convert", input, "-o", target,
        "--force",
      ])
      if let bytes = FileManager.default.contents(atPath: target) {
        // The end of central directory record stands at the end of a whole archive.
        #expect(bytes.suffix(22).starts(with: [0x50, 0x4B, 0x05, 0x06]), "trial \(trial)")
      }
      _ = outcome
    }
    #expect(try run(input, "-o", folder.path + "/killed.xlsx", "--force").status == 0)
    #expect(try folder.names() == ["killed.xlsx", "report.txt"])
  }
}
