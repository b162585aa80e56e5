/// Words that the formats for people share.
struct DifferenceWords {
  /// The language.
  let language: Language
  private let catalog: FormCatalog

  init(_ catalog: FormCatalog, _ language: Language) {
    self.catalog = catalog
    self.language = language
  }

  /// A text in the language.
  func text(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  /// A cell's name.
  func name(of code: CellCode) -> String { catalog.name(of: code).text(in: language) }

  /// What a report has in a cell: a number or mark as it was filed, else a word in brackets.
  func value(_ cell: ReportCell?) -> String {
    switch CellDifference.state(of: cell) {
    case .absent: text("（没有这一格）", "(no such cell)")
    case .blank: text("（空白）", "(blank)")
    case .mark: text("「\(cell?.text ?? "")」", "\"\(cell?.text ?? "")\"")
    case .number: cell?.text ?? ""
    }
  }

  /// A text that may be missing.
  func value(_ value: String?) -> String { value ?? text("（没有）", "(none)") }

  /// A part of what a report says of itself.
  func name(of part: IdentityDifference.Part) -> String {
    switch part {
    case .form: text("表式", "form")
    case .organ: text("机关", "organ")
    case .year: text("年度", "year")
    case .title: text("标题", "title")
    }
  }

  /// A heading with its number.
  func heading(_ heading: SectionDifference.Heading?) -> String {
    guard let heading else { return text("（没有这一部分）", "(no such section)") }
    guard heading.number > 0 else { return text("第一个标题之前", "before the first heading") }
    return "\(Ordinal.chinese(heading.number))、\(heading.text)"
  }

  /// The headings of a section on both sides, once where they are the same.
  func headings(_ section: SectionDifference) -> String {
    let (left, right) = (heading(section.left), heading(section.right))
    return left == right ? left : "\(left) → \(right)"
  }

  /// A sum across forms, as `其他处理 5`.
  func sum(_ codes: [CellCode], _ sum: Quantity) -> String {
    "\(codes.map { name(of: $0) }.joined(separator: " + ")) = \(sum)"
  }

  /// The headings of the parts of an output.
  var cells: String { text("数字不同的格", "Cells that differ") }
  /// For sums across forms.
  var bridges: String {
    text("两种表式里意思相同、合计不同的格", "Cells that mean the same in both forms, with different sums")
  }
  /// For cells that only one form has.
  var unmatched: String { text("只有一种表式有的格", "Cells that only one of the two forms has") }
  /// For text.
  var sections: String { text("文字不同的部分", "Sections whose text differs") }
  /// For two reports without a difference.
  var same: String { text("没有差别。", "No differences.") }

  /// Who reports.
  func title(of report: Report) -> String { CheckWords.title(of: report, language) }
}
