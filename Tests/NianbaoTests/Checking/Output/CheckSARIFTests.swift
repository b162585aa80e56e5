import Foundation
import TestSupport
import Testing

@testable import Nianbao

@Suite struct CheckSARIFTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func log(_ inputs: [CheckedInput]) throws -> (text: String, run: [String: Any]) {
    let text = CheckWriter(catalog, language: .en, version: "1.2.3").text(of: inputs, as: .sarif)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(json?["version"] as? String == "2.1.0")
    return (text, try #require((json?["runs"] as? [[String: Any]])?.first))
  }

  @Test("a result has rule, level, place and cells")
  func result() throws {
    let run = try log(CheckedSample.inputs(catalog)).run
    let results = try #require(run["results"] as? [[String: Any]])
    let rules = try #require(
      ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    let result = try #require(results.first { $0["ruleId"] as? String == "disputes" })
    #expect(rules[try #require(result["ruleIndex"] as? Int)]["id"] as? String == "disputes")
    #expect(result["level"] as? String == "error")
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    #expect(physical["region"] as? [String: Int] == ["startLine": 57, "startColumn": 20])
    #expect((result["relatedLocations"] as? [Any])?.count == 5)
    #expect(results.allSatisfy { $0["ruleIndex"] != nil })
  }

  @Test("an input that could not be read is a notification")
  func failure() throws {
    let run = try log(CheckedSample.inputs(catalog)).run
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
  }

  @Test(
    "paths are URI references",
    arguments: [
      ("a.txt", "a.txt"), ("/a/b.txt", "file:///a/b.txt"), ("坏/a b.xlsx", "%E5%9D%8F/a%20b.xlsx"),
      ("c:d", "c%3Ad"), ("-", "-"), ("a#b?c%", "a%23b%3Fc%25"),
    ])
  func uri(_ path: String, _ uri: String) { #expect(CheckSARIF.uri(of: path) == uri) }

  @Test("a cell of a sheet is a logical location without a region")
  func sheet() throws {
    let place = SourceLocation(
      file: "a.xlsx", place: .cell(sheet: "表二", address: CellAddress(row: 4, column: 3)))
    let finding = Finding(
      "balance", .error, LocalizedText(zh: "甲", en: "a"),
      cells: [CellCode(table: "applications", row: "total", column: "total")], source: place)
    let report = ReportText.report([:], catalog)
    let run = try log([
      CheckedInput(name: "a.xlsx", results: [.init(report: report, findings: [finding])])
    ]).run
    let results = try #require(run["results"] as? [[String: Any]])
    let location = try #require((results.first?["locations"] as? [[String: Any]])?.first)
    #expect((location["physicalLocation"] as? [String: Any])?["region"] == nil)
    let logical = try #require(location["logicalLocations"] as? [[String: Any]])
    #expect(
      logical.compactMap { $0["fullyQualifiedName"] as? String }
        == ["表二!D5", "applications.total.total"])
  }

  /// An interpreter that can validate; `nil` where there is none.
  private static var validator: Program? {
    Program.named("python3").flatMap { python in
      (try? python.run(["-c", "import jsonschema"]).status) == 0 ? python : nil
    }
  }

  @Test(
    "the log is valid by the schema",
    .enabled(if: validator != nil, "needs python3 with the package jsonschema"))
  func schema() throws {
    let folder = try TemporaryFolder()
    let inputs = try CheckedSample.inputs(catalog) + [CheckedSample.hostile(catalog)]
    let path = try folder.write("log.sarif", log(inputs).text)
    let script = "\(Fixture.repository)/Tests/NianbaoTests/Scripts/sarif_check.py"
    let schema = "\(Fixture.repository)/Tests/NianbaoTests/Scripts/sarif.schema.json"
    let outcome = try #require(Self.validator).run([script, schema, path])
    #expect(outcome.status == 0, "\(outcome.messages)\(outcome.text)")
  }
}
