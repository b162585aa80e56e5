import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

/// Every command of `examples/README.md`, as it stands there.
///
/// `scripts/setup --tests` installs what they use; a part whose program is missing is skipped. The
/// parts print the same figures, which are those of the samples' expectations.
@Suite(.serialized) struct DataSetGuideTests {
  static let python = Program.dataTools != nil

  private let guide: Guide
  private let folder: TemporaryFolder

  init() throws {
    guide = try Guide(path: "\(Fixture.repository)/examples/README.md")
    folder = try TemporaryFolder()
    for sample in try Fixture.samples() {
      let name = sample.description.dropFirst("samples/".count)
      try folder.write("reports/\(name).txt", bytes: sample.bytes())
    }
    try FileManager.default.copyItem(
      atPath: "\(Fixture.repository)/examples/spark_reports.py",
      toPath: "\(folder.path)/spark_reports.py")
  }

  private func run(_ blocks: [Guide.Block]) throws -> String {
    let bash = try #require(Program.named("bash"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = [
      URL(fileURLWithPath: Program.nianbao.path).deletingLastPathComponent().path,
      "\(Fixture.repository)/.build/python/bin", path,
    ]
    let environment = [
      "PATH": folders.joined(separator: ":"), "PYSPARK_PYTHON": "python3",
      // Spark asks for this machine's name, and must not need a network to find it.
      "SPARK_LOCAL_IP": "127.0.0.1",
    ]
    return try blocks.map { block in
      let arguments =
        block.language == "sh" ? ["-euo", "pipefail", "-c", block.text] : ["-c", "exec python3 -"]
      let outcome = try bash.run(
        arguments, input: Data(block.language == "sh" ? "".utf8 : block.text.utf8),
        environment: environment, in: folder.path)
      #expect(outcome.status == 0, "\(block.text)\n\(outcome.messages.suffix(3_000))")
      return outcome.text
    }.joined()
  }

  /// For every year, how many reports there are and how many applications came in.
  private func figures() throws -> String {
    let lines = try Fixture.samples().map { sample -> String in
      let expected = try sample.expectation()
      guard case .number(let received) = expected.cells["applications.received.total"] else {
        return "?"
      }
      return "\(expected.year ?? 0) 1 \(received)\n"
    }
    return lines.sorted().joined()
  }

  /// Runs a part, and compares what it prints.
  ///
  /// - Parameters:
  ///   - heading: The part.
  ///   - count: How many times it prints the figures.
  /// - Throws: An error when a program cannot be started or a file cannot be read.
  private func check(_ heading: String, count: Int = 1) throws {
    _ = try run(guide.blocks(under: "Data sets"))
    let blocks = guide.blocks(under: heading)
    #expect(!blocks.isEmpty)
    let lines = try run(blocks).split(separator: "\n")
      .filter { $0.allSatisfy { $0.isNumber || $0 == " " } }
    let expected = String(repeating: try figures(), count: count)
    #expect(lines.map { $0 + "\n" }.joined() == expected)
  }

  @Test("DuckDB", .enabled(if: python, "DuckDB is not installed"))
  func duckDB() throws { try check("DuckDB", count: 2) }

  @Test("pandas", .enabled(if: python, "pandas is not installed"))
  func pandas() throws { try check("pandas") }

  @Test("SQLite", .enabled(if: Program.named("sqlite3") != nil, "sqlite3 is not installed"))
  func sqlite() throws { try check("SQLite") }

  @Test(
    "GNU parallel", .enabled(if: Program.named("parallel") != nil, "GNU parallel is not installed"))
  func parallel() throws {
    let heading = "Several hosts: GNU parallel"
    try check(heading, count: 0)
    #expect(try folder.text("parallel.jsonl") == folder.text("reports.jsonl"))
    // Again: what is there is not made anew, and nothing fails.
    try folder.write("parts/000001.jsonl", "mine\n")
    _ = try run(guide.blocks(under: heading))
    #expect(try folder.text("parallel.jsonl") == "mine\n")
  }

  @Test(
    "Spark", .enabled(if: python, "PySpark is not installed"),
    .enabled(if: Program.named("java") != nil, "Java is not installed"))
  func spark() throws {
    // What cannot be read stops nothing, and is named.
    try folder.write("reports/prose.txt", "没有表格。")
    let text = try run(guide.blocks(under: "A cluster: Spark"))
    #expect(text.contains("6 inputs, 1 failed\n"))
    #expect(text.hasSuffix(try figures()))
    let query = """
      import duckdb
      for table in ("inputs", "reports", "cells"):
          print(table, *duckdb.sql("SELECT count(*) FROM '%s'" % ("spark/%s/**/*.parquet" % table)).fetchall()[0])
      print(*duckdb.sql("SELECT outcome, error FROM 'spark/inputs/*.parquet' WHERE input LIKE '%prose.txt'").fetchall()[0])
      """
    let rows = try run([Guide.Block(heading: "", language: "python", text: query)])
    let cells = try Fixture.samples().map {
      try $0.expectation().cells.values.count { $0 != .absent }
    }
    #expect(rows.hasPrefix("inputs 6\nreports 5\ncells \(cells.reduce(0, +))\nfailed "))
    #expect(rows.contains("没有找到政府信息公开工作年度报告的表格"))
  }

  @Test("every part of the guide is tested")
  func complete() {
    #expect(
      guide.headings == [
        "Data sets", "DuckDB", "pandas", "SQLite", "Several hosts: GNU parallel",
        "A cluster: Spark",
      ])
  }

  @Test("the Spark job takes the files that the command takes")
  func extensions() throws {
    let script = try folder.text("spark_reports.py")
    let start = try #require(script.range(of: "EXTENSIONS = {")).upperBound
    let end = try #require(script[start...].firstIndex(of: "}"))
    let names = script[start..<end].split { !$0.isLetter }.map(String.init)
    #expect(Set(names) == Set(InputFiles.extensions))
  }

  @Test("both languages show the same commands")
  func languages() throws {
    let other = try Guide(path: "\(Fixture.repository)/examples/README.zh-CN.md")
    #expect(other.allBlocks == guide.allBlocks)
  }
}

/// A page with headings and blocks of commands.
struct Guide: Sendable {
  /// A block of commands.
  struct Block: Hashable, Sendable {
    var heading: String
    var language: String
    var text = ""
  }

  private(set) var headings: [String] = []
  private(set) var allBlocks: [Block] = []

  /// Reads a page.
  ///
  /// In `allBlocks` headings are numbers, so that languages can be compared.
  init(path: String) throws {
    var open: Block?
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if var block = open {
        if line == "```" {
          allBlocks.append(block)
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        open = Block(heading: "\(headings.count - 1)", language: String(line.dropFirst(3)))
      } else if line.hasPrefix("#") {
        headings.append(String(line.drop { $0 == "#" || $0 == " " }))
      }
    }
  }

  /// The blocks below a heading.
  func blocks(under heading: String) -> [Block] {
    let number = headings.firstIndex(of: heading).map { "\($0)" }
    return allBlocks.filter { $0.heading == number }
  }
}
