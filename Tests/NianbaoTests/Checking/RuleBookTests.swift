import Foundation
import TestSupport
import Testing

@testable import Nianbao

@Suite struct RuleBookTests {
  private let catalog: FormCatalog

  init() throws { catalog = try FormCatalog.embedded() }

  /// The ids that stand in the sources where findings are made.
  private func idsInSources() throws -> Set<String> {
    let folder = "\(Fixture.repository)/Sources"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var ids: Set<String> = []
    for file in files.filter({ $0.hasSuffix(".swift") && !$0.contains("/Rules/") }) {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for pattern in [
        /Finding\(\s*"([a-z]+(?:-[a-z]+)+)"/,
        /\(\s*"([a-z]+(?:-[a-z]+)+)",\s*\.(?:note|warning|error)/,
      ] {
        ids.formUnion(text.matches(of: pattern).map { String($0.output.1) })
      }
      // Hidden parts of sheets go through a function that takes the id.
      ids.formUnion(
        text.matches(of: /report\(\s*"([a-z]+-hidden)"/).map { String($0.output.1) })
    }
    return ids
  }

  @Test("every id that a finding can carry has a rule")
  func complete() throws {
    let known = Set(RuleBook(catalog).rules.map(\.id))
    let used = try idsInSources()
    #expect(used.count > 40)
    #expect(used.subtracting(known).sorted() == [])
  }

  @Test("ids are unique, and every text is there in both languages")
  func texts() {
    let rules = RuleBook(catalog).rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      for text in [rule.title, rule.explanation, rule.source] {
        #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(rule.id)")
      }
      #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(rule.id)")
    }
  }

  @Test("every rule of a check and every relation of the forms is in the book")
  func checks() {
    let known = Set(RuleBook(catalog).rules.map(\.id))
    for check in Checks.all(catalog).checks {
      #expect(check.rules(catalog).allSatisfy { known.contains($0.id) })
    }
    for id in ["balance", "outcomes", "applicants", "disputes", "carry-over", "in-force"] {
      #expect(known.contains(id))
    }
  }

  @Test("both READMEs name every rule", arguments: ["README.md", "README.zh-CN.md"])
  func readme(_ name: String) throws {
    let text = try String(contentsOfFile: "\(Fixture.repository)/\(name)", encoding: .utf8)
    let missing = RuleBook(catalog).rules.map(\.id).filter { !text.contains("`\($0)`") }
    #expect(missing == [])
  }
}
