/// Puts the values of a row on a sheet into the row's cells, by the columns of their headings.
struct SheetPlacing {
  /// The value of every cell; `nil` where there is none, or none that can be told.
  private(set) var values: [RunValue?] = []
  /// Whether a merged area hides a cell, or two values stand under one heading.
  private(set) var isUnclear = false
  /// Numbers of the row that stand under no heading.
  private(set) var strays: [RunValue] = []

  /// Places the values of a row.
  ///
  /// - Parameters:
  ///   - run: The row's values.
  ///   - columns: The columns of every cell.
  init(_ run: [RunValue], _ columns: [ClosedRange<Int>?]) {
    values = columns.map { columns in
      guard let columns else { return nil }
      let inside = run.indices.filter {
        columns.contains(run[$0].column) && !run[$0].isCovered
      }
      let filled = inside.filter { !run[$0].isEmpty }
      if inside.isEmpty || filled.count > 1 { isUnclear = true }
      return filled.count > 1 ? nil : (filled.first ?? inside.first).map { run[$0] }
    }
    strays = run.filter { value in
      value.value.isNumber
        && !columns.contains { $0?.contains(value.column) ?? false }
    }
  }

  /// How many cells have a value that says something.
  var filledCount: Int { values.count { $0?.isEmpty == false } }
}
