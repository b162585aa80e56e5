import Foundation
import Nianbao
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct SummaryFileTests {
  private let folder: TemporaryFolder
  private let outcomes: [Outcome]

  init() throws {
    folder = try TemporaryFolder()
    let finding = Finding("x", .warning, LocalizedText(zh: "", en: ""))
    var converted = Outcome(input: "in/=a,\"b\".txt", time: .milliseconds(12))
    converted.reports = [
      Outcome.Converted(
        form: "2021", organ: "甲局", year: 2022, findings: [finding], output: .file("out/a.xlsx"))
    ]
    var several = Outcome(input: "b.jsonl")
    several.reports = [1, 2].map {
      Outcome.Converted(form: "2019", findings: [], output: .file("out/b-\($0).xlsx"))
    }
    var skipped = Outcome(input: "c.txt")
    skipped.skipped = .file("out/c.xlsx")
    var rest = Outcome(input: "e.txt")
    rest.isNotStarted = true
    let error = FileError(kind: .notFound, path: "d.txt")
    outcomes = [converted, several, skipped, Outcome(input: "d.txt", error: error), rest]
  }

  private func write(_ name: String, force: Bool = false, again: Bool = false) throws -> String {
    let summary = try SummaryFile(
      "\(folder.path)/\(name)", force: force, replacesSummary: again)
    var totals = RunTotals()
    for outcome in outcomes {
      try summary.add(outcome)
      totals.count(outcome)
    }
    try summary.finish(totals, output: nil)
    return try folder.text(name)
  }

  @Test("as JSON, each input has its outcome, and the totals stand at the end")
  func json() throws {
    let text = try write("a.json")
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["schema"] as? String == "nianbao/summary/1")
    let counts = ["inputs", "converted", "skipped", "failed", "not_started"].map {
      root[$0] as? Int
    }
    #expect(counts == [5, 2, 1, 1, 1])
    let results = try #require(root["results"] as? [[String: Any]])
    #expect(
      results.map { $0["outcome"] as? String }
        == ["converted", "converted", "skipped", "failed", "not-started"])
    #expect(
      results.map { $0["output"] as? String } == ["out/a.xlsx", nil, "out/c.xlsx", nil, nil])
    #expect(results[0]["seconds"] as? Double == 0.012)
    #expect(results[0]["organ"] as? String == "甲局")
    #expect(results[0]["year"] as? Int == 2022)
    #expect(results[0]["findings"] as? [String: Int] == ["error": 0, "warning": 1, "note": 0])
    let reports = try #require(results[1]["reports"] as? [[String: Any]])
    #expect(reports.map { $0["output"] as? String } == ["out/b-1.xlsx", "out/b-2.xlsx"])
    #expect((results[3]["error_english"] as? String)?.contains("does not exist") == true)
    // A line an input, so that a tool for lines finds one.
    #expect(text.split(separator: "\n").count == 5 + 4)
  }

  @Test("the schema has every key, and no other")
  func schema() throws {
    let path = "\(Fixture.repository)/Resources/summary.schema.json"
    let schema = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: path)))
    var totals = RunTotals()
    for outcome in outcomes { totals.count(outcome) }
    let summary = try SummaryFile("\(folder.path)/a.json", force: false)
    for outcome in outcomes { try summary.add(outcome) }
    try summary.finish(totals, output: "all.jsonl")
    let written = try JSONSerialization.jsonObject(with: Data(folder.text("a.json").utf8))
    #expect(Self.keys(written) == Self.properties(schema))
  }

  /// The keys of all objects.
  private static func keys(_ value: Any) -> Set<String> {
    if let array = value as? [Any] { return array.reduce(into: []) { $0.formUnion(keys($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys($1)) }
  }

  /// The keys under `properties`, at any depth.
  private static func properties(_ value: Any) -> Set<String> {
    if let array = value as? [Any] {
      return array.reduce(into: []) { $0.formUnion(properties($1)) }
    }
    guard let object = value as? [String: Any] else { return [] }
    let own = (object["properties"] as? [String: Any])?.keys
    return object.values.reduce(into: Set(own.map(Array.init) ?? [])) {
      $0.formUnion(properties($1))
    }
  }

  @Test("as CSV, each report has a line, and so has an input without any")
  func csv() throws {
    let lines = try write("a.csv").split(separator: "\r\n").map(String.init)
    #expect(
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).last ?? "" }
        == ["report", "converted", "1", "2", "", "", ""])
    #expect(
      lines[1].hasPrefix("\"in/=a,\"\"b\"\".txt\",converted,1,2021,甲局,2022,0,1,0,out/a.xlsx,0.012,")
    )
    #expect(lines[3].hasPrefix("b.jsonl,converted,2,2019,,,0,0,0,out/b-2.xlsx,"))
    #expect(lines[4].hasPrefix("c.txt,skipped,,,,,,,,out/c.xlsx,"))
    #expect(lines[5].hasPrefix("d.txt,failed,,,,,,,,,"))
    #expect(lines[6].hasPrefix("e.txt,not-started,"))
  }

  @Test(
    "who goes on with a run replaces its summary, and nothing else", arguments: ["a.json", "a.csv"])
  func again(_ name: String) throws {
    let first = try write(name)
    #expect(throws: FileError.self) { try write(name) }
    // All but the line that ends JSON, which has the time.
    let lines = try write(name, again: true).split(whereSeparator: \.isNewline)
    #expect(lines.count > 5)
    #expect(lines.dropLast() == first.split(whereSeparator: \.isNewline).dropLast())
    try folder.write(name, "mine")
    #expect(throws: FileError.self) { try write(name, again: true) }
    #expect(try folder.text(name) == "mine")
  }

  @Test("a summary that is not ended leaves no file")
  func abandoned() throws {
    do {
      let summary = try SummaryFile("\(folder.path)/a.json", force: false)
      try summary.add(outcomes[0])
    }
    #expect(try folder.names().isEmpty)
  }
}
