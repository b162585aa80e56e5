import Foundation
import TestSupport
import Testing

@Suite struct FormCommandTests {
  private let folder: TemporaryFolder
  private let lastYear = "\(Fixture.repository)/samples/2024-busy-city/input.txt"

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.nianbao.run(arguments + ["--language", "en"], in: folder.path)
  }

  @Test(
    "the exit status says whether the form was written",
    arguments: [
      ([], 0), (["--year", "2025"], 0), (["--form", "2019"], 0), (["--form", "1999"], 2),
      (["--year", "1999"], 64), (["--organ", " "], 64), (["--from", "nothing.txt"], 2),
    ] as [([String], Int32)])
  func status(_ options: [String], _ status: Int32) throws {
    #expect(try run(["form", "-o", "form.xlsx"] + options).status == status)
    let isThere = FileManager.default.fileExists(atPath: "\(folder.path)/form.xlsx")
    #expect(isThere == (status == 0))
  }

  @Test(
    "last year's report has to be of the year before",
    arguments: [
      (nil, 0), (2025, 0), (2024, 2), (2026, 2),
    ] as [(Int?, Int32)])
  func year(_ year: Int?, _ status: Int32) throws {
    let options = year.map { ["--year", "\($0)"] } ?? []
    let outcome = try run(["form", "--from", lastYear, "-o", "form.xlsx"] + options)
    #expect(outcome.status == status, "\(outcome.messages)")
  }

  @Test("what last year's report says is in the form")
  func from() throws {
    #expect(try run(["form", "--from", lastYear, "-o", "form.xlsx"]).status == 0)
    let text = try run(["convert", "form.xlsx", "--to", "json", "-o", "-"]).text
    #expect(text.contains("\"organ\": \"某某市人民政府\"") && text.contains("\"year\": 2025"))
    // 四、结转下年度继续办理 of the sample: 103 by natural persons.
    #expect(text.contains("\"applications.carried_in.natural_person\": 103"))
    #expect(text.contains("\"applications.carried_out.natural_person\": null"))
  }

  @Test("another organ than last year's is said")
  func organ() throws {
    let outcome = try run(["form", "--from", lastYear, "--organ", "某某局", "-o", "form.xlsx"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("某某市人民政府") && outcome.messages.contains("某某局"))
  }

  @Test("nothing is replaced without --force, an input never, and a form is a workbook")
  func overwriting() throws {
    try folder.write("form.xlsx", "old")
    #expect(try run(["form", "-o", "form.xlsx"]).status == 2)
    #expect(try run(["form", "-o", "form.xlsx", "--force"]).status == 0)
    #expect(try run(["form", "--from", "form.xlsx", "-o", "form.xlsx", "--force"]).status == 2)
    #expect(try run(["form", "-o", "form.txt"]).status == 64)
  }
}
