/// Finds where a form contradicts itself, before anything relies on it.
struct FormValidation {
  private let form: FormDefinition

  init(_ form: FormDefinition) { self.form = form }

  /// Checks codes, kinds, widths, sections and relations.
  ///
  /// - Throws: ``FormError`` of kind `.inconsistent` naming the place.
  func validate() throws(FormError) {
    for table in form.tables { try validate(table) }
    for section in form.sections {
      if let table = section.table, form.table(table) == nil {
        throw error("section \(section.number) names a table \(table) that is not there")
      }
    }
    for relation in form.relations { try validate(relation) }
    let figures = form.statements?.figures ?? []
    guard figures.count <= FigureSet.maximumCount else {
      throw error("statements has more than \(FigureSet.maximumCount) figures")
    }
    for figure in figures { try validate(figure) }
  }

  private func validate(_ figure: StatementDefinitions.Figure) throws(FormError) {
    let known = Set(form.tables.flatMap(\.codes))
    for (texts, codes) in zip(figure.cells, figure.codes) {
      guard !codes.isEmpty, codes.count == texts.count, codes.allSatisfy(known.contains) else {
        throw error("the statement \(figure.name.en) names a cell that is not there: \(texts)")
      }
    }
    guard figure.units.values.allSatisfy({ (-15...15).contains($0) }) else {
      throw error("the statement \(figure.name.en) has a unit beyond 15 powers of ten")
    }
  }

  private func validate(_ table: TableDefinition) throws(FormError) {
    for block in table.blocks {
      for leaf in block.leafColumns {
        guard leaf.column.code != nil, let kind = leaf.column.kind, form.kinds[kind] != nil,
          leaf.column.span > 0
        else {
          throw error("\(table.code).\(block.code): a column lacks its code, kind or span")
        }
      }
      for leaf in block.leafRows
      where leaf.row.code == nil && block.leafColumns.contains(where: { $0.row == nil }) {
        throw error("\(table.code).\(block.code): a row has no code")
      }
      for leaf in block.leafRows {
        let isNamedTwice = leaf.row.code != nil && block.leafColumns.contains { $0.row != nil }
        guard !isNamedTwice, leaf.groups.count < max(1, block.labelColumns) else {
          throw error(
            "\(table.code).\(block.code): a row has two codes, or more groups than labelColumns")
        }
      }
      guard block.labelColumns >= 0, block.width == table.page.columnWidths.count else {
        throw error("\(table.code).\(block.code): columnWidths is not as long as the block is wide")
      }
    }
    let codes = table.codes
    guard !codes.isEmpty, Set(codes).count == codes.count else {
      throw error("\(table.code): a cell code occurs twice, or there is none")
    }
  }

  private func validate(_ relation: Relation) throws(FormError) {
    guard let code = relation.table, let axis = relation.each else { return }
    guard let table = form.table(code) else {
      throw error("relation \(relation.id) names a table \(code) that is not there")
    }
    let known = Set(table.codes.map { axis == .column ? $0.row : $0.column })
    for term in relation.left + relation.right where !known.contains(term.code) {
      throw error("relation \(relation.id) names \(term.code), which \(code) does not have")
    }
    if relation.scope == .report,
      (relation.left + relation.right).contains(where: { $0.factor != 1 || $0.year != 0 })
    {
      throw error("relation \(relation.id) spans one report and has a factor or a year")
    }
    guard !relation.calculates || relation.right.count == 1 else {
      throw error("relation \(relation.id) calculates and has not one right term")
    }
  }

  private func error(_ detail: String) -> FormError {
    FormError(.inconsistent, name: form.id, detail: detail)
  }
}
