/// The findings of matching. Each names its rule, its cells and its place.
extension Finding {
  // MARK: Rows

  static func rowCut(_ row: RowReading) -> Finding {
    Finding(
      "row-cut", .warning,
      LocalizedText(
        zh: "原文在这一行中途结束（\(row.step.name)），整行未采用；请补全原文。",
        en:
          "The source ends inside this row (\(row.step.name)); the row was left out. Complete the source."
      ),
      cells: row.wildcards, source: row.source)
  }

  static func rowRepeated(_ row: RowReading, disputed: [CellCode], _ catalog: FormCatalog)
    -> Finding
  {
    let zh =
      disputed.isEmpty
      ? "两次的数字相同，采用一次"
      : "两次的数字不同（\(disputed.map { catalog.name(of: $0).zh }.joined(separator: "、"))），不同的格未取值"
    let en =
      disputed.isEmpty
      ? "with the same numbers, taken once"
      : "with different numbers; the cells that differ were left without a value"
    return Finding(
      "row-repeated", disputed.isEmpty ? .warning : .error,
      LocalizedText(
        zh: "这一行出现了不止一次（\(row.step.name)）：\(zh)。请删去多余的一行。",
        en:
          "This row stands there more than once (\(row.step.name)), \(en). Delete the surplus one."),
      cells: disputed.isEmpty ? row.wildcards : disputed, source: row.runs.last?.source)
  }

  static func rowElsewhere(_ step: TableModel.Step, _ item: MatchItem, cells: [CellCode]) -> Finding
  {
    let numbers = item.valueList
    return Finding(
      "row-elsewhere", .warning,
      LocalizedText(
        zh: "表外还有同名的一行（\(step.name)：\(numbers)），未采用；请核对应以哪一处为准。",
        en:
          "A row of this name stands outside the table as well (\(step.name): \(numbers)) and was not used. Check which is meant."
      ),
      cells: cells, source: item.source)
  }

  static func rowMoved(_ row: RowReading) -> Finding {
    Finding(
      "row-moved", .warning,
      LocalizedText(
        zh: "这一行不在表式规定的位置（\(row.step.name)），按行名取值；请核对。",
        en:
          "This row is not where the form has it (\(row.step.name)); it was read by its label. Check it."
      ),
      cells: row.wildcards, source: row.source)
  }

  static func unknownRow(_ item: MatchItem, label: MatchItem?) -> Finding {
    let numbers = item.valueList
    let name = label.map { "「\($0.text)」" } ?? ""
    return Finding(
      "row-unknown", .warning,
      LocalizedText(
        zh: "表中有表式没有的一行\(name)，其数字 \(numbers) 未计入任何一格；文字已保留在正文中。",
        en:
          "The table has a row that the form does not have\(name.isEmpty ? "" : " ")\(name); its numbers \(numbers) are in no cell. The text is kept."
      ),
      source: label?.source ?? item.source)
  }

  static func labelMissing(_ row: RowReading) -> Finding {
    Finding(
      "label-missing", .warning,
      LocalizedText(
        zh: "这一行没有行名，按位置读作「\(row.step.name)」；请核对。",
        en: "This row has no label and was read as \(row.step.name) by its position. Check it."),
      cells: row.wildcards, source: row.source)
  }

  static func labelDoubtful(_ row: RowReading) -> Finding {
    let text = row.labels.map(\.text).joined(separator: " ")
    return Finding(
      "label-doubtful", .warning,
      LocalizedText(
        zh: "行名「\(text)」与表式不同，读作「\(row.step.name)」；请核对。",
        en: "The label \(text) is not the form's; it was read as \(row.step.name). Check it."),
      cells: row.wildcards, source: row.source)
  }

