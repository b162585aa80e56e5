extension [Finding] {
  /// The findings of reading, which know places only, with the codes of the cells that stand there.
  func naming(_ report: Report) -> [Finding] {
    guard contains(where: { $0.cells.isEmpty && $0.source != nil }) else { return self }
    var codes: [SourceLocation.Place: [CellCode]] = [:]
    for (code, cell) in report.cells {
      if let place = cell.source?.place { codes[place, default: []].append(code) }
    }
    return map { finding in
      guard finding.cells.isEmpty, let place = finding.source?.place,
        let code = codes[place].flatMap(report.cell(meantBy:))
      else { return finding }
      var finding = finding
      finding.cells = [code]
      return finding
    }
  }
}
