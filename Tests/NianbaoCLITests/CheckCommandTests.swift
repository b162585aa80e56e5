import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct CheckCommandTests {
  private let folder: TemporaryFolder
  private let samples = "\(Fixture.repository)/samples"

  init() throws { folder = try TemporaryFolder() }

  private func check(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.nianbao.run(
      ["check"] + arguments + ["--language", "en"], input: Data(input.utf8),
      environment: environment, in: folder.path)
  }

  private func sample(_ name: String) -> String { "\(samples)/\(name)/input.txt" }

  @Test(
    "the exit status says what was found",
    arguments: [
      (["2024-busy-city"], [], 0), (["2022-small-bureau"], [], 0),
      (["2022-small-bureau"], ["--strict"], 1), (["2024-busy-city"], ["--strict"], 0),
      (["2023-contradicting-totals"], [], 1), (["2024-busy-city", "nothing"], [], 2),
      (["2023-contradicting-totals", "nothing"], [], 2),
      (["2023-contradicting-totals"], ["--rule", "text-against-table"], 0),
      (["2022-small-bureau"], ["--strict", "--ignore", "row-total-only"], 0),
      (["2024-busy-city"], ["--rule", "nothing"], 64), (["2024-busy-city"], ["--jobs", "0"], 64),
      ([], [], 64), ([], ["--explain", "nothing"], 64), ([], ["--list-rules"], 0),
      ([], ["--explain", "balance"], 0),
      (["2024-busy-city"], ["--format", "nothing"], 64),
    ] as [([String], [String], Int32)])
  func status(_ names: [String], _ options: [String], _ status: Int32) throws {
    let outcome = try check(names.map(sample) + options)
    #expect(outcome.status == status, "\(outcome.messages)")
  }

  @Test("only chosen rules, or all but those that were not wanted, are shown")
  func rules() throws {
    let path = sample("2023-contradicting-totals")
    func shown(_ options: [String]) throws -> Set<String> {
      let text = try check([path, "--format", "csv"] + options).text
      return Set(
        text.split(separator: "\r\n").dropFirst().map { line in
          String(line.split(separator: ",", omittingEmptySubsequences: false)[5])
        })
    }
    let all = try shown([])
    #expect(all == ["applicants", "balance", "outcomes", "disputes", "text-against-table"])
    #expect(try shown(["--rule", "balance", "--rule", "disputes"]) == ["balance", "disputes"])
    #expect(try shown(["--ignore", "balance"]) == all.subtracting(["balance"]))
    #expect(try shown(["--rule", "balance", "--ignore", "balance"]) == [])
  }

  @Test(
    "every format is written, on standard output or into a file by its extension",
    arguments: [
      ("text", "report.txt", "/input.txt"), ("json", "report.json", "nianbao/check/1"),
      ("csv", "report.csv", "input,organ"), ("sarif", "report.sarif", "2.1.0"),
      ("html", "report.html", "<!DOCTYPE html>"),
    ])
  func formats(_ format: String, _ file: String, _ mark: String) throws {
    let path = sample("2023-contradicting-totals")
    let shown = try check([path, "--format", format])
    #expect(shown.status == 1)
    #expect(shown.text.contains(mark))
    #expect(shown.messages.isEmpty)
    let written = try check([path, "-o", file])
    #expect(written.status == 1 && written.output.isEmpty)
    #expect(FileManager.default.contents(atPath: "\(folder.path)/\(file)") == shown.output)
  }

  @Test("a file is replaced only with --force, an input never")
  func overwriting() throws {
    try folder.write("out.json", "old")
    let path = sample("2024-busy-city")
    #expect(try check([path, "-o", "out.json"]).status == 2)
    #expect(try folder.text("out.json") == "old")
    #expect(try check([path, "-o", "out.json", "--force"]).status == 0)
    #expect(try folder.text("out.json").contains("nianbao/check/1"))
    let own = try folder.write("own.txt", try String(contentsOfFile: path, encoding: .utf8))
    #expect(try check([own, "-o", own, "--force"]).status == 2)
    #expect(try folder.text("own.txt").contains("政府信息公开"))
  }

  @Test("standard input is checked, and one bad input does not stop the others")
  func inputs() throws {
    let text = try String(contentsOfFile: sample("2023-contradicting-totals"), encoding: .utf8)
    let outcome = try check(["nothing.txt", "-"], input: text)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("nothing.txt does not exist"))
    #expect(outcome.text.contains("57:20  error  disputes"))
  }

  @Test("last year's report is found in a folder and compared", arguments: ["1", "4"])
  func previous(_ jobs: String) throws {
    func report(_ year: Int, carriedIn: Int, carriedOut: Int) -> String {
      """
      某某县统计局\(year)年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量\t\(carriedOut)\t0\t0\t0\t0\t0\t\(carriedOut)
      二、上年结转政府信息公开申请数量\t\(carriedIn)\t0\t0\t0\t0\t0\t\(carriedIn)
      （七）总计\t\(carriedIn)\t0\t0\t0\t0\t0\t\(carriedIn)
      四、结转下年度继续办理\t\(carriedOut)\t0\t0\t0\t0\t0\t\(carriedOut)

      """
    }
    try folder.write("earlier/a.txt", report(2022, carriedIn: 1, carriedOut: 4))
    try folder.write("earlier/b.txt", report(2021, carriedIn: 9, carriedOut: 1))
    let now = try folder.write("2023.txt", report(2023, carriedIn: 3, carriedOut: 4))
    let arguments = [now, "--previous", "earlier", "--jobs", jobs, "--rule", "carry-over"]
    let outcome = try check(arguments)
    #expect(outcome.status == 1, "\(outcome.messages)")
    // The applicant's column and the total.
    #expect(outcome.text.ranges(of: "error  carry-over").count == 2)
    #expect(outcome.text.contains("4:18  error") || outcome.text.contains("4:"))
    let right = try folder.write("right.txt", report(2023, carriedIn: 4, carriedOut: 4))
    #expect(try check([right, "--previous", "earlier", "--rule", "carry-over"]).status == 0)
    let lost = try check([right, "--previous", "nowhere"])
    #expect(lost.status == 2 && lost.messages.contains("nowhere does not exist"))
  }

  @Test("a workbook's findings stand at its cells")
  func workbook() throws {
    let book = folder.path + "/book.xlsx"
    let path = sample("2023-contradicting-totals")
    #expect(try Program.nianbao.run(["convert", path, "-o", book]).status == 0)
    let outcome = try check([book])
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("表三!E5  error  disputes"))
    #expect(outcome.text.contains("正文!B"))
  }

  @Test("output that is no terminal has no colour")
  func colour() throws {
    let path = sample("2023-contradicting-totals")
    #expect(try !check([path], environment: ["TERM": "xterm"]).text.contains("\u{1B}"))
  }
}
