internal import CXlsxWriter

/// What is known of a sheet beside its cells.
///
/// Columns, page and view are kept here and given to the library once, at the end, so that
/// setting them twice is no contradiction in the file.
struct SheetState {
  let name: String
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  var merged: [CellArea] = []
  var commented: Set<CellPosition> = []
  var inputRuleCount = 0
  /// The columns from the first one on; `nil` for those of which nothing is known.
  private var columns: [ColumnLayout?] = []
  var page: PageSetup?
  var view: SheetView?
  var filter: CellArea?

  init(name: String, pointer: UnsafeMutablePointer<lxw_worksheet>) {
    self.name = name
    self.pointer = pointer
  }

  /// Changes the lay-out of columns.
  mutating func layOut(_ range: ClosedRange<Int>, _ change: (inout ColumnLayout) -> Void) {
    while columns.count <= range.upperBound { columns.append(nil) }
    for column in range {
      var layout = columns[column] ?? ColumnLayout()
      change(&layout)
      columns[column] = layout
    }
  }

  func apply() throws(WorkbookError) {
    do throws(WorkbookError) {
      try applyColumns()
      try page?.apply(to: pointer)
      view?.apply(to: pointer)
      try applyFilter()
    } catch {
      throw error.at(name)
    }
  }

  private func applyFilter() throws(WorkbookError) {
    guard let filter else { return }
    try WorkbookError.check(
      worksheet_autofilter(
        pointer, UInt32(filter.first.row), UInt16(filter.first.column), UInt32(filter.last.row),
        UInt16(filter.last.column)))
  }

  /// One `<col>` for each run of equal columns: overlapping ones are a broken file.
  private func applyColumns() throws(WorkbookError) {
    var first = 0
    while first < columns.count {
      let end = columns[first...].firstIndex { $0 != columns[first] } ?? columns.count
      if let layout = columns[first] {
        var options = lxw_row_col_options()
        options.hidden = layout.isHidden ? 1 : 0
        try WorkbookError.check(
          worksheet_set_column_opt(
            pointer, UInt16(first), UInt16(end - 1), layout.width, nil, &options))
      }
      first = end
    }
  }
}

/// The width of a column, and whether it shows.
struct ColumnLayout: Hashable {
  var width = defaultColumnWidth
  var isHidden = false
}

/// The width in characters of a column in an empty sheet.
let defaultColumnWidth = 8.43
