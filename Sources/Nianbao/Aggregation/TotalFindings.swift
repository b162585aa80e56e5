/// What to say of the sums that are open.
struct TotalFindings {
  /// How many cells a finding names in words.
  private static let shown = 5

  /// The findings, in the order of the form.
  let findings: [Finding]

  init(_ totals: [CellCode: CellTotal], _ units: [MergeUnit], _ catalog: FormCatalog) {
    findings = catalog.sorted(totals.keys).compactMap { code in
      guard let total = totals[code], total.state == .open else { return nil }
      return Self.finding(code, total, units, catalog)
    }
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
