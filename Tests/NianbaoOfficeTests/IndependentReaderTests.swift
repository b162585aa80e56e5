import Foundation
import Nianbao
import NianbaoOffice
import TestSupport
import Testing

/// The workbook in the eyes of other programs.
///
/// These are openpyxl, and LibreOffice, which recalculates every formula. `scripts/setup --tests`
/// installs both; without them these tests are skipped.
@Suite(.enabled(if: Program.python != nil, "openpyxl is not installed"))
struct IndependentReaderTests {
  static let office = Program.named("soffice")

  @Test("openpyxl sees every cell as it was filed", arguments: try Fixture.samples())
  func filed(_ sample: Fixture) throws {
    let folder = try TemporaryFolder()
    let workbook = try write(sample, to: folder)
    let outcome = try check(
      "filed", [workbook, sample.expectationPath, try addresses(sample, folder)])
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.messages)")
    // A script that compares nothing must not pass.
    #expect(outcome.text.contains("compared 19") || outcome.text.contains("compared 200"))
  }

  @Test(
    "LibreOffice recalculates every formula to the stored result",
    .enabled(if: office != nil, "LibreOffice is not installed"), .serialized,
    arguments: try Fixture.samples())
  func recalculated(_ sample: Fixture) throws {
    let folder = try TemporaryFolder()
    let workbook = try write(sample, to: folder)
    try convert(workbook, to: "xlsx", in: folder)
    let outcome = try check("recalculated", [workbook, "\(folder.path)/out/book.xlsx"])
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.messages)")
    #expect(outcome.text.contains("compared"))
  }

  @Test(
    "every table prints on one page", .enabled(if: office != nil, "LibreOffice is not installed"),
    .enabled(if: Program.named("pdftotext") != nil, "pdftotext is not installed"))
  func pages() throws {
    let folder = try TemporaryFolder()
    try convert(try write(.sample("2024-busy-city"), to: folder), to: "pdf", in: folder)
    let text = try #require(Program.named("pdftotext"))
      .run(["-layout", "\(folder.path)/out/book.pdf", "-"]).text
    let pages = text.split(separator: "\u{0C}").map { $0.filter { !$0.isWhitespace } }
    for heading in ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"] {
      #expect(pages.count { $0.hasPrefix(heading) } == 1)
    }
    // The first and the last row of table 2 stand on one page.
    #expect(pages.count { $0.contains("一、本年新收") && $0.contains("四、结转下年度继续办理") } == 1)
  }

  private func write(_ sample: Fixture, to folder: TemporaryFolder) throws -> String {
    let catalog = try FormCatalog.embedded()
    let result = try Pipeline(catalog).read(sample.bytes(), name: "input.txt")
    let path = folder.path + "/book.xlsx"
    try Data(ReportWriter(catalog).bytes(of: result, as: .xlsx)).write(
      to: URL(fileURLWithPath: path))
    return path
  }

  /// Writes where each cell's code stands in the official lay-out.
  ///
  /// The places are worked out from the CSV's rows alone.
  private func addresses(_ sample: Fixture, _ folder: TemporaryFolder) throws -> String {
    let catalog = try FormCatalog.embedded()
    let report = try Pipeline(catalog).read(sample.bytes(), name: "input.txt").report
    let form = try #require(catalog.form(report.form))
    let lines = form.tables.flatMap { table in
      table.codes.map { "\(table.name)\t\($0)" }
    }
    return try folder.write("codes.tsv", lines.joined(separator: "\n"))
  }

  private func convert(_ workbook: String, to format: String, in folder: TemporaryFolder) throws {
    let profile = "\(folder.path)/profile"
    // LibreOffice trusts stored results unless it is told to recalculate always.
    try folder.write(
      "profile/user/registrymodifications.xcu",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """)
    let outcome = try #require(Self.office).run([
      "-env:UserInstallation=file://\(profile)", "--headless", "--convert-to", format, "--outdir",
      "\(folder.path)/out", workbook,
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  private func check(_ task: String, _ arguments: [String]) throws -> Program.Outcome {
    let script = "\(Fixture.repository)/Tests/NianbaoOfficeTests/Scripts/workbook_check.py"
    return try #require(Program.python).run([script, task] + arguments)
  }
}
