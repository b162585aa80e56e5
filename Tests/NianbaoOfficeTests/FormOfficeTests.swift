import Foundation
import NianbaoOffice
import TestSupport
import Testing

@testable import Nianbao

/// A form in LibreOffice, driven by a macro.
@Suite(
  .enabled(if: Resave.hasLibreOffice, "LibreOffice is not installed"),
  .enabled(if: Resave.hasOpenpyxl, "no Python of its own is installed"), .serialized)
struct FormOfficeTests {
  private struct Result: Decodable {
    struct Entry: Decodable {
      var before: String
      var after: String
    }
    var entries: [Entry]
    var failed: Int
    var passed: Int
    var invalid: [String: Int]
    var title: String
  }

  private func enter(_ kind: String, _ entries: [[String]]) throws -> Result {
    let catalog = try FormCatalog.embedded()
    let folder = try TemporaryFolder()
    let form = try #require(catalog.form("2021"))
    let path = try folder.write(
      "form.xlsx", bytes: XLSXWriter().write(FormLayout(form, catalog).document()))
    let typed = try folder.write("entries.json", bytes: Array(JSONEncoder().encode(entries)))
    let script = "\(Fixture.repository)/Tests/NianbaoOfficeTests/Scripts/form_office.py"
    let outcome = try #require(Program.python).run(
      [script, try #require(Program.named("soffice")).path, path, folder.path, kind, typed])
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Result.self, from: outcome.output)
  }

  @Test("what is typed into protected cells does not change them, and open cells take it")
  func protection() throws {
    let locked = [
      ["表二", "A5", "x"], ["表二", "J5", "99"], ["勾稽校验", "F4", "通过"], ["基本信息", "B4", "2019"],
    ]
    let result = try enter("type", locked + [["表二", "D5", "7"]])
    #expect(result.entries.dropLast().allSatisfy { $0.before == $0.after })
    #expect(result.entries.last?.after == "7")
    // 7 new applications that nobody handled: the column and that of the totals.
    #expect(result.failed == 2 && result.passed == 40)
  }

  @Test("LibreOffice finds exactly the entries invalid that do not belong there")
  func validation() throws {
    let good = [
      ["表二", "D5", "12"], ["表二", "H5", "0"], ["表一", "B15", "59237.2449"],
      ["表三", "A5", "999999999999999"], ["基本信息", "B3", "2023"],
    ]
    #expect(try enter("set", good).invalid.values.allSatisfy { $0 == 0 })
    let bad = try enter(
      "set",
      [
        ["表二", "D5", "12"], ["表二", "E5", "-1"], ["表二", "F5", "1.5"], ["表二", "G5", "abc"],
        ["表一", "B15", "1.23456"], ["表一", "B4", "x"], ["表三", "A5", "1000000000000000"],
        ["基本信息", "B3", "1999"],
      ])
    #expect(bad.invalid == ["基本信息": 1, "表一": 2, "表二": 3, "表三": 1, "正文": 0, "勾稽校验": 0])
  }

  @Test("title and checks follow what is entered")
  func live() throws {
    let entries = [
      ["基本信息", "B2", "某某局"], ["基本信息", "B3", "2024"], ["表二", "D5", "12"],
      ["表二", "D7", "10"], ["表二", "D29", "2"],
    ]
    let result = try enter("set", entries)
    #expect(result.title == "某某局2024年政府信息公开工作年度报告")
    #expect(result.failed == 0 && result.passed == 42)
  }
}
