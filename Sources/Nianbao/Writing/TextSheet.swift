/// The sheet 正文: all text of the report, a heading or paragraph a row, and where the tables stand.
struct TextSheet {
  /// The width of the column in digits; it fits on A4 without scaling.
  private static let width = 74.0

  /// The sheet.
  private(set) var grid = Grid()

  init(_ report: Report, _ form: FormDefinition) {
    if let title = report.title { add(title, .title) }
    for section in report.sections {
      if section.number > 0 { add("\(Ordinal.chinese(section.number))、\(section.heading)", .heading) }
      for index in 0...section.paragraphs.count {
        for place in section.tables
        where place.after == index || (index == section.paragraphs.count && place.after > index) {
          add("〔\(form.table(place.table)?.name ?? place.table)〕", .plain)
        }
        if index < section.paragraphs.count { add(section.paragraphs[index], .text) }
      }
    }
    var sheet = Sheet(
      name: "正文", columnWidths: [Self.width], fitsOnePage: false, fonts: form.fonts)
    sheet.rowHeights = TextMeasure.rowHeights(
      of: grid, widths: [Self.width * form.fonts.labelSize / form.fonts.textSize], fontSize: form.fonts.textSize, minimum: 22)
    grid.sheet = sheet
  }

  private mutating func add(_ text: String, _ role: CellRole) {
    grid.rows.append(
      Grid.Row(index: grid.rows.count, cells: [Cell(column: 0, text: text, role: role)]))
  }
}
