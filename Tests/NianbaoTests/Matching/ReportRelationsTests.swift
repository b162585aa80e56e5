import Testing

@testable import Nianbao

@Suite struct ReportRelationsTests {
  private let catalog: FormCatalog

  init() throws { catalog = try .embedded() }

  /// The relations within a report that a form has for a table, in its order.
  private func own(_ form: String, _ table: String) throws -> [Relation] {
    try #require(catalog.form(form)).relations.filter { $0.scope == .report && $0.table == table }
  }

  @Test("the relations of the preferred form come first, then those of the newest form")
  func order() throws {
    let relations = ReportRelations(catalog)
    for table in ["applications", "disputes"] {
      let (old, new) = (try own("2019", table), try own("2021", table))
      #expect(!old.isEmpty && !new.isEmpty)
      #expect(relations.relations(of: table, preferred: "2019").relations.starts(with: old))
      for form in [nil, "2021", "no form"] {
        let found = relations.relations(of: table, preferred: form).relations
        #expect(found.starts(with: new), "\(form ?? "none")")
        #expect(Set(found) == Set(old + new))
      }
    }
  }
}
