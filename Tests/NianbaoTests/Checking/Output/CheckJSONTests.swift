import Foundation
import Testing

@testable import Nianbao

@Suite struct CheckJSONTests {
  private struct Root: Decodable {
    struct Input: Decodable {
      struct Report: Decodable {
        struct Finding: Decodable {
          var rule: String
          var severity: String
          var cells: [String]
          var message: String
        }
        var form: String
        var organ: String?
        var year: Int?
        var findings: [Finding]
      }
      var input: String
      var error: String?
      var reports: [Report]
    }
    var schema: String
    var inputs: [Input]
    var counts: [String: Int]
  }

  @Test("every input, report and finding is there", arguments: Language.allCases)
  func content(_ language: Language) throws {
    let catalog = try FormCatalog.embedded()
    let inputs = try CheckedSample.inputs(catalog) + [CheckedSample.hostile(catalog)]
    let text = CheckWriter(catalog, language: language, version: "1").text(of: inputs, as: .json)
    let root = try JSONDecoder().decode(Root.self, from: Data(text.utf8))
    #expect(root.schema == "nianbao/check/1")
    #expect(root.inputs.map(\.input) == inputs.map(\.name))
    #expect(
      root.inputs.map { $0.reports.map { $0.findings.map(\.message) } }
        == inputs.map { $0.results.map { $0.findings.map { $0.message.text(in: language) } } })
    #expect(root.inputs.compactMap(\.error).count == 1)
    #expect(root.counts["failed"] == 1)
    #expect(root.counts["error"] == inputs.reduce(0) { $0 + $1.count(of: .error) })
  }
}
