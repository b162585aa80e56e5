/// What to say of the sums: which are open, and what stands in cells that are not the form's.
struct TotalFindings {
  /// How many cells a finding names in words.
  private static let shown = 5

  /// The findings, in the order of the form.
  let findings: [Finding]

  init(
    _ totals: [CellCode: CellTotal], _ units: [MergeUnit], _ form: FormDefinition,
    _ catalog: FormCatalog
  ) {
    let own = Set(form.tables.flatMap(\.codes))
    let open = catalog.sorted(totals.keys).compactMap { code -> Finding? in
      guard let total = totals[code], total.state == .open, own.contains(code) else { return nil }
      return Self.finding(code, total, units, catalog)
    }
    findings = units.compactMap { Self.foreign(in: $0, own, form, catalog) } + open
  }

  /// Cells of a unit that belong to another form, and the form's cells that it lacks for that.
  private static func foreign(
    in unit: MergeUnit, _ own: Set<CellCode>, _ form: FormDefinition, _ catalog: FormCatalog
  ) -> Finding? {
    let cells = catalog.sorted((unit.report?.cells.keys).map { Set($0).subtracting(own) } ?? [])
    guard !cells.isEmpty else { return nil }
    let names = cells.prefix(shown).map { catalog.name(of: $0) }
    let more = cells.count > shown
    return Finding(
      "unit-mixed", .error,
      LocalizedText(
        zh:
          "\(unit.label) 有 \(cells.count) 格不属于表式 \(form.id)（\(names.map(\.zh).joined(separator: "、"))\(more ? "等" : "")），只列在「明细」里，没有合计；请退回按规定的表式填写。",
        en:
          "\(unit.label) has \(cells.count) cells that are not of the form \(form.id) (\(names.map(\.en).joined(separator: ", "))\(more ? ", …" : "")); they stand on 明细 only and are in no sum. Have it filed on the right form."
      ), cells: Array(cells))
  }

  private static func finding(
    _ code: CellCode, _ total: CellTotal, _ units: [MergeUnit], _ catalog: FormCatalog
  ) -> Finding {
    let name = catalog.name(of: code)
    guard !total.obstacles.isEmpty else {
      return Finding(
        "sum-open", .error,
        LocalizedText(
          zh: "\(name.zh)：合计超过 15 位数字，没有合计；请核对各单位的数。",
          en: "\(name.en): the sum has more than 15 digits, so there is none; check the numbers."),
        cells: [code])
    }
    let list = total.obstacles.prefix(shown).map { obstacle in
      let unit = units.indices.contains(obstacle.unit) ? units[obstacle.unit].name : ""
      return "\(unit)「\(obstacle.text)」"
    }.joined(separator: "、")
    let more = total.obstacles.count > shown
    return Finding(
      "sum-open", .error,
      LocalizedText(
        zh:
          "\(name.zh)：有 \(total.obstacles.count) 个单位的这一格不能相加（\(list)\(more ? "等" : "")），没有合计；请改成数字，并统一单位。",
        en:
          "\(name.en): the cells of \(total.obstacles.count) units cannot be added as they stand (\(list)\(more ? ", …" : "")), so there is no sum. Make them numbers in one unit."
      ), cells: [code])
  }
}
