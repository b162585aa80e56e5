extension FormulaValue {
  /// The value as a message shows it.
  var shown: String {
    switch self {
    case .blank: "（空白）"
    case .number(let number): Quantity(spreadsheetNumber: number)?.description ?? "\(number)"
    case .text(let text), .error(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }
}

extension Finding {
  static func formulasCalculated(_ count: Int) -> Finding {
    Finding(
      "formula-calculated", .note,
      LocalizedText(
        zh: "\(count) 个公式在文件里没有存结果，按公式计算。",
        en: "\(count) formulas have no stored result in the file; they were calculated."))
  }

  static func formulaRecalculated(
    _ formula: String, _ stored: FormulaValue, _ value: FormulaValue, _ source: SourceLocation?
  ) -> Finding {
    Finding(
      "formula-result", .warning,
      LocalizedText(
        zh:
          "公式 =\(formula) 应得 \(value.shown)，文件里存的是 \(stored.shown)；这份文件写出后没有计算过，取公式的结果。请用表格软件打开核对。",
        en:
          "The formula =\(formula) gives \(value.shown), and \(stored.shown) is stored; the file was never calculated, so the formula counts. Open it in a spreadsheet program and check."
      ), source: source)
  }

  static func formulaDisputed(
    _ formula: String, _ stored: FormulaValue, _ value: FormulaValue, _ code: CellCode,
    _ source: SourceLocation?
  ) -> Finding {
    Finding(
      "formula-result", .warning,
      LocalizedText(
        zh: "公式 =\(formula) 应得 \(value.shown)，文件里存的是 \(stored.shown)，取存的数；请用表格软件打开、重新计算并核对。",
        en:
          "The formula =\(formula) gives \(value.shown), and \(stored.shown) is stored, which counts. Open the file in a spreadsheet program, recalculate it and check."
      ), cells: [code], source: source)
  }

  static func formulaWithoutValue(
    _ formula: String, _ error: FormulaError, _ source: SourceLocation?
  ) -> Finding {
    let why = error.explanation
    return Finding(
      "formula-without-value", .error,
      LocalizedText(
        zh: "公式 =\(formula.prefix(80)) 在文件里没有结果，这一格没有数。\(why.zh)",
        en:
          "The formula =\(formula.prefix(80)) has no result in the file; the cell has no number. \(why.en)"
      ), source: source)
  }

  static func formulaOfOtherCells(
    _ formula: String, _ code: CellCode, lacking: [CellCode], surplus: [CellCode],
    _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    func list(_ codes: [CellCode]) -> LocalizedText {
      let more = codes.count > 3
      return LocalizedText(
        zh: codes.prefix(3).map { catalog.name(of: $0).zh }.joined(separator: "、")
          + (more ? "等" : ""),
        en: codes.prefix(3).map(\.description).joined(separator: ", ") + (more ? ", …" : ""))
    }
    var zh: [String] = []
    var en: [String] = []
    if !lacking.isEmpty {
      zh.append("漏了 \(list(lacking).zh)")
      en.append("it leaves out \(list(lacking).en)")
    }
    if !surplus.isEmpty {
      zh.append("多了 \(list(surplus).zh)")
      en.append("it takes in \(list(surplus).en)")
    }
    return Finding(
      "formula-range", .warning,
      LocalizedText(
        zh: "公式 =\(formula) 与表式不同：\(zh.joined(separator: "，"))；取文件里存的数，请改正公式。",
        en:
          "The formula =\(formula) is not the form's: \(en.joined(separator: ", ")). The stored number was taken; correct the formula."
      ), cells: [code], source: source)
  }
}
