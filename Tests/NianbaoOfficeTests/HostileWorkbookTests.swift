import Foundation
import TestSupport
import Testing

/// Workbooks that attack the reader, contradict themselves, or are merely odd.
///
/// `Scripts/hostile_workbooks.py` writes them with what has to come out; `scripts/lib/hostile.py`
/// runs the command over them and judges. `scripts/hostile` does the same to the release build,
/// with a limit of time; here only what hangs is ended.
@Suite(.enabled(if: Program.named("python3") != nil, "python3 is not installed"))
struct HostileWorkbookTests {
  /// What the judge says of one file and one command.
  struct Judgement: Decodable {
    var file: String
    var symptom: String
    var command: String
    var failures: [String]
  }

  static let groupNames = ["containers", "archives", "markup", "cells", "structure", "formulas"]

  @Test("a hostile workbook is refused clearly or read correctly", arguments: groupNames)
  func judged(_ group: String) throws {
    let judgements = try judge(Program.nianbao, ["--group", group])
    // A judge who has seen nothing must not pass.
    #expect(judgements.count >= 100)
    for judgement in judgements {
      for failure in judgement.failures {
        Issue.record("\(judgement.command) \(judgement.file): \(failure) (\(judgement.symptom))")
      }
    }
  }

  @Test("every group is judged")
  func groups() throws {
    let outcome = try python().run([
      Self.path("Tests/NianbaoOfficeTests/Scripts/hostile_workbooks.py"), "--list",
    ])
    #expect(outcome.text.split(separator: "\n").map(String.init) == Self.groupNames)
  }

  /// A program that does one thing wrongly, and what the judge has to say of it.
  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// A shell script in place of the command.
    var script: String
    var file: String
    var failure: String
  }

  @Test(
    "the judge sees what is wrong",
    arguments: [
      Fault(
        testDescription: "a wrong number", script: sheet("{\"A1\": 8}"),
        file: "formula-own.xlsx", failure: "Sheet1!A1 is 8 instead of 7"),
      Fault(
        testDescription: "a number as text", script: sheet("{\"A1\": \"7\"}"),
        file: "formula-own.xlsx", failure: "Sheet1!A1 is '7' instead of 7"),
      Fault(
        testDescription: "a lost number", script: sheet("{}"), file: "formula-own.xlsx",
        failure: "Sheet1!A1 is None instead of 7"),
      Fault(
        testDescription: "an invented number", script: sheet("{\"A1\": 7, \"B1\": 0}"),
        file: "formula-own.xlsx", failure: "Sheet1!B1 is 0 instead of None"),
      Fault(
        testDescription: "a rounded number", script: sheet("{\"A1\": 59237.24}"),
        file: "number-amount.xlsx", failure: "Sheet1!A1 is 59237.24 instead of 59237.2449"),
      Fault(
        testDescription: "nought for blank", script: sheet("{\"A1\": 0}"),
        file: "number-empty.xlsx", failure: "Sheet1!A1 is 0 instead of None"),
      Fault(
        testDescription: "a number for what is none", script: sheet("{\"A1\": 15}"),
        file: "number-comma.xlsx", failure: "must be no number"),
      Fault(
        testDescription: "a sheet that is missing", script: "echo '{\"sheets\": []}'",
        file: "formula-own.xlsx", failure: "sheet 'Sheet1' is missing"),
      Fault(
        testDescription: "reading what contradicts itself", script: sheet("{\"A1\": 1}"),
        file: "cell-twice.xlsx", failure: "read, has to be refused"),
      Fault(
        testDescription: "refusing what is sound", script: "echo 'It is damaged.' >&2; exit 2",
        file: "formula-own.xlsx", failure: "refused: It is damaged."),
      Fault(
        testDescription: "output that is cut off", script: "echo '{\"sheets\": [{'",
        file: "formula-own.xlsx", failure: "the output is no JSON of sheets"),
      Fault(
        testDescription: "a refusal without a message", script: "exit 2", file: "cell-twice.xlsx",
        failure: "the message has 0 lines"),
      Fault(
        testDescription: "a message that says nothing",
        script: "echo 'It did not work.' >&2; exit 2",
        file: "cell-twice.xlsx", failure: "the message says none of"),
      Fault(
        testDescription: "a message of several lines",
        script: "echo 'It is damaged.' >&2; echo 'at frame 1.' >&2; exit 2",
        file: "cell-twice.xlsx", failure: "the message has 2 lines"),
      Fault(
        testDescription: "a message in Chinese", script: "echo '已损坏。' >&2; exit 2",
        file: "cell-twice.xlsx", failure: "the message is no English sentence"),
      Fault(
        testDescription: "a crash", script: "kill -SEGV $$", file: "cell-twice.xlsx",
        failure: "ended by signal 11"),
      Fault(
        testDescription: "an unknown status", script: "exit 1", file: "cell-twice.xlsx",
        failure: "exit status 1"),
      Fault(
        testDescription: "a hang", script: "sleep 60", file: "cell-twice.xlsx",
        failure: "still running after 1 s"),
      Fault(
        testDescription: "gigabytes of memory",
        script: "exec python3 -c 'bytearray(300_000_000).count(1)'",
        file: "cell-twice.xlsx", failure: "MB of memory"),
      Fault(
        testDescription: "another file's content", script: sheet("{\"A1\": \"root:x:0\"}"),
        file: "target-file.xlsx", failure: "'root:' stands in the output"),
    ])
  func faults(_ fault: Fault) throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("nianbao", "#!/bin/sh\n\(fault.script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let judgements = try judge(Program(path: script), ["--file", fault.file, "--hang", "1"])
    let sheets = try #require(judgements.first { $0.command == "sheets" })
    #expect(sheets.failures.contains { $0.contains(fault.failure) }, "\(sheets.failures)")
  }

  @Test("the judge passes what is right")
  func right() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write(
      "nianbao",
      """
      #!/bin/sh
      [ $1 = sheets ] || { echo 'There is no report in it.' >&2; exit 2; }
      \(Self.sheet("{\"A1\": 7}"))
      """)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let judgements = try judge(Program(path: script), ["--file", "formula-own.xlsx"])
    #expect(judgements.map(\.failures) == [[], []])
  }

  /// The script that prints a sheet with these cells.
  private static func sheet(_ cells: String) -> String {
    "echo '{\"sheets\": [{\"name\": \"Sheet1\", \"cells\": \(cells)}]}'"
  }

  private static func path(_ below: String) -> String { "\(Fixture.repository)/\(below)" }

  private func python() throws -> Program { try #require(Program.named("python3")) }

  private func judge(_ tool: Program, _ arguments: [String]) throws -> [Judgement] {
    // Debug builds on a busy machine are many times slower; `scripts/hostile` limits the time.
    let outcome = try python().run(
      [
        Self.path("scripts/lib/hostile.py"), "--bin", tool.path, "--json", "--seconds", "60",
        "--hang", "60",
      ] + arguments)
    guard !outcome.output.isEmpty else {
      Issue.record("the judge failed: \(outcome.messages)")
      return []
    }
    return try JSONDecoder().decode([Judgement].self, from: outcome.output)
  }
}
