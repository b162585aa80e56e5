import Foundation
import TestSupport
import Testing

/// `scripts/bench peers`, at a size that takes seconds: the table is whole whatever is installed, and
/// what does not do its work is named.
@Suite(.enabled(if: Program.named("python3") != nil, "python3 is not installed"))
struct BenchTests {
  /// A row of the table, as `--json` writes it.
  struct Row: Decodable {
    var work: String
    var program: String
    var remark: String
    var wrong: Bool
    var runs: [[String: Value]]

    /// A measure; what it is does not matter here.
    struct Value: Decodable {
      init(from decoder: any Decoder) {}
    }
  }

  struct Table: Decodable { var rows: [Row] }

  /// What has to stand in the table, as the beginnings of programs' names, a work each in turn.
  static let programs = [
    ["nianbao", "openpyxl", "XlsxWriter", "floor: libxlsxwriter"],
    ["nianbao"],
    ["nianbao", "LibreOffice"], ["nianbao", "LibreOffice"], ["nianbao", "LibreOffice"],
    [
      "nianbao convert", "nianbao sheets", "openpyxl", "openpyxl", "python-calamine",
      "floor: inflate", "floor: libxml2", "floor: XMLParser",
    ],
    ["nianbao convert", "LibreOffice"],
    large, large,
    ["nianbao --version", "python3"],
    ["nianbao"],
    ["nianbao"], ["nianbao"],
  ]
  static let large = [
    "nianbao sheets", "fastexcel", "python-calamine", "openpyxl", "xlsx2csv", "LibreOffice",
    "floor: inflate", "floor: libxml2", "floor: XMLParser",
  ]

  @Test("where nothing else is installed, every program still has its row")
  func whole() throws {
    let folder = try TemporaryFolder()
    let (outcome, rows) = try bench(
      Program.nianbao.path, ["--rows", "50", "--counts", "2", "3"], in: folder,
      // Nothing is found here: no compiler, no LibreOffice, no perf.
      environment: ["PATH": folder.path])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let expected = Self.programs.flatMap { $0 }
    #expect(rows.count == expected.count)
    for (row, name) in zip(rows, expected) {
      #expect(row.program.hasPrefix(name))
      #expect(!row.remark.hasPrefix("WRONG"), "\(row.work), \(row.program): \(row.remark)")
      #expect(!row.runs.isEmpty || row.remark.contains(" not ") || row.remark.hasPrefix("not "))
    }
    #expect(rows.filter { $0.program == "LibreOffice" }.allSatisfy { $0.runs.isEmpty })
    #expect(rows.filter { $0.program.hasPrefix("nianbao") && $0.runs.isEmpty }.count == 1)
  }

  @Test("the table has eight columns in every line")
  func columns() throws {
    let (outcome, rows) = try bench(
      Program.nianbao.path, ["--only", "start", "growth", "--counts", "2"], in: TemporaryFolder())
    let lines = outcome.text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.count == rows.count + 2)
    #expect(lines.allSatisfy { $0.filter { $0 == "|" }.count == 9 })
    #expect(lines.first?.hasPrefix("| work | program | wall s | CPU s | peak MiB |") == true)
  }

  @Test("a program that does nothing is fast and wrong")
  func idle() throws {
    let folder = try TemporaryFolder()
    let (outcome, rows) = try bench(
      try script("exit 0", in: folder), ["--only", "writing"], in: folder)
    #expect(outcome.status == 1)
    #expect(rows.first?.remark == "WRONG: 0 workbooks of 3 reports")
  }

  @Test("a program that changes a number is wrong")
  func wrong() throws {
    let folder = try TemporaryFolder()
    let changing = try script(
      """
      [ "$1" = convert ] || exec '\(Program.nianbao.path)' "$@"
      mkdir -p '\(folder.path)/changed'
      for text in "$2"/*.txt; do
        sed 's/^规章\\t[0-9]*/规章\\t7777/' "$text" > "\(folder.path)/changed/${text##*/}"
      done
      shift 2
      exec '\(Program.nianbao.path)' convert '\(folder.path)/changed' "$@"
      """, in: folder)
    let (outcome, rows) = try bench(changing, ["--only", "writing"], in: folder)
    #expect(outcome.status == 1)
    #expect(rows.first?.remark.hasPrefix("WRONG figures and sums in 3 of 3") == true)
  }

  @Test("a sample belongs to the innermost of the program and the C libraries that is in its chain")
  func shares() throws {
    let chains = [
      ["libc.so.6", "libxlsxwriter.so.4", "nianbao", "libc.so.6"],
      ["[kernel.kallsyms]", "libc.so.6", "libz.so.1.2.13", "libminizip.so.1", "nianbao"],
      ["libc.so.6", "nianbao", "libxml2.so.2.9.14", "nianbao"],
      ["[kernel.kallsyms]", "nianbao"],
      ["libcrypto.so.3", "ld-linux-x86-64.so.2"],
      ["libc.so.6", "[unknown]"],
    ]
    let printed = chains.map { $0.map { "\tffff function (/lib/\($0))" }.joined(separator: "\n") }
    let outcome = try python().run([
      "-c",
      """
      import sys; sys.path.insert(0, sys.argv[1])
      import bench_profile
      print(*(" ".join(key) for key in bench_profile.samples(sys.argv[2], "nianbao")), sep="\\n")
      """, "\(Fixture.repository)/scripts/lib", printed.joined(separator: "\n\n"),
    ])
    #expect(
      outcome.text.split(separator: "\n") == [
        "libxlsxwriter other", "libminizip kernel", "own other", "own kernel", "start libcrypto",
        "nobody other",
      ], "\(outcome.messages)")
  }

  /// Runs the bench on three reports.
  private func bench(
    _ tool: String, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> (Program.Outcome, [Row]) {
    let json = "\(folder.path)/table.json"
    let outcome = try python().run(
      [
        "\(Fixture.repository)/scripts/lib/bench_peers.py", "--bin", tool, "--folder",
        "\(folder.path)/bench", "--reports", "3", "--runs", "1", "--json", json,
      ] + arguments, environment: environment)
    guard let data = FileManager.default.contents(atPath: json) else {
      Issue.record("the bench failed: \(outcome.messages)")
      return (outcome, [])
    }
    return (outcome, try JSONDecoder().decode(Table.self, from: data).rows)
  }

  private func script(_ text: String, in folder: TemporaryFolder) throws -> String {
    let path = try folder.write("tool", "#!/bin/sh\n\(text)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// The interpreter itself, which needs no search path, where the one that is found is a script.
  private func python() throws -> Program {
    let found = try #require(Program.named("python3"))
    let path = try found.run(["-c", "import sys; print(sys.executable)"]).text
    return Program(path: path.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
