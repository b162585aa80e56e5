extension Rule {
  /// The rule of a relation, as the newest form that has it states it.
  init(_ relation: Relation, _ catalog: FormCatalog) {
    let terms = RelationTerms(relation, catalog)
    let needs =
      relation.scope == .years
      ? LocalizedText(
        zh: "需要用 --previous 给出上年的报告。", en: " Needs last year's report, given with --previous.")
      : LocalizedText(zh: "", en: "")
    self.init(
      relation.id, title: relation.name,
      explanation: LocalizedText(
        zh:
          "\(terms.scope.zh)，左边之和应等于右边之和。左边：\(terms.left.zh)。右边：\(terms.right.zh)。填全的数字相互矛盾为错误；有空白或符号、补填后可能成立的为警告。\(needs.zh)",
        en:
          "\(terms.scope.en) the sum of the left side equals that of the right. Left: \(terms.left.en). Right: \(terms.right.en). Numbers that contradict each other are an error; where blanks or marks could make up for the difference, it is a warning.\(needs.en)"
      ), source: relation.source)
  }
}

extension FormCatalog {
  /// The relations of all forms that span so many reports, each once, as the newest form has it.
  func relations(_ scope: Relation.Scope) -> [Relation] {
    var found: [Relation] = []
    for relation in forms.reversed().flatMap(\.relations) where relation.scope == scope {
      if !found.contains(where: { $0.id == relation.id }) { found.append(relation) }
    }
    return found
  }
}

/// The terms of a relation in words.
private struct RelationTerms {
  /// Where the relation holds.
  let scope: LocalizedText
  let left: LocalizedText
  let right: LocalizedText

  init(_ relation: Relation, _ catalog: FormCatalog) {
    let table = relation.table ?? ""
    let name = catalog.newestTable(table)?.name ?? table
    let isColumn = relation.each == .column
    scope = LocalizedText(
      zh: "\(name)的每一\(isColumn ? "列" : "行")",
      en: "In each \(isColumn ? "column" : "row") of the table \(table)")
    func side(_ terms: [Relation.Term]) -> LocalizedText {
      let parts = terms.map { term -> LocalizedText in
        let code = CellCode(
          table: table, row: isColumn ? term.code : "*", column: isColumn ? "*" : term.code)
        let label = catalog.names[code].flatMap { isColumn ? $0.row : $0.column } ?? term.code
        let sign = term.factor < 0 ? "−" : ""
        return LocalizedText(
          zh: "\(sign)\(term.year < 0 ? "上年的" : "")「\(label)」",
          en: "\(sign)\(term.code)\(term.year < 0 ? " of last year" : "")")
      }
      return LocalizedText(
        zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
    }
    left = side(relation.left)
    right = side(relation.right)
  }
}
