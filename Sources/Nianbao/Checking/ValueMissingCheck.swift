/// Blanks and marks where a number is due.
///
/// Local instructions contradict each other about blank against 0, so it is a note. Cells of which
/// reading or another check has said more are left out.
public struct ValueMissingCheck: Check {
  /// The rule.
  static let rule = Rule(
    "value-missing", zh: "应填数字处没有数字", en: "no number where one is due",
    "一格是空白，或只填了「/」「-」「无」之类的符号。读取时不会当作 0。多数地方要求没有的事项填 0；请按当地要求填写。",
    "A cell is blank or holds only a mark such as 「/」, 「-」 or 无. It is not read as 0. Most places ask for 0 where there is nothing; follow the local instructions.",
    from: LocalizedText(
      zh: "地方填报说明；各地要求不一，没有见到全国规定",
      en: "Local instructions, which differ; no national text was found"))

  /// Creates the check.
  public init() {}

  /// The one rule.
  public func rules(_ catalog: FormCatalog) -> [Rule] { [Self.rule] }

  /// One finding a table, with all its cells of this kind.
  public func findings(in subject: CheckSubject) -> [Finding] {
    let report = subject.report
    let open = report.cells.filter { $0.value.number == nil }.keys
    guard !open.isEmpty else { return [] }
    let told = Set(TotalOnlyCheck.totals(in: subject).map { [$0.table, $0.row] })
    let loud = subject.found.filter { $0.severity > .note }.flatMap(\.cells)
    let codes = subject.catalog.sorted(open).filter { code in
      !told.contains([code.table, code.row]) && !loud.contains { $0.covers(code) }
    }
    return subject.composition.tables.compactMap { table in
      finding(codes.filter { $0.table == table.code }, table, subject)
    }
  }

  private func finding(
    _ codes: [CellCode], _ table: TableDefinition, _ subject: CheckSubject
  ) -> Finding? {
    guard let first = codes.first else { return nil }
    let marks = codes.count { subject.report.cells[$0]?.raw != nil }
    let blanks = codes.count - marks
    let names = codes.prefix(3).map { subject.catalog.name(of: $0) }
    let more = codes.count > 3 ? (zh: "等", en: ", …") : (zh: "", en: "")
    return Finding(
      Self.rule.id, .note,
      LocalizedText(
        zh:
          "\(table.name)有 \(codes.count) 格没有数字（空白 \(blanks)，符号 \(marks)）：\(names.map(\.zh).joined(separator: "、"))\(more.zh)；没有的事项一般填 0。",
        en:
          "In \(table.code) \(codes.count) cells have no number (blank \(blanks), marks \(marks)): \(names.map(\.en).joined(separator: ", "))\(more.en). Where there is nothing, 0 is usual."
      ), cells: codes, source: subject.report.cells[first]?.source)
  }
}
