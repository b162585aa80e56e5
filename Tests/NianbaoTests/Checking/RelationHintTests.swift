import Testing

@testable import Nianbao

@Suite struct RelationHintTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  private func findings(_ changes: [String: String]) -> [Finding] {
    let cells = ReportText.noughts().merging(changes) { $1 }
    return RelationCheck().findings(in: ReportText.report(cells, catalog), catalog)
  }

  @Test("a number that breaks its row and its column is named with the one that settles both")
  func crossing() {
    let found = findings(["applications.granted.business": "3"])
    #expect(Set(found.map(\.rule)) == ["applicants", "outcomes"])
    for finding in found {
      #expect(
        finding.message.en.contains(
          "changing applications.granted.business from 3 to 0 would settle all 2 equations"))
      #expect(finding.message.zh.contains("由 3 改为 0"))
    }
  }

  @Test("where several cells could be wrong, none is named")
  func ambiguous() {
    let found = findings(["disputes.review.upheld": "3"])
    #expect(found.map(\.rule) == ["disputes"])
    #expect(found.allSatisfy { !$0.message.en.contains("would settle") })
  }

  @Test("two mistakes that share no equation are settled one by one")
  func apart() {
    let found = findings([
      "applications.granted.business": "3", "applications.refused_by_law.research": "4",
    ])
    #expect(found.count == 4)
    #expect(found.count { $0.message.en.contains("granted.business from 3 to 0") } == 2)
    #expect(found.count { $0.message.en.contains("refused_by_law.research from 4 to 0") } == 2)
  }

  @Test("two mistakes in one row have no single correction")
  func together() {
    let found = findings([
      "applications.granted.business": "3", "applications.granted.research": "4",
    ])
    #expect(found.count == 3)
    #expect(found.allSatisfy { !$0.message.en.contains("would settle") })
  }

  @Test("a correction that would make a count negative is none")
  func negative() {
    // Only 0 - 3 = -3 in the cell itself would settle its row and its column.
    let found = findings([
      "applications.granted.total": "3", "applications.total.total": "3",
      "applications.received.total": "0", "applications.total.business": "3",
      "applications.received.business": "3", "applications.granted.business": "0",
      "applications.granted.research": "6", "applications.total.research": "6",
    ])
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.message.en.contains(" to -") })
  }

  @Test("blanks that leave a sum open are said not to contradict yet")
  func open() throws {
    let found = findings(["disputes.review.upheld": "_", "disputes.review.total": "4"])
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.en.contains("the filled cells do not contradict yet"))
    #expect(finding.message.zh.contains("已填的数尚不矛盾"))
  }

  @Test("filled cells that contradict beside a blank are said to")
  func contradicting() throws {
    let found = findings([
      "disputes.review.upheld": "_", "disputes.review.other": "7", "disputes.review.total": "4",
    ])
    let finding = try #require(found.first)
    #expect(finding.severity == .error)
    #expect(finding.message.en.contains("but the filled cells already contradict"))
  }
}
