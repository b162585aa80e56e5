/// Compares what was found with the form as a whole: missing tables and rows, parts of other forms, the end
/// of the document.
struct StructureReading {
  /// What a person should look at.
  private(set) var findings: [Finding] = []

  private let report: Report
  private let catalog: FormCatalog

  init(
    _ report: Report, _ tables: [TableReading], _ models: [TableModel], _ sequence: ItemSequence,
    _ catalog: FormCatalog
  ) {
    self.report = report
    self.catalog = catalog
    guard let form = catalog.form(report.form) else { return }
    let composition = FormComposition(form, catalog, holding: report.cells.keys)
    // The composition has a place for every cell of the report, so nearly always it has no other.
    let isComplete = composition.cells.count == report.cells.count
    for (table, model) in zip(tables, models) {
      let official = composition.table(model.code)
      let codes = isComplete ? [] : composition.codes[model.code] ?? []
      reportMissing(official, codes, table, model.code)
      reportOtherForm(form, table)
      reportCut(table)
    }
    reportLoneValues(tables, sequence)
    reportValuesBelow(tables, sequence)
  }

  private mutating func reportMissing(
    _ official: TableDefinition?, _ codes: [CellCode], _ table: TableReading, _ code: String
  ) {
    guard let official else { return }
    if !table.hasCells {
      findings.append(
        Finding(
          "table-missing", .warning,
          LocalizedText(
            zh: "没有找到\(official.name)的数据；请确认原文完整。",
            en: "The data of \(official.name) were not found; check that the source is complete."),
          cells: [CellCode(table: code, row: "*", column: "*")]))
      return
    }
    let rows = codes.filter { report.cells.index(forKey: $0) == nil }.map(\.row).uniqued()
      .map { CellCode(table: code, row: $0, column: "*") }
    guard !rows.isEmpty else { return }
    let names = rows.prefix(5).map { catalog.name(of: $0).zh }.joined(separator: "、")
    let more = rows.count > 5 ? (zh: "等", en: ", …") : (zh: "", en: "")
    findings.append(
      Finding(
        "row-missing", .warning,
        LocalizedText(
          zh: "原文缺少 \(rows.count) 行：\(names)\(more.zh)。",
          en:
            "Missing rows (\(rows.count)): \(rows.prefix(5).map(\.description).joined(separator: ", "))\(more.en)."
        ),
        cells: rows))
  }

  /// Rows that the report's form does not have in this shape: a hybrid.
  private mutating func reportOtherForm(_ form: FormDefinition, _ table: TableReading) {
    let rows = table.rows.filter { !$0.step.forms.contains(form.id) && !$0.isCut }
    guard let first = rows.first else { return }
    let others = rows.flatMap(\.step.forms).uniqued().sorted().joined(separator: "、")
    findings.append(
      Finding(
        "other-form", .warning,
        LocalizedText(
          zh: "报告总体采用\(form.name.zh)，这里的行或列名却属于 \(others) 表式，按列名取值；请核对应采用哪一版表式。",
          en:
            "The report follows the \(form.name.en), but rows or headings here are those of form \(others); they were read as they stand. Check which form is due."
        ),
        cells: rows.flatMap(\.step.codes), source: first.source))
  }

  /// A number at the very end of an incomplete report may have lost digits.
  private mutating func reportCut(_ table: TableReading) {
    guard
      let last = table.rows.last(where: {
        $0.endsDocument && !$0.isCut && $0.runs.last?.isOnSheet == false
      }),
      let code = last.step.codes.last, report.cells[code]?.number != nil,
      catalog.form(report.form)?.tables.flatMap(\.codes).contains(where: { report.cells[$0] == nil }
      )
        ?? false
    else { return }
    findings.append(
      Finding(
        "cut-at-number", .warning,
        LocalizedText(
          zh: "原文恰在这个数字处结束，数字可能不完整；请核对原文。",
          en: "The source ends right at this number, which may have lost digits. Check the source."),
        cells: [code], source: report.cells[code]?.source))
  }

  /// Values alone in the line below a row: where a number was wrapped they are its rest.
  private mutating func reportValuesBelow(_ tables: [TableReading], _ sequence: ItemSequence) {
    // Nearly always the only such row is one of a table.
    for item in sequence.items where item.mayBeRestOfRow && !isTaken(item.row, by: tables) {
      guard let above = row(thatEndsIn: item.row - 1, of: tables) else { continue }
      let text = item.valueList
      findings.append(
        Finding(
          "values-unassigned", .warning,
          LocalizedText(
            zh: "这一行单独的数字（\(text)）紧接在表格的一行之后，可能是被换行拆开的数字，未计入；请核对上一行。",
            en:
              "These numbers stand alone below a row of a table and may be the rest of a number that was wrapped: \(text). They are in no cell; check the row above."
          ),
          cells: above.step.codes, source: item.source))
    }
  }

  /// Whether a row of a table has values in a physical row.
  private func isTaken(_ line: Int, by tables: [TableReading]) -> Bool {
    tables.contains { $0.rows.contains { $0.runs.contains { $0.row == line } } }
  }

  /// The first row of a table whose last values begin in a physical row.
  private func row(thatEndsIn line: Int, of tables: [TableReading]) -> RowReading? {
    tables.lazy.flatMap(\.rows).first { $0.runs.last?.row == line }
  }

  /// Values that stand in a row of their own outside every table.
  private mutating func reportLoneValues(_ tables: [TableReading], _ sequence: ItemSequence) {
    let covered = tables.compactMap(\.lines)
    let unlabelled = tables.flatMap { $0.rows.filter(\.step.isUnlabelled) }
    for index in sequence.items.indices {
      guard case .run(let values) = sequence.items[index].content, values.count >= 3 else {
        continue
      }
      let item = sequence.items[index]
      let count = values.count { $0.value.isNumber }
      // A row of values alone, or values alone in their rows one below the other.
      let isLone =
        item.column == 0 && (item.rowWidth == values.count || item.rowWidth == 1)
      guard isLone || !sequence.lines[item.row].isParagraph, count >= 3,
        !covered.contains(where: { $0.contains(item.row) })
      else { continue }
      let text = item.valueList
      findings.append(
        Finding(
          "values-unassigned", .warning,
          LocalizedText(
            zh: "这些数字不在任何一张表中，未计入任何一格：\(text)。",
            en: "These numbers stand in no table and are in no cell: \(text)."),
          cells: unlabelled.filter {
            $0.step.codes.count == count || $0.step.codes.count == values.count
          }.flatMap(\.step.codes),
          source: item.source))
    }
  }
}

extension MatchItem {
  /// Whether values, with a number among them, fill a row of their own in a text.
  fileprivate var mayBeRestOfRow: Bool {
    column == 0 && rowWidth == values.count && !isOnSheet
      && values.contains(where: \.value.isNumber)
  }
}
