/// Compares the superior's own report with the sums of its units, cell by cell.
///
/// The relation (`parent`) is data; a finding's rule is its id.
struct ParentCheck {
  private let catalog: FormCatalog
  private let reading: AddendReading

  init(_ catalog: FormCatalog) {
    self.catalog = catalog
    reading = AddendReading(catalog)
  }

  /// The cells in which the superior's report is not the sum.
  ///
  /// - Parameters:
  ///   - superior: The superior's report.
  ///   - totals: The sums.
  ///   - count: How many units count.
  ///   - form: The form of the merge.
  ///   - year: The year of the merge.
  /// - Returns: The findings, in the order of the form.
  func findings(
    in superior: MergeUnit, _ totals: [CellCode: CellTotal], of count: Int, form: FormDefinition,
    year: Int?
  ) -> [Finding] {
    guard let report = superior.report,
      let relation = form.relations.first(where: { $0.scope == .units })
    else { return [] }
    guard report.form == form.id, report.year == year || report.year == nil else {
      return [otherKind(superior, relation, form, year)]
    }
    let codes = Set(form.tables.flatMap(\.codes)).union(report.cells.keys)
    return catalog.sorted(codes).compactMap { code in
      let filed = reading.addend(report.cells[code], code, isDoubtful: false)
      let total = totals[code] ?? CellTotal([])
      return finding(relation, code, filed, total, count, report.cells[code])
    }
  }

  private func otherKind(
    _ superior: MergeUnit, _ relation: Relation, _ form: FormDefinition, _ year: Int?
  ) -> Finding {
    let own = "\(superior.report?.form ?? ""), \(superior.report?.year.map { "\($0)" } ?? "–")"
    let wanted = "\(form.id), \(year.map { "\($0)" } ?? "–")"
    return Finding(
      relation.id, .error,
      LocalizedText(
        zh: "上级的年报（\(own)）与汇总（\(wanted)）的表式或年度不同，没有核对。",
        en:
          "The superior's report (\(own)) and the merge (\(wanted)) differ in form or year; they were not compared."
      ))
  }

  private func finding(
    _ relation: Relation, _ code: CellCode, _ filed: Addend, _ total: CellTotal, _ count: Int,
    _ cell: ReportCell?
  ) -> Finding? {
    let without = count - total.numberCount
    let severity: Finding.Severity
    switch (filed, total.state) {
    case (.number(let number, let measure), .sum(let sum, let other)):
      if number == sum, measure == other || number == .zero { return nil }
      // Counts are not negative: units without a number can only make up for what is lacking.
      severity = measure == other && number > sum && without > 0 ? .warning : .error
    case (.number(.zero, _), .absent), (.number(.zero, _), .blank): return nil
    case (.number, .absent), (.number, .blank), (.number, .open): severity = .warning
    case (.unusable, .sum), (.unusable, .open): severity = .error
    case (.unusable, _): severity = .warning
    case (.empty, .sum(.zero, _)), (.absent, .sum(.zero, _)): return nil
    case (.empty, .sum), (.absent, .sum), (.empty, .open), (.absent, .open): severity = .warning
    case (.empty, _), (.absent, _): return nil
    }
    return Finding(
      relation.id, severity, message(relation, code, cell, total, without), cells: [code],
      source: cell?.source, expected: total.cell?.number, actual: cell?.number)
  }

  private func message(
    _ relation: Relation, _ code: CellCode, _ cell: ReportCell?, _ total: CellTotal, _ without: Int
  ) -> LocalizedText {
    let name = catalog.name(of: code)
    let filed =
      cell.map {
        $0.isBlank ? LocalizedText(zh: "空白", en: "blank") : LocalizedText(zh: $0.text, en: $0.text)
      }
      ?? LocalizedText(zh: "没有这一格", en: "not there")
    let sum: LocalizedText =
      switch total.state {
      case .absent, .blank: LocalizedText(zh: "各单位都没有数", en: "no unit has a number")
      case .open: LocalizedText(zh: "各单位的数不能相加", en: "the units' numbers cannot be added")
      case .sum(let sum, let measure):
        LocalizedText(
          zh: "各单位合计 \(sum)\(measure ?? "")", en: "the units' sum is \(sum)\(measure ?? "")")
      }
    let difference =
      cell?.number.flatMap { number in
        total.cell?.number.flatMap { Quantity.difference(number, $0) }
      }
    let gap = difference.map { LocalizedText(zh: "，相差 \($0)", en: ", difference \($0)") }
    let blanks =
      without > 0
      ? LocalizedText(zh: "；\(without) 个单位没有数", en: "; \(without) units have no number")
      : LocalizedText(zh: "", en: "")
    return LocalizedText(
      zh:
        "\(relation.name.zh)不符：\(name.zh) 上级填报 \(filed.zh)，\(sum.zh)\(gap?.zh ?? "")\(blanks.zh)。",
      en:
        "\(relation.name.en) does not hold: \(name.en), the superior filed \(filed.en), \(sum.en)\(gap?.en ?? "")\(blanks.en)."
    )
  }
}