  static func labelBetween(_ row: RowReading, _ label: MatchItem) -> Finding {
    Finding(
      "label-doubtful", .warning,
      LocalizedText(
        zh: "行名「\(row.step.name)」与其数字之间还有「\(label.text)」，这些数字未必属于这一行；请核对。",
        en:
          "Between the label \(row.step.name) and its numbers stands \(label.text); the numbers may not be this row's. Check them."
      ),
      cells: row.wildcards, source: label.source)
  }

  // MARK: Placing

  /// What to say about the placing of a row's values; `nil` when nothing is odd.
  static func placing(
    _ certainty: SlotAssignment.Certainty, _ row: RowReading, _ run: MatchItem,
    _ catalog: FormCatalog
  ) -> Finding? {
    guard certainty != .certain else { return nil }
    let name = row.wildcards.first.map { catalog.name(of: $0).zh } ?? row.step.name
    let have = run.values.count { !$0.isCovered }
    let want = row.step.codes.count
    let (rule, severity, zh, en): (String, Severity, String, String)
    switch certainty {
    case .certain: return nil
    case .byRelation:
      (rule, severity) = ("placed-by-relation", .warning)
      zh = "有 \(have) 个位置而应有 \(want) 个，按合计关系确定了各数的位置；请核对"
      en = "it has \(have) positions for \(want) cells; its sum decided which is which. Check it"
    case .totalOnly:
      (rule, severity) = ("row-total-only", .warning)
      zh = "应有 \(want) 格，只有一个数，读作总计，其余各格未取值；请核对"
      en =
        "it has one number for \(want) cells; it was read as the total, the others have no value. Check it"
    case .shortBlank:
      (rule, severity) = ("row-short", .note)
      zh = "应有 \(want) 格，只有 \(have) 格，均为空白"
      en = "it has \(have) positions for \(want) cells, all of them blank"
    case .short:
      (rule, severity) = ("row-short", .error)
      zh = "应有 \(want) 格，只有 \(have) 格，不能确定是哪几格，不能确定的未取值；请补全这一行"
      en =
        "it has \(have) values for \(want) cells; what could not be placed has no value. Complete the row"
    case .ambiguous:
      (rule, severity) = ("row-ambiguous", .error)
      zh = "应有 \(want) 格，却有 \(have) 格，不能确定哪些数属于哪一格，未取值；请整理这一行"
      en =
        "it has \(have) values for \(want) cells and several placings are possible; it has no values. Tidy the row"
    }
    return Finding(
      rule, severity, LocalizedText(zh: "\(name)这一行：\(zh)。", en: "Row \(name): \(en)."),
      cells: row.wildcards, source: row.source ?? run.source)
  }

  // MARK: Columns

  static func columnOrderUnknown(_ rows: [RowReading]) -> Finding {
    Finding(
      "column-order", .error,
      LocalizedText(
        zh: "列的顺序与表式不同，不能确定各数属于哪一列，未取值；请按表式调整列的顺序。",
        en:
          "The columns are not in the form's order and cannot be told apart; no values were taken. Reorder them."
      ),
      cells: rows.flatMap(\.wildcards), source: rows.first?.source)
  }

  static func columnsReordered(_ rows: [RowReading]) -> Finding {
    Finding(
      "columns-reordered", .warning,
      LocalizedText(
        zh: "列的顺序与表式不同，按列名取值；请核对。",
        en: "The columns are not in the form's order; they were read by their headings. Check them."
      ),
      cells: rows.flatMap(\.wildcards), source: rows.first?.source)
  }

  static func headerMissing(_ rows: [RowReading]) -> Finding {
    Finding(
      "header-missing", .warning,
      LocalizedText(
        zh: "列名缺失或不全，而各版表式此处的列不同，取值按所认出的表式；请核对。",
        en:
          "Column headings are missing, and the forms differ here; the values were read by the form that was recognised. Check them."
      ),
      cells: rows.flatMap(\.wildcards), source: rows.first?.source)
  }

  // MARK: Values

