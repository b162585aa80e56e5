/// The sheet 基本信息: who reports for which year on which form, and how to read the workbook.
struct InformationSheet {
  /// The sheet.
  private(set) var grid = Grid()

  init(_ report: Report, _ form: FormDefinition, _ catalog: FormCatalog, tables: [TableDefinition]) {
    let period = report.year.map { form.period.pattern.replacing("{year}", with: "\($0)") }
    let absent = tables.flatMap(\.codes).filter { report.cells[$0] == nil }
    add(form.title.phrases.first ?? form.name.zh, "", .title)
    add("机关名称", report.organ ?? "")
    add("报告年度", report.year.map { "\($0)" } ?? "", number: report.year)
    add("表式", form.id)
    add("表式依据", form.notice)
    add("标题", report.title ?? "")
    add("统计期限", period ?? "")
    if !absent.isEmpty { add("原文所缺", Self.list(absent, tables)) }
    add(
      "说明",
      "总计为公式；与公式不符的总计保留填报的数，以红底标出并加批注；原文不只是数字的格在批注里保留原文；灰底的格原文没有，不是空白，也不是 0；勾稽关系见「勾稽校验」。")
    grid.merges = [CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: 2)]
    var sheet = Sheet(name: "基本信息", columnWidths: [16, 72], fonts: form.fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: sheet.columnWidths, fontSize: form.fonts.textSize, minimum: 26)
    sheet.rowHeights[0] = form.fonts.titleSize * 2.2
    grid.sheet = sheet
  }

  private mutating func add(
    _ name: String, _ value: String, _ role: CellRole = .rowLabel, number: Int? = nil
  ) {
    let isTitle = role == .title
    let cell = Cell(
      column: 1, text: value, number: number.map { Quantity($0) }, role: role, isCovered: isTitle)
    grid.rows.append(
      Grid.Row(index: grid.rows.count, cells: [Cell(column: 0, text: name, role: role), cell]))
  }

  /// Codes as a list, whole rows and tables with `*`.
  private static func list(_ codes: [CellCode], _ tables: [TableDefinition]) -> String {
    let absent = Set(codes)
    return tables.flatMap { table -> [String] in
      if table.codes.allSatisfy(absent.contains) { return ["\(table.code).*"] }
      let rows = table.codes.map(\.row).uniqued()
      return rows.flatMap { row -> [String] in
        let all = table.codes.filter { $0.row == row }
        let missing = all.filter(absent.contains)
        return missing.count == all.count && !all.isEmpty
          ? ["\(table.code).\(row).*"] : missing.map(\.description)
      }
    }.joined(separator: "; ")
  }
}
