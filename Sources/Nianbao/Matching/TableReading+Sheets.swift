/// Tables on sheets, where the heading of a value's column says what it is.
extension TableReading {
  /// Reads where the columns of each block stand.
  func readColumnPlaces(_ items: HeaderItems) -> [ColumnPlaces] {
    model.headings.indices.map { block in
      ColumnPlaces(
        model.headings[block], headings: items.labels[block], foreign: items.strangers[block])
    }
  }

  /// Places the values of a row by the headings of their columns, and says what was odd.
  ///
  /// - Returns: The cells; `nil` where the headings do not tell, so that position has to.
  mutating func placeOnSheet(_ run: MatchItem, of row: RowReading) -> [ReportCell]? {
    let places = columnPlaces[row.step.block]
    guard run.isOnSheet, places.sheet == run.sheetName,
      case .known(let columns) = places.outcome, columns.count == row.step.codes.count
    else { return nil }
    let placing = SheetPlacing(run.values, columns)
    // One number in a row that is merged away is its total, as anywhere.
    if placing.isUnclear, placing.filledCount <= 1 { return nil }
    if placing.isUnclear, let finding = Finding.placing(.short, row, run, catalog) {
      findings.append(finding)
    }
    if !placing.strays.isEmpty { findings.append(.numbersBeside(row, placing.strays)) }
    return zip(row.step.codes, placing.values).map { code, value in
      guard let value else { return ReportCell(source: run.source) }
      return CellReading.cell(
        of: value.value, value.text, at: value.source, code: code, catalog: catalog,
        findings: &findings)
    }
  }

  /// Reports columns whose heading is another one, or only similar to the form's.
  mutating func reportColumnPlaces() {
    for (block, places) in columnPlaces.enumerated()
    where !places.missing.isEmpty || !places.doubtful.isEmpty {
      let read = readRows(of: block)
      guard !read.isEmpty else { continue }
      func codes(_ columns: [Int]) -> [CellCode] {
        read.flatMap { row in columns.compactMap { row.step.codes[safe: $0] } }
      }
      if !places.missing.isEmpty {
        findings.append(.headingForeign(codes(places.missing), read.first?.source, catalog))
      }
      if !places.doubtful.isEmpty {
        findings.append(.headingDoubtful(codes(places.doubtful), read.first?.source, catalog))
      }
    }
  }
}

extension Array {
  /// The element at an index, if there is one.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Finding {
  static func labelBeside(_ row: RowReading, _ label: MatchItem) -> Finding {
    Finding(
      "label-doubtful", .warning,
      LocalizedText(
        zh: "这一行数字旁边写有「\(label.text)」，表式里没有；请核对这是不是本年度的数。",
        en:
          "Beside the numbers of this row stands 「\(label.text)」, which the form does not have. Check that they are this year's."
      ), cells: row.wildcards, source: label.source)
  }

  static func numbersBeside(_ row: RowReading, _ strays: [RunValue]) -> Finding {
    let texts = strays.prefix(10).map(\.text).joined(separator: "、")
    return Finding(
      "value-beside", .warning,
      LocalizedText(
        zh: "「\(row.step.name)」一行里有数字不在表式的任何一列下：\(texts)，未计入；请核对。",
        en:
          "Row 「\(row.step.name)」 has numbers that stand under none of the form's headings: \(texts); they were left out. Check the row."
      ), cells: row.wildcards, source: strays.first?.source)
  }

  static func headingForeign(
    _ codes: [CellCode], _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    Finding(
      "column-order", .error,
      LocalizedText(
        zh:
          "表头里缺少表式的列，或有别的列名，这些格没有取数：\(codes.prefix(3).map { catalog.name(of: $0).zh }.joined(separator: "、"))\(codes.count > 3 ? "等" : "")。请按表式改正列名。",
        en:
          "Headings of the form are missing, or others stand in their place; these cells have no value: \(codes.prefix(3).map(\.description).joined(separator: ", "))\(codes.count > 3 ? ", …" : ""). Correct the headings."
      ), cells: codes, source: source)
  }

  static func headingDoubtful(
    _ codes: [CellCode], _ source: SourceLocation?, _ catalog: FormCatalog
  ) -> Finding {
    Finding(
      "label-doubtful", .warning,
      LocalizedText(
        zh:
          "列名与表式的不尽相同，按最接近的取数：\(codes.prefix(3).map { catalog.name(of: $0).zh }.joined(separator: "、"))\(codes.count > 3 ? "等" : "")。请核对列名。",
        en:
          "A heading is only similar to the form's; the nearest was taken: \(codes.prefix(3).map(\.description).joined(separator: ", "))\(codes.count > 3 ? ", …" : ""). Check the heading."
      ), cells: codes, source: source)
  }
}