  static func unreadable(
    _ code: CellCode, _ text: String, _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    return Finding(
      "value-unreadable", .error,
      LocalizedText(
        zh: "\(name.zh) 的内容「\(text)」不是数字，未取值；请改为数字。",
        en: "\(name.en) holds \(text), which is no number; it has no value. Write a number."),
      cells: [code], source: source)
  }

  static func unitInCell(
    _ code: CellCode, _ unit: String, fixed: String?, isExpected: Bool, _ text: String,
    _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    let differs = fixed != nil && fixed != unit
    return Finding(
      "unit-in-cell", differs || !isExpected ? .warning : .note,
      LocalizedText(
        zh:
          "\(name.zh) 填的是「\(text)」，数字后带有单位\(differs ? "，且与表头的单位（\(fixed ?? "")）不同" : "")；按所写的数字读取，没有换算。",
        en:
          "\(name.en) holds \(text), a number with a unit\(differs ? " other than the heading's (\(fixed ?? ""))" : ""); it was read as written, not converted."
      ),
      cells: [code], source: source)
  }

  static func unitUnknown(
    _ code: CellCode, _ text: String, _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    return Finding(
      "unit-unknown", .note,
      LocalizedText(
        zh: "\(name.zh) 的 \(text) 没有写明单位，表式也没有规定；请核对是元还是万元。",
        en:
          "\(name.en) holds \(text) without a unit, and the form fixes none. Check whether it is 元 or 万元."
      ),
      cells: [code], source: source)
  }

  static func tooManyDecimals(
    _ code: CellCode, _ text: String, _ limit: Int, _ source: SourceLocation?,
    _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    return Finding(
      "value-decimals", .warning,
      LocalizedText(
        zh: "\(name.zh) 填的是 \(text)，这一格\(limit == 0 ? "应为整数" : "至多 \(limit) 位小数")；按所写的数字读取，请核对小数点。",
        en:
          "\(name.en) holds \(text); \(limit == 0 ? "a whole number" : "at most \(limit) decimals") belongs there. It was read as written; check the point."
      ),
      cells: [code], source: source)
  }

  static func negative(
    _ code: CellCode, _ text: String, _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    return Finding(
      "value-negative", .warning,
      LocalizedText(
        zh: "\(name.zh) 填的是 \(text)，这一格不应为负数；按所写的数字读取，请核对。",
        en:
          "\(name.en) holds \(text), which must not be negative. It was read as written; check it."),
      cells: [code], source: source)
  }

  /// A table that stands in the document a second time.
  static func tableRepeated(_ table: TableDefinition, _ source: SourceLocation?) -> Finding {
    Finding(
      "table-repeated", .error,
      LocalizedText(
        zh: "\(table.name)在文中出现了不止一次，不能确定以哪一份为准；请只保留本年度的一份。",
        en:
          "\(table.name) stands in the document more than once; nobody can tell which is meant. Keep this year's only."
      ),
      cells: table.codes.map(\.row).uniqued().map {
        CellCode(table: table.code, row: $0, column: "*")
      }, source: source)
  }

  static func twoNumbers(
    _ code: CellCode, _ text: String, _ number: Quantity, _ source: SourceLocation?,
    _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    return Finding(
      "value-with-note", .warning,
      LocalizedText(
        zh: "\(name.zh) 填的是「\(text)」，读作 \(number)；括号内的说明请移到正文。",
        en: "\(name.en) holds \(text) and was read as \(number). Move the note into the text."),
      cells: [code], source: source, actual: number)
  }

  static func doubledSign(
    _ code: CellCode, _ text: String, _ number: Quantity, _ source: SourceLocation?,
    _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    return Finding(
      "value-sign", .warning,
      LocalizedText(
        zh: "\(name.zh) 填的是「\(text)」，有两个负号，读作 \(number)；请核对。",
        en: "\(name.en) holds \(text) with two signs and was read as \(number). Check it."),
      cells: [code], source: source, actual: number)
  }
}
