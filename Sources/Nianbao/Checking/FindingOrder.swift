extension [Finding] {
  /// The findings in the order of their places; those without a place come last.
  ///
  /// Sheets stand in the order in which the findings name them first.
  var inSourceOrder: [Finding] {
    var sheets: [String: Int] = [:]
    for case .cell(let sheet, _) in compactMap({ $0.source?.place }) where sheets[sheet] == nil {
      sheets[sheet] = sheets.count
    }
    let orders = map { $0.source.order(sheets) }
    return indices.sorted { left, right in
      orders[left] == orders[right] ? left < right : orders[left] < orders[right]
    }.map { self[$0] }
  }
}

extension SourceLocation? {
  fileprivate func order(_ sheets: [String: Int]) -> (Int, Int, Int) {
    switch self?.place {
    case .text(let line, let column): (0, line, column)
    case .cell(let sheet, let address): (sheets[sheet] ?? 0, address.row, address.column)
    case .tableCell(let table, let address): (table, address.row, address.column)
    case nil: (.max, 0, 0)
    }
  }
}
