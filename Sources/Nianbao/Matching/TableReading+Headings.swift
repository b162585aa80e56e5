/// What the headings of a block say: the order of its columns, columns that are not the form's, and units of
/// measure.
extension TableReading {
  // MARK: Reading

  func readHeaders(_ items: HeaderItems) -> [HeaderReading] {
    zip(model.headings, items.labels).map { block, found in
      let first = found.first?.row ?? 0
      let headings = found.compactMap { item in
        item.label.map {
          HeaderReading.Heading(label: $0, row: item.row - first, isAlone: item.rowWidth == 1)
        }
      }
      return block.memory.reading(of: headings, of: block)
    }
  }

  /// Finds the columns in which the values of each block begin on a sheet.
  ///
  /// The heading of the first column tells it; without that, the rows that are filled from end to end.
  func readFirstColumns(_ items: HeaderItems) -> [Int: Int] {
    var columns: [Int: Int] = [:]
    for (block, found) in items.labels.enumerated() {
      guard let first = model.headings[block].columns.first else { continue }
      columns[block] =
        found.first { item in
          guard item.isOnSheet, case .label(let label) = item.content else { return false }
          return first.points(for: label)?.fit == .exact
        }?.column
    }
    for row in rows where columns[row.step.block] == nil {
      guard let run = row.runs.first, run.isOnSheet else { continue }
      let values = run.values.filter { !$0.isCovered }
      if values.count == row.step.codes.count {
        columns[row.step.block] = values.first?.column
      }
    }
    return columns
  }

  // MARK: Findings

  mutating func reportHeaders(_ headers: [HeaderReading]) {
    reportColumnPlaces()
    for (index, header) in headers.enumerated() {
      // On a sheet with all its headings the columns are known, in whatever order they stand.
      if case .known = columnPlaces[index].outcome { continue }
      guard let finding = finding(about: header, of: index) else { continue }
      let read = readRows(of: index)
      if !read.isEmpty { findings.append(finding(read)) }
    }
  }

  /// What is to be said of the rows of a block by its header; `nil` where nothing is.
  private func finding(
    about header: HeaderReading, of block: Int
  ) -> (([RowReading]) -> Finding)? {
    if case .contradicted = columnPlaces[block].outcome {
      return { Finding.columnOrderUnknown($0) }
    }
    guard let order = header.order else { return { Finding.columnOrderUnknown($0) } }
    if order != order.sorted() { return { Finding.columnsReordered($0) } }
    let code = model.blocks[block].definition.code
    let isRivalled = model.blocks.count { $0.definition.code == code } > 1
    guard header.isIncomplete, isRivalled else { return nil }
    return { Finding.headerMissing($0) }
  }

  /// The rows of a block that were read.
  func readRows(of block: Int) -> [RowReading] {
    rows.filter { $0.step.block == block && !$0.isCut }
  }

  /// Reports headings of columns that are not the form's, and units in headings that are not.
  mutating func reportHeadings(_ items: HeaderItems) {
    for block in model.headings.indices {
      let read = readRows(of: block)
      guard !read.isEmpty else { continue }
      let usual = (items.labels[block] + items.strangers[block]).filter {
        !reportUnit(in: $0, model.headings[block], read)
      }
      reportForeign(usual, model.headings[block], read)
    }
  }

  /// Reports headings that the form does not have, where the others are all there.
  ///
  /// On sheets ``ColumnPlaces`` does so. In text a heading may stand in pieces; then there are more of
  /// them than the form has, or one is a piece of the form's, and none is called foreign.
  private mutating func reportForeign(
    _ found: [MatchItem], _ block: BlockHeadings, _ read: [RowReading]
  ) {
    let found = found.filter { item in
      !item.isOnSheet && !item.isNegligible && !(item.label.map { isCorner($0, block) } ?? true)
    }
    guard found.count == block.leaves.count + block.groupCount else { return }
    let foreign = found.filter { item in
      guard let label = item.label?.bare, !block.known.contains(label) else { return false }
      // A unit behind a heading, or alone, is no other heading.
      let plain = LabelNormalizer.normalize(HeadingUnit.without(item.text)).bare
      return !plain.isEmpty && !block.known.contains(plain)
        && !block.known.contains { $0.body.contains(label.body) }
    }
    guard !foreign.isEmpty else { return }
    let exact = found.compactMap(\.label?.bare)
    let missing =
      block.hasTwins
      ? [] : block.leaves.indices.filter { block.leaves[$0].isDisjoint(with: exact) }
    let codes = read.flatMap { row in missing.compactMap { row.step.codes[safe: $0] } }
    findings.append(.headingStrange(foreign, codes))
  }

  private func isCorner(_ label: NormalizedLabel, _ block: BlockHeadings) -> Bool {
    block.corner.contains(label.bare)
  }

  /// Reports a heading that names another unit of measure than the form's, such as 元 for 万元.
  ///
  /// - Returns: Whether it does.
  private mutating func reportUnit(
    in heading: MatchItem, _ block: BlockHeadings, _ read: [RowReading]
  ) -> Bool {
    let known = model.units.known(heading.text)
    let (named, stated) = (known.heading, known.statement)
    guard named != nil || stated != nil, let label = heading.label else { return false }
    let fits = block.columns.indices.map { ($0, block.columns[$0].points(for: label)?.points ?? 0) }
    // A unit that stands alone is that of the only column.
    guard let column = fits.max(by: { $0.1 < $1.1 }), column.1 > 0 || fits.count == 1 else {
      return false
    }
    var unit: String?
    let codes = read.compactMap { $0.step.codes[safe: column.0] }.filter { code in
      guard let kind = catalog.kinds[code],
        let other = named?.other(than: kind) ?? stated?.other(than: kind),
        let number = cells[code]?.number, number != .zero
      else { return false }
      unit = other
      return true
    }
    guard let unit else { return false }
    findings.append(.unitInHeading(codes, heading, unit))
    return true
  }
}

extension [Finding] {
  /// The cells whose heading names another unit than the form.
  var cellsInOtherUnit: Set<CellCode> {
    Set(filter { $0.rule == Finding.headingUnitRule }.flatMap(\.cells))
  }
}

extension Finding {
  /// The rule of numbers in another unit than the form's.
  static let headingUnitRule = "unit-in-heading"

  fileprivate static func headingStrange(_ headings: [MatchItem], _ codes: [CellCode]) -> Finding {
    let texts = headings.prefix(5).map { "「\($0.text.prefix(40))」" }.joined(separator: "、")
    return Finding(
      "label-doubtful", .warning,
      LocalizedText(
        zh: "表头里有表式没有的列名：\(texts)；各列按位置取数，请核对列名。",
        en:
          "The header has headings that the form does not have: \(texts). The columns were read by their position; check the headings."
      ), cells: codes, source: headings.first?.source)
  }

  fileprivate static func unitInHeading(
    _ codes: [CellCode], _ heading: MatchItem, _ unit: String
  ) -> Finding {
    Finding(
      headingUnitRule, .error,
      LocalizedText(
        zh: "列名「\(heading.text.prefix(60))」写的单位是「\(unit)」，与表式的不同；数字按所写的读取，没有换算，请按表式的单位改正。",
        en:
          "The heading 「\(heading.text.prefix(60))」 names the unit \(unit), which is not the form's. The numbers were read as written, not converted; correct them to the form's unit."
      ), cells: codes, source: heading.source)
  }
}
