public import Nianbao

/// Makes random reports of every form and of hybrids.
///
/// Cells are numbers, noughts, blanks, marks, or numbers with more beside them; rows and tables may
/// be absent; sums do not hold, since no law depends on them.
public struct RandomReport {
  private let catalog: FormCatalog

  /// Creates a source of reports.
  public init(_ catalog: FormCatalog) { self.catalog = catalog }

  /// The next report.
  public func next(using generator: inout some RandomNumberGenerator) -> Report {
    let forms = catalog.forms
    let form = forms[Int.random(in: 0..<forms.count, using: &generator)]
    let other = forms[Int.random(in: 0..<forms.count, using: &generator)]
    let isHybrid = Int.random(in: 0..<4, using: &generator) == 0
    var cells: [CellCode: ReportCell] = [:]
    for table in form.tables where Int.random(in: 0..<12, using: &generator) > 0 {
      for codes in rows(of: table, mixedWith: isHybrid ? other : form, using: &generator)
      where Int.random(in: 0..<40, using: &generator) > 0 {
        let isBlank = Int.random(in: 0..<10, using: &generator) == 0
        for code in codes { cells[code] = isBlank ? ReportCell() : cell(using: &generator) }
      }
    }
    let year = Int.random(in: 2019...2030, using: &generator)
    let organ = Self.pick(["某某县统计局", "2号街道办事处", "某某市第三人民医院（筹）"], using: &generator)
    return Report(
      form: self.form(of: cells, year: year), organ: organ, year: year,
      title: "\(organ)\(year)年政府信息公开工作年度报告",
      sections: sections(of: form, tables: Set(cells.keys.map(\.table)), using: &generator),
      cells: cells)
  }

  // MARK: Cells

  /// The codes of the table's rows; in a hybrid, blocks of the other form stand in some places.
  private func rows(
    of table: TableDefinition, mixedWith other: FormDefinition,
    using generator: inout some RandomNumberGenerator
  ) -> [[CellCode]] {
    table.blocks.flatMap { block -> [[CellCode]] in
      let rival = other.table(table.code)?.blocks.first { $0.code == block.code }
      let chosen = Bool.random(using: &generator) ? rival ?? block : block
      let isUnlabelled = chosen.labelColumns == 0
      let rows = chosen.leafRows.map { chosen.codes(of: $0.row, table: table.code) }
      return isUnlabelled ? [rows.flatMap { $0 }] : rows
    }
  }

  /// The form whose own rows are the most.
  ///
  /// Where that does not decide, the one meant for the year, else the newest.
  private func form(of cells: [CellCode: ReportCell], year: Int) -> String {
    var votes: [String: Int] = [:]
    let rows = Dictionary(grouping: cells.keys) { "\($0.table).\($0.row)" }.values
    for row in rows {
      let owners = catalog.forms.filter { form in
        form.tables.contains { table in
          table.blocks.contains { block in
            block.leafRows.contains { Set(block.codes(of: $0.row, table: table.code)) == Set(row) }
          }
        }
      }
      guard owners.count == 1, let owner = owners.first else { continue }
      votes[owner.id, default: 0] += 1
    }
    let most = votes.values.max() ?? 0
    let best = catalog.forms.filter { votes[$0.id] ?? 0 == most }
    return (best.last { $0.years.contains(year) } ?? best.last)?.id ?? ""
  }

  private func cell(using generator: inout some RandomNumberGenerator) -> ReportCell {
    let number = Int.random(in: 0...99_999, using: &generator)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<9: return ReportCell(number: Quantity(number))
    case 9..<14: return ReportCell(number: .zero)
    case 14..<16: return ReportCell()
    case 16:
      return ReportCell(raw: Self.pick(["/", "-", "—", "无", "——"], using: &generator))
    case 17:
      return ReportCell(number: Quantity(coefficient: Int64(number), decimals: 4))
        .spelled()
    case 18: return ReportCell(number: Quantity(number), raw: "\(number)件")
    default: return ReportCell(number: Quantity(number), raw: "+\(number)")
    }
  }

  // MARK: Text

  private func sections(
    of form: FormDefinition, tables: Set<String>, using generator: inout some RandomNumberGenerator
  ) -> [ReportSection] {
    let preamble = paragraphs(using: &generator)
    let sections = form.sections.map { section in
      let paragraphs = paragraphs(using: &generator)
      let places = section.table.flatMap { tables.contains($0) ? $0 : nil }.map { table in
        [
          ReportSection.TablePlace(
            table: table, after: Int.random(in: 0...paragraphs.count, using: &generator))
        ]
      }
      return ReportSection(
        number: section.number, heading: section.heading.label, paragraphs: paragraphs,
        tables: places ?? [])
    }
    let head = preamble.isEmpty ? [] : [ReportSection(number: 0, heading: "", paragraphs: preamble)]
    return head + sections
  }

  private func paragraphs(using generator: inout some RandomNumberGenerator) -> [String] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      Self.pick(Self.texts, using: &generator)
    }
  }

  private static let texts = [
    "（一）主动公开情况。全年发布信息48条，其中政策解读12条。",
    "2024 年，共受理 3119 件，答复 3050 件（含上年结转 34 件）。",
    "一是加强领导；二是规范流程；三是强化监督。",
    "三、加强组织领导。确定专人负责日常工作，指定专人受理。",
    "网址：a.example/b?c=1 与 A|B 两种写法都有效。",
    "=SUM(A1:A9) 不是公式，而是正文。",
    "第二十条规定的内容均已公开，规章和规范性文件齐全。",
    "本年度收取信息处理费 0 元，\t其中减免 0 元。",
  ]

  private static func pick<Element>(
    _ choices: [Element], using generator: inout some RandomNumberGenerator
  ) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}

extension ReportCell {
  /// The same cell without a source text that says no more than its number.
  fileprivate func spelled() -> ReportCell { ReportCell(number: number) }
}
