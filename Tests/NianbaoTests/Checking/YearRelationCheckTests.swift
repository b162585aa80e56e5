import Testing

@testable import Nianbao

@Suite struct YearRelationCheckTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func findings(
    _ now: [String: String], after then: [String: String], form: String = "2021"
  ) throws -> [Finding] {
    let previous = ReportText.report(then, form: form, year: 2022, catalog)
    let subject = try #require(
      CheckSubject(
        ReportText.report(now, catalog), catalog, previous: .found(previous, name: "2022.txt")))
    return YearRelationCheck().findings(in: subject)
  }

  @Test("what was carried out is carried in, in each of the seven columns")
  func carryOverHolds() throws {
    let found = try findings(
      ReportText.row("carried_in", "1 2 3 4 5 6 21"),
      after: ReportText.row("carried_out", "1 2 3 4 5 6 21"))
    #expect(found == [])
  }

  @Test("a column in which it is not is an error at this year's cell", arguments: 0..<7)
  func carryOverBreaks(_ column: Int) throws {
    var values = ["1", "2", "3", "4", "5", "6", "21"]
    values[column] = "9"
    let found = try findings(
      ReportText.row("carried_in", values.joined(separator: " ")),
      after: ReportText.row("carried_out", "1 2 3 4 5 6 21"))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "carry-over")
    #expect(finding.severity == .error)
    #expect(
      finding.cells.map(\.description)
        == ["applications.carried_in.\(FormCodes.applicants[column])"])
    #expect(finding.actual == Quantity(9))
    #expect(finding.message.en.contains("2022.txt"))
  }

  @Test("a blank against a number is a warning, a blank against 0 or a blank is nothing")
  func blanks() throws {
    let found = try findings(
      ReportText.row("carried_in", "_ _ _ 0 0 0 0"),
      after: ReportText.row("carried_out", "3 0 _ _ 0 0 0"))
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.cells.map(\.description) == ["applications.carried_in.natural_person"])
  }

  @Test("in force follows from last year's, issued and repealed, in both rows")
  func inForce() throws {
    func row(_ row: String, _ issued: Int, _ repealed: Int, _ inForce: Int) -> [String: String] {
      [
        "disclosure.\(row).issued": "\(issued)", "disclosure.\(row).repealed": "\(repealed)",
        "disclosure.\(row).in_force": "\(inForce)",
      ]
    }
    let then = row("regulations", 0, 0, 10).merging(row("normative_documents", 0, 0, 30)) { $1 }
    let right = row("regulations", 2, 1, 11).merging(row("normative_documents", 6, 1, 35)) { $1 }
    #expect(try findings(right, after: then) == [])
    let wrong = row("regulations", 2, 1, 12).merging(row("normative_documents", 6, 1, 36)) { $1 }
    let found = try findings(wrong, after: then)
    #expect(found.map(\.rule) == ["in-force", "in-force"])
    #expect(found.map(\.expected) == [Quantity(11), Quantity(35)])
    #expect(found.map(\.actual) == [Quantity(12), Quantity(36)])
  }

  @Test("it does not apply where last year's form has no such cell, or there is no report")
  func notApplicable() throws {
    let now = [
      "disclosure.regulations.in_force": "5", "disclosure.regulations.issued": "0",
      "disclosure.regulations.repealed": "0",
    ]
    #expect(try findings(now, after: ["disclosure.regulations.made": "9"], form: "2019") == [])
    #expect(YearRelationCheck().findings(in: ReportText.report(now, catalog), catalog) == [])
  }
}
