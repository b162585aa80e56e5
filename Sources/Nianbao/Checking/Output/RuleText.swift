/// Rules in words: the list, one explained, and the reference for the documentation.
public struct RuleText: Sendable {
  private let book: RuleBook
  private let language: Language

  /// Creates the words.
  public init(_ catalog: FormCatalog, language: Language) {
    book = RuleBook(catalog)
    self.language = language
  }

  /// A line for every rule: its id and its title.
  public var list: String {
    let width = book.rules.map(\.id.count).max() ?? 0
    return book.groups.map { group in
      "\(group.title.text(in: language))\n"
        + group.rules.map { rule in
          let gap = String(repeating: " ", count: width - rule.id.count + 2)
          return "  \(rule.id)\(gap)\(rule.title.text(in: language))\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// A rule with its explanation and source; `nil` when there is none of this id.
  public func explanation(of id: String) -> String? {
    book.rule(id).map { rule in
      let source = LocalizedText(zh: "依据", en: "Source").text(in: language)
      return """
        \(rule.id)  \(rule.title.text(in: language))

        \(rule.explanation.text(in: language))

        \(source)\(language == .zh ? "：" : ": ")\(rule.source.text(in: language))

        """
    }
  }

  /// The reference of all rules in both languages, as Markdown.
  public static func reference(_ catalog: FormCatalog) -> String {
    let groups = RuleBook(catalog).groups.map { group in
      "## \(group.title.en) · \(group.title.zh)\n\n"
        + group.rules.map { rule in
          """
          ### `\(rule.id)`

          **\(rule.title.en)** · \(rule.title.zh)

          \(rule.explanation.en)

          \(rule.explanation.zh)

          Source: \(rule.source.en) · 依据：\(rule.source.zh)
          """
        }.joined(separator: "\n\n")
    }
    return """
      # Rules · 规则

      Every finding carries the id of its rule. `nianbao check --list-rules` lists the rules, `nianbao check --explain RULE` explains one.
      This page is generated: `RECORD_GOLDEN=1 scripts/test --filter RuleReference` writes it anew.

      每条发现都带有规则代号。`nianbao check --list-rules` 列出全部规则，`nianbao check --explain 代号` 解释其中一条。本页由程序生成。

      \(groups.joined(separator: "\n\n"))

      """
  }
}
