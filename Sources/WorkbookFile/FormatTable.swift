internal import CXlsxWriter

/// The formats of a workbook, one for each different style.
struct FormatTable {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// By ``StyleID``; `nil` for the plain style.
  private var formats: [Format?] = [nil]
  private var cells: [CellStyle: StyleID] = [.plain: StyleID(index: 0)]
  private var highlights: [Highlight: Format] = [:]
  /// Neighbours mostly look alike, and comparing is cheaper than hashing.
  private var latest: (style: CellStyle, id: StyleID)?

  /// The file format holds 64,000 (a 16-bit count in the library).
  private static let limit = 60_000

  /// The identifier of a style, which is checked when it is new.
  mutating func id(
    of style: CellStyle, in workbook: borrowing WorkbookHandle
  ) throws(WorkbookError) -> StyleID {
    if let latest, latest.style == style { return latest.id }
    let id = if let known = cells[style] { known } else { try add(style, in: workbook) }
    latest = (style, id)
    return id
  }

  /// The format of a style; `nil` for the plain one, which needs none.
  func format(of id: StyleID) throws(WorkbookError) -> Format? {
    guard formats.indices.contains(id.index) else {
      throw WorkbookError(.invalidSetting, "style \(id.index) of \(formats.count)")
    }
    return formats[id.index]
  }

  private mutating func add(
    _ style: CellStyle, in workbook: borrowing WorkbookHandle
  ) throws(WorkbookError) -> StyleID {
    let checked = try style.checked()
    try checkCount()
    let format = try workbook.addFormat()
    checked.apply(to: format)
    let id = StyleID(index: formats.count)
    formats.append(format)
    cells[style] = id
    return id
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

/// The identifier of a style, given by ``Workbook/style(_:)``.
public struct StyleID: Hashable, Sendable {
  let index: Int
}
