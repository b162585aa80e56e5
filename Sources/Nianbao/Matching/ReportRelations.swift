/// The relations within a report by table, in the order in which matching asks them.
///
/// The first relation that fits decides, so those of the report's own form come first, then those of
/// the newest. They are picked once for all documents.
struct ReportRelations: Sendable {
  private struct Key: Hashable {
    var table: String
    /// The form that goes first, if there is one.
    var form: String?
  }

  private let relations: [Key: TableRelations]

  /// Picks the relations of all forms.
  init(_ catalog: FormCatalog) {
    var relations: [Key: [Relation]] = [:]
    for preferred in [nil] + catalog.forms.map(Optional.some) {
      let forms = [preferred].compactMap { $0 } + catalog.forms.reversed()
      for relation in forms.flatMap(\.relations) where relation.scope == .report {
        guard let table = relation.table else { continue }
        relations[Key(table: table, form: preferred?.id), default: []].append(relation)
      }
    }
    self.relations = relations.mapValues { TableRelations($0) }
  }

  /// The relations of a table.
  ///
  /// - Parameters:
  ///   - table: The table's code.
  ///   - preferred: The form that goes first; `nil` for none.
  /// - Returns: The relations of all forms, in their order.
  func relations(of table: String, preferred: String?) -> TableRelations {
    relations[Key(table: table, form: preferred)] ?? relations[Key(table: table, form: nil)]
      ?? .none
  }
}
