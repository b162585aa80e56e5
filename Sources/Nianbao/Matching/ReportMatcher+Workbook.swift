/// Documents of sheets: which of them hold the tables, and what their formulas give.
extension ReportMatcher {
  /// Matches a document of sheets.
  func matchWorkbook(_ document: Document) throws(MatchError) -> Result {
    guard let workbook = FilledWorkbook(document, catalog, headings: headings) else {
      return try matchSheets(document, nil)
    }
    // Where every formula is the form's and gives what is stored, nothing is left to be calculated.
    if !workbook.needsCalculation, let reading = read(workbook.tables, workbook),
      !reading.needsCalculation
    {
      var result = result(of: reading, workbook.tables, workbook)
      result.report = workbook.completing(result.report)
      result.findings = result.findings.naming(result.report)
      result.summed = workbook.summed
      return result
    }
    return try matchSheets(document, workbook)
  }

  /// Matches the sheets of a document, with the results of their formulas.
  private func matchSheets(
    _ document: Document, _ filled: FilledWorkbook?
  ) throws(MatchError) -> Result {
    var workbook = filled
    var calculation = Calculation(document, formulas)
    workbook?.calculate(&calculation)
    let tables = calculation.completed(workbook?.tables ?? document)
    var (result, text) = try matchTables(tables, workbook)
    if let workbook {
      // What was found of the text's structure is said of the sheets of tables, which have none.
      result.findings.removeAll { text.contains($0) }
      result.report = workbook.completing(result.report)
      result.summed = workbook.summed
    }
    let reading = FormulaReading(
      result.report, in: tables, &calculation, formulas, catalog,
      registers: workbook?.registers ?? [])
    result.findings = result.findings.naming(result.report) + reading.findings
    return result
  }

  /// Matches the sheets that hold tables, by their places where these are known.
  private func matchTables(
    _ tables: Document, _ workbook: FilledWorkbook?
  ) throws(MatchError) -> (result: Result, text: [Finding]) {
    if let workbook, let reading = read(tables, workbook) {
      return (result(of: reading, tables, workbook), [])
    }
    return try matchVisible(tables, form: workbook?.form)
  }

  /// Reads sheets that are the form's own, letter for letter; `nil` where they are not.
  private func read(_ tables: Document, _ workbook: FilledWorkbook) -> FormSheetReading? {
    // Without its own sheet, the text is looked for on those of tables.
    guard workbook.hasText, let form = workbook.form, let sheets = sheets?.sheets(of: form) else {
      return nil
    }
    return FormSheetReading(tables, as: sheets, texts, catalog)
  }

  private func result(
    of reading: FormSheetReading, _ tables: Document, _ workbook: FilledWorkbook
  ) -> Result {
    Result(
      report: Report(form: workbook.form ?? "", cells: reading.cells),
      findings: (tables.findings + reading.findings).inSourceOrder)
  }

  /// Matches the sheets that show, and the hidden ones only where those lack a table.
  ///
  /// Last year's sheets are often only hidden in the workbook of this year.
  private func matchVisible(
    _ document: Document, form: String?
  ) throws(MatchError) -> (result: Result, text: [Finding]) {
    let visible = document.withoutHiddenSheets()
    guard visible.blocks.count < document.blocks.count else {
      return try match(document, form: form)
    }
    let shown = try? match(visible, form: form)
    if var shown, Set(shown.result.report.cells.keys.map(\.table)).count == models.count {
      shown.result.findings.append(.hiddenSheetsLeftOut(document))
      return shown
    }
    var whole = try match(document, form: form)
    whole.result.findings += whole.result.report.findingsOfHiddenTables(document)
    return whole
  }
}
