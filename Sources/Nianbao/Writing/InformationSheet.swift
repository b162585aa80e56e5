/// The sheet 基本信息: who reports for which year on which form, and how to read the workbook.
struct InformationSheet {
  /// What stands in the first column; ``FilledWorkbook`` reads it back.
  enum Field: String {
    case organ = "机关名称"
    case year = "报告年度"
    case form = "表式"
    case notice = "表式依据"
    case title = "标题"
    case period = "统计期限"
    case absent = "原文所缺"
    case explanation = "说明"
  }

  /// The sheet.
  private(set) var grid = Grid()

  /// The sheet of a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - form: The form that it follows.
  ///   - tables: The tables, composed for the report.
  ///   - absent: The cells of the tables that the report does not have.
  init(
    _ report: Report, _ form: FormDefinition, tables: [TableDefinition], absent: [CellCode]
  ) {
    let period = report.year.map { form.period.pattern.replacingBytes("{year}", with: "\($0)") }
    add(name: form.title.phrases.first ?? form.name.zh, "", .title)
    add(.organ, report.organ ?? "")
    add(.year, report.year.map { "\($0)" } ?? "", number: report.year)
    add(.form, form.id)
    add(.notice, form.notice)
    add(.title, report.title ?? "")
    add(.period, period ?? "")
    if !absent.isEmpty { add(.absent, Self.list(absent, tables)) }
    add(
      .explanation,
      "总计为公式；与公式不符的总计保留填报的数，以红底标出并加批注；原文不只是数字的格在批注里保留原文；灰底的格原文没有，不是空白，也不是 0；勾稽关系见「勾稽校验」。")
    setUp(form)
  }

  /// The sheet of a form that is to be filled in: organ and year are open, and title and period
  /// follow them.
  init(toFillIn report: Report, _ form: FormDefinition) {
    add(name: form.title.phrases.first ?? form.name.zh, "", .title)
    add(.organ, report.organ ?? "")
    let organ = CellAddress(row: 1, column: 1)
    add(.year, report.year.map { "\($0)" } ?? "", number: report.year)
    let year = CellAddress(row: 2, column: 1)
    add(.form, form.id)
    add(.notice, form.notice)
    let period = report.year.map { form.period.pattern.replacingBytes("{year}", with: "\($0)") }
    add(
      .title, report.title ?? "",
      formula: PatternFormula.formula(form.title.pattern, ["organ": organ, "year": year]))
    add(.period, period ?? "", formula: PatternFormula.formula(form.period.pattern, ["year": year]))
    add(
      .explanation,
      "浅黄底的格填写，其余的格受保护（没有密码）；没有的事项填 0，不要空着；总计、标题和统计期限是公式，自动算出；勾稽关系不符时，有关的格和「勾稽校验」里的结论变红。正文一段一行，行数不够可以插入行。"
    )
    setUp(form)
    grid.sheet?.protection = SheetProtection(
      fields: [
        organ: .init(.text), year: .init(.wholeNumber(Report.years), pattern: "0"),
      ])
  }

  /// The sheet of units put together: who counts, beside what the sheet of a report says.
  init(_ merge: Merge, _ form: FormDefinition, tables: [TableDefinition]) {
    let report = merge.result.report
    let absent = tables.flatMap(\.codes).filter { report.cells[$0] == nil }
    self.init(report, form, tables: tables, absent: absent)
    grid.rows.removeLast()
    let others = merge.units.count - merge.counted.count
    add(name: "计入单位", "\(merge.counted.count)", .rowLabel, number: merge.counted.count)
    add(name: "未计入", "\(others)", .rowLabel, number: others)
    add(
      .explanation,
      "「汇总」的每一格是「明细」一列的实时合计：各单位都没有数的格留空，不是 0；「明细」里空白、符号（如 /）、没有这一格（灰底）和 0 各不相同；"
        + "读不出或单位（元、万元）不同的数前有「\(RegisterSheet.mark)」，那一格没有合计（红底），改成数字后自动算出；"
        + "没有计入的单位和原因见「单位」，全部问题见「问题」，勾稽关系见「勾稽校验」。")
    setUp(form)
  }

  private mutating func setUp(_ form: FormDefinition) {
    grid.merges = [CellRange(row: 0, column: 0, rowSpan: 1, columnSpan: 2)]
    var sheet = Sheet(name: "基本信息", columnWidths: [16, 72], fonts: form.fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: sheet.columnWidths, fontSize: form.fonts.textSize, minimum: 26)
    sheet.rowHeights[0] = form.fonts.titleSize * 2.2
    grid.sheet = sheet
  }

  private mutating func add(
    _ field: Field, _ value: String, number: Int? = nil, formula: String? = nil
  ) {
    add(name: field.rawValue, value, .rowLabel, number: number, formula: formula)
  }

  private mutating func add(
    name: String, _ value: String, _ role: CellRole, number: Int? = nil, formula: String? = nil
  ) {
    let isTitle = role == .title
    let cell = Cell(
      column: 1, text: value, number: number.map { Quantity($0) }, formula: formula, role: role,
      isCovered: isTitle)
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
