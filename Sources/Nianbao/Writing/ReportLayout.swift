/// Lays a report out as a document for text formats: title, sections and tables in reading order.
///
/// Rows that the source does not have are left out, so that reading the document back gives the
/// report that went in. ``WorkbookLayout`` keeps them.
public struct ReportLayout {
  private let report: Report
  private let catalog: FormCatalog
  private let form: FormDefinition
  private let composition: FormComposition

  /// Creates the lay-out of a report.
  ///
  /// - Throws: ``FormError`` when the catalog does not know the report's form.
  public init(_ report: Report, _ catalog: FormCatalog) throws(FormError) {
    guard let form = catalog.form(report.form) else {
      throw FormError(
        .unknownForm, name: report.form,
        detail: "(\(catalog.forms.map(\.id).joined(separator: ", ")))")
    }
    self.report = report
    self.catalog = catalog
    self.form = form
    composition = FormComposition(form, catalog, holding: report.cells.keys)
  }

  /// The report ready to publish: everything it says, in its own order.
  public func publication() -> Document {
    var blocks = title
    for section in report.sections {
      if section.number > 0 { blocks.append(heading(section.number, section.heading)) }
      var tables = section.tables[...]
      for index in 0...section.paragraphs.count {
        while let place = tables.first, place.after <= index || index == section.paragraphs.count {
          blocks += grid(place.table)
          tables = tables.dropFirst()
        }
        if index < section.paragraphs.count {
          blocks.append(.paragraph(Paragraph(section.paragraphs[index])))
        }
      }
    }
    let placed = Set(report.sections.flatMap(\.tables).map(\.table))
    for section in form.sections {
      guard let table = section.table, !placed.contains(table) else { continue }
      blocks += headedGrid(section, table)
    }
    return document(blocks)
  }

  /// The title and the three tables, each under its heading.
  ///
  /// - Parameter totals: How to write totals.
  /// - Returns: The document. A table of which the report has no cell is left out with its heading.
  public func tables(totals: Totals) -> Document {
    var blocks = title
    for section in form.sections {
      if let table = section.table { blocks += headedGrid(section, table) }
    }
    guard totals != .values else { return document(blocks) }
    return document(withFormulas(blocks, totals))
  }

  /// One table; empty where the report has no cell of it.
  func table(_ code: String) -> Grid {
    composition.presentTable(code, in: report).map { TableLayout($0, report).grid } ?? Grid()
  }

  // MARK: Blocks

  private func document(_ blocks: [Document.Block]) -> Document {
    Document(
      name: "", blocks: blocks,
      properties: DocumentProperties(title: report.title, organisation: report.organ))
  }

  /// The report's title.
  ///
  /// Where it has none and the organ is known, the one that the form prescribes.
  private var title: [Document.Block] {
    let composed = report.organ.map { organ in
      form.title.pattern.replacingBytes("{organ}", with: organ)
        .replacingBytes("{year}年", with: report.year.map { "\($0)年" } ?? "")
    }
    guard let text = report.title ?? composed else { return [] }
    return [.paragraph(Paragraph(text, role: .title))]
  }

  private func heading(_ number: Int, _ text: String) -> Document.Block {
    .paragraph(Paragraph("\(Ordinal.chinese(number))、\(text)", role: .heading))
  }

  private func headedGrid(_ section: SectionDefinition, _ table: String) -> [Document.Block] {
    let grid = grid(table)
    let filed = report.sections.first { $0.number > 0 && $0.tables.contains { $0.table == table } }
    let heading = heading(
      filed?.number ?? section.number, filed?.heading ?? section.heading.label)
    return grid.isEmpty ? [] : [heading] + grid
  }

  private func grid(_ code: String) -> [Document.Block] {
    composition.presentTable(code, in: report)
      .map { [.grid(TableLayout($0, report).grid)] } ?? []
  }

  /// Writes formulas as if the document were one sheet, a paragraph or grid row a row.
  private func withFormulas(_ blocks: [Document.Block], _ totals: Totals) -> [Document.Block] {
    let formulas = TotalFormulas(report, composition, totals: totals)
    var tables = form.sections.compactMap(\.table).filter {
      composition.presentTable($0, in: report) != nil
    }[...]
    var row = 0
    return blocks.map { block in
      guard case .grid = block, let code = tables.popFirst(),
        let table = composition.presentTable(code, in: report)
      else {
        row += 1
        return block
      }
      let layout = TableLayout(table, report, firstRow: row)
      var grid = layout.grid
      formulas.apply(TotalPlace.all(composition, in: grid, layout.addresses), to: &grid)
      row += grid.rows.count
      return .grid(grid)
    }
  }
}
