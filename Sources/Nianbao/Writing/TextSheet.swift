/// The sheet 正文: all text of the report, a paragraph a row.
///
/// ```
/// 部分            │ 正文
/// 一、总体情况    │ 2023年，本机关……
///                 │ 全年主动公开……
/// 二、主动公开…   │
/// 〔表一〕        │                       the table stands here
/// ```
///
/// Headings and places of tables have a column of their own, so that no paragraph can be taken for
/// one when ``FilledWorkbook`` reads the sheet back.
struct TextSheet {
  /// The headings of the two columns.
  static let columns = ["部分", "正文"]
  /// The widths of the columns in digits; together they fit on A4 without scaling.
  private static let widths = [18.0, 62.0]

  /// The sheet.
  private(set) var grid = Grid()

  init(_ report: Report, _ form: FormDefinition) {
    add(Self.columns[0], Self.columns[1], .columnLabel, .columnLabel)
    for section in report.sections { add(section, form) }
    var sheet = Sheet(
      name: "正文", columnWidths: Self.widths, fitsOnePage: false, repeatedRowCount: 1,
      fonts: form.fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: Self.widths.map { $0 * form.fonts.labelSize / form.fonts.textSize },
      fontSize: form.fonts.textSize, minimum: 22)
    grid.sheet = sheet
  }

  private mutating func add(_ section: ReportSection, _ form: FormDefinition) {
    var heading =
      section.number > 0 ? "\(Ordinal.chinese(section.number))、\(section.heading)" : ""
    // A heading shares its row with the first paragraph, unless a table stands between them.
    let opensWithTable = section.tables.contains { $0.after <= 0 } || section.paragraphs.isEmpty
    if section.number > 0, opensWithTable {
      add(heading, "")
      heading = ""
    }
    for index in 0...section.paragraphs.count {
      for place in section.tables
      where place.after == index || (index == section.paragraphs.count && place.after > index) {
        add(Self.mark(form.table(place.table)?.name ?? place.table), "")
      }
      guard index < section.paragraphs.count else { continue }
      add(heading, section.paragraphs[index])
      heading = ""
    }
  }

  /// What marks the place of a table.
  static func mark(_ table: String) -> String { "〔\(table)〕" }

  private mutating func add(
    _ part: String, _ text: String, _ left: CellRole = .heading, _ right: CellRole = .text
  ) {
    grid.rows.append(
      Grid.Row(
        index: grid.rows.count,
        cells: [
          Cell(column: 0, text: part, role: left), Cell(column: 1, text: text, role: right),
        ]))
  }
}
