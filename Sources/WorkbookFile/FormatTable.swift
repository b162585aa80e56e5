internal import CXlsxWriter

/// The formats of a workbook, one for each different style.
struct FormatTable {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private var cells: [CellStyle: Format] = [:]
  private var highlights: [Highlight: Format] = [:]
  /// Neighbours mostly look alike, and comparing is cheaper than hashing.
  private var latest: (style: CellStyle, format: Format)?

  /// The file format holds 64,000 (a 16-bit count in the library).
  private static let limit = 60_000

  /// The format of a style; `nil` for the plain one, which needs none.
  mutating func format(
    for style: CellStyle, in workbook: borrowing WorkbookHandle
  ) throws(WorkbookError) -> Format? {
    if let latest, latest.style == style { return latest.format }
    guard style != .plain else { return nil }
    let format: Format
    if let known = cells[style] {
      format = known
    } else {
      let checked = try style.checked()
      try checkCount()
      format = try workbook.addFormat()
      checked.apply(to: format)
      cells[style] = format
    }
    latest = (style, format)
    return format
  }

  mutating func format(
    for highlight: Highlight, in workbook: borrowing WorkbookHandle
  ) throws(WorkbookError) -> Format {
    if let known = highlights[highlight] { return known }
    try checkCount()
    let format = try workbook.addFormat()
    highlight.apply(to: format)
    highlights[highlight] = format
    return format
  }

  private func checkCount() throws(WorkbookError) {
    guard cells.count + highlights.count < Self.limit else {
      throw WorkbookError(.tooMany, "more than \(Self.limit) different styles")
    }
  }
}
