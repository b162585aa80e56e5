import TestSupport
import Testing

@testable import Nianbao

@Suite struct RuleReferenceTests {
  @Test("the rule reference is current")
  func current() throws {
    let reference = RuleText.reference(try FormCatalog.embedded())
    let difference = try Golden("\(Fixture.repository)/Resources/Rules.md")
      .difference(from: reference)
    #expect(
      difference == nil,
      "RECORD_GOLDEN=1 scripts/test --filter RuleReference writes Resources/Rules.md anew")
  }

  @Test("a rule is explained in either language, an unknown one not", arguments: Language.allCases)
  func explanation(_ language: Language) throws {
    let catalog = try FormCatalog.embedded()
    let text = RuleText(catalog, language: language)
    let rule = try #require(RuleBook(catalog).rule("balance"))
    let words = try #require(text.explanation(of: "balance"))
    #expect(words.contains(rule.title.text(in: language)))
    #expect(words.contains(rule.source.text(in: language)))
    #expect(text.explanation(of: "nothing") == nil)
    #expect(text.list.contains("balance"))
  }
}
