/// Turns the alignment of one table into cells and findings.
struct TableReading {
  /// The cells of the table that the source has, until they are taken.
  var cells: [CellCode: ReportCell] = [:]
  /// Whether the source has cells of the table, also when they were taken.
  private(set) var hasCells = false
  /// What a person should look at.
  var findings: [Finding] = []
  /// The rows of the form that were found with values.
  var rows: [RowReading] = []
  /// The rows of the form whose label stands there without values.
  var emptyRows: [RowReading] = []
  /// The physical rows that belong to the table; none where the table was not found.
  var lines: ClosedRange<Int>?
  /// The physical rows inside the table that belong to no row of the form.
  var strayLines: Set<Int> = []

  /// Whether the rows have all positions of the official lay-out, with the labels where it has them.
  var isOfficialLayout = false
  /// The places of the columns by block, where the document is a sheet.
  var columnPlaces: [ColumnPlaces] = []
  /// The column of the first value by block, where the document is a sheet and shows it.
  var firstColumns: [Int: Int] = [:]
  /// Whether the positions that a label covers beside its first one are there, in any row, and look like blank cells.
  var writesSpans = false

  /// The fewest points of labels with which a table is there.
  static let fewestPoints = 1.6 * LabelSimilarity.whole

  let model: TableModel
  let catalog: FormCatalog
  let relations: TableRelations

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - alignment: The place of every item.
  ///   - aligned: The document's items.
  ///   - table: The index of the table.
  ///   - catalog: All forms.
  ///   - relations: The table's relations within a report, which decide where position does not.
  init(
    _ alignment: RowAlignment, _ aligned: AlignedItems, _ table: Int, catalog: FormCatalog,
    relations: TableRelations
  ) {
    let items = aligned.items
    model = aligned.models[table]
    self.catalog = catalog
    self.relations = relations
    let found = Self.collectRows(alignment, items, model)
    rows = found.filter { !$0.runs.isEmpty }
    emptyRows = found.filter { $0.runs.isEmpty }
    guard isTrustworthy(alignment) else {
      (rows, emptyRows) = ([], [])
      return
    }
    collectLines(alignment, items)
    let official = rows.count { row in
      row.runs.contains { row.isOfficial($0, width: model.width) }
    }
    isOfficialLayout = official * 5 >= rows.count * 4
    writesSpans = rows.contains { row in
      row.step.spansColumns
        && row.runs.contains { run in
          row.isOfficial(run, width: model.width)
            && run.values.count { !$0.isCovered } > row.step.codes.count
        }
    }
    let headerItems = HeaderItems(alignment, items, model)
    let headers = readHeaders(headerItems)
    firstColumns = readFirstColumns(headerItems)
    columnPlaces = readColumnPlaces(headerItems)
    for index in headers.indices where headers[index].hasOtherGroups {
      columnPlaces[index].contradict()
    }
    cells.reserveCapacity(rows.reduce(0) { $0 + $1.step.codes.count })
    for row in rows { read(row, headers[row.step.block]) }
    reportLabelsBeside(items)
    takeMovedRows(alignment, aligned, table, headers)
    reportHeaders(headers)
    reportHeadings(headerItems)
    reportUnits(alignment, items)
    hasCells = !cells.isEmpty
  }

  private static func collectRows(
    _ alignment: RowAlignment, _ items: [MatchItem], _ model: TableModel
  ) -> [RowReading] {
    var found: [RowItems] = []
    found.reserveCapacity(model.steps.count)
    var latest = -1
    for (index, place) in alignment.assignments.enumerated() {
      guard place.role == .label || place.role == .values || place.role == .group,
        model.outlines[place.step].kind == .row
      else { continue }
      let isBehindNoise = index > 0 && alignment.assignments[index - 1].role == .noise
      let previous = isBehindNoise ? strangeLabel(items[index - 1]) : nil
      // Steps never go back.
      if place.step != latest { found.append(RowItems(step: model.steps[place.step])) }
      latest = place.step
      found[found.count - 1]
        .add(items[index], place, behind: previous, endsDocument: index == items.count - 1)
    }
    var rows: [RowReading] = []
    rows.reserveCapacity(found.count)
    for items in found where !items.isEmpty { rows.append(RowReading(items, below: rows.last)) }
    return rows
  }

  /// An item right in front of a row's values that is none of that row's, where it is a label.
  private static func strangeLabel(_ item: MatchItem) -> MatchItem? {
    item.label?.isEmpty == false ? item : nil
  }

  /// Whether there is enough of the table to say that it is there: two labels' worth, and one row that is sure.
  private func isTrustworthy(_ alignment: RowAlignment) -> Bool {
    var (headings, points) = (0, 0.0)
    for place in alignment.assignments where place.role == .label {
      points += place.points
      if model.outlines[place.step].kind == .header { headings += 1 }
    }
    func isSure(_ row: RowReading) -> Bool {
      row.step.isUnlabelled ? headings >= 4 : row.points >= 0.6 * LabelSimilarity.whole
    }
    let isSure = rows.contains(where: isSure) || emptyRows.contains(where: isSure)
    let isUnlabelled = rows.allSatisfy(\.step.isUnlabelled)
    return isSure && points >= (isUnlabelled ? Self.fewestPoints : 2 * LabelSimilarity.whole)
  }

  private mutating func collectLines(_ alignment: RowAlignment, _ items: [MatchItem]) {
    let places = alignment.assignments
    guard let first = places.firstIndex(where: \.isInside),
      let last = places.lastIndex(where: \.isInside)
    else { return }
    let end = items[last].lastRow
    lines = items[first].row...end
    let noise = places.indices.filter { places[$0].role == .noise && items[$0].row <= end }
    guard !noise.isEmpty else { return }
    let matched = places.indices.filter { places[$0].isInside }
    strayLines = Set(noise.filter { !items[$0].isNegligible }.map { items[$0].row })
      .subtracting(matched.map { items[$0].row })
  }

  /// Whether this second reading found as much of the table as a copy of it has: a third of the rows at least.
  func isWorthTelling(beside first: TableReading) -> Bool {
    lines != nil && !rows.isEmpty && 3 * rows.count >= first.rows.count
  }

  /// Hands the cells on, without a copy.
  mutating func takeCells() -> [CellCode: ReportCell] {
    defer { cells = [:] }
    return cells
  }

  // MARK: Rows

  mutating func read(_ row: RowReading, _ header: HeaderReading) {
    guard !row.isCut else {
      findings.append(.rowCut(row))
      return
    }
    reportLabel(row)
    guard row.step.codes.allSatisfy({ cells.index(forKey: $0) == nil }) else {
      // One step for the whole row and one for a part of it were both found: the table is there twice.
      if let table = catalog.newestTable(model.code) {
        findings.append(.tableRepeated(table, row.source))
      }
      return
    }
    let runs = row.joinedRuns
    guard let first = runs.first else { return }
    if let places = places(of: first, in: row, header) {
      take(first.values, at: places, of: row)
    } else {
      for (code, cell) in zip(row.step.codes, place(first, of: row, header)) { cells[code] = cell }
    }
    if runs.count > 1 { compare(row, runs.dropFirst().map { place($0, of: row, header) }) }
  }

  /// Takes the values at some places for a row's cells, one by one.
  private mutating func take(_ values: [RunValue], at places: Range<Int>, of row: RowReading) {
    let codes = row.step.codes
    // A value and a cell are large; the one is looked at where it stands, the other made where it stays.
    for (index, place) in zip(codes.indices, places) {
      cells[codes[index]] = CellReading.cell(
        of: values[place].value, values[place].text, at: values[place].source, code: codes[index],
        catalog: catalog, findings: &findings)
    }
  }

  /// Reports a row that stands there more than once.
  ///
  /// Where its readings differ the cells have no value, since nobody
  /// can tell which is meant.
  mutating func compare(_ row: RowReading, _ further: [[ReportCell]]) {
    let disputed = row.step.codes.enumerated().filter { index, code in
      further.contains { $0[index].text != cells[code]?.text }
    }.map(\.element)
    for (index, code) in row.step.codes.enumerated() where disputed.contains(code) {
      let texts = ([cells[code]?.text ?? ""] + further.map { $0[index].text }).uniqued()
      let raw = texts.map { $0.isEmpty ? "（空白）" : $0 }.joined(separator: " / ")
      cells[code] = ReportCell(raw: raw, source: cells[code]?.source)
    }
    findings.append(.rowRepeated(row, disputed: disputed, catalog))
  }

  /// Places one run of values and reports what was odd about it.
  ///
  /// - Returns: A cell for each of the row's codes.
  mutating func place(
    _ run: MatchItem, of row: RowReading, _ header: HeaderReading
  ) -> [ReportCell] {
    let codes = row.step.codes
    if let cells = placeOnSheet(run, of: row) { return cells }
    let placing = SlotAssignment(run.values, hints(for: run, of: row, header))
    var values = placing.values
    if let finding = Finding.placing(placing.certainty, row, run, catalog) {
      findings.append(finding)
    }
    if let order = header.order {
      if order.count == values.count, order != Array(values.indices) {
        values = codes.indices.map { index in order.firstIndex(of: index).flatMap { values[$0] } }
      }
    } else {
      values = values.map { _ in nil }
    }
    if run.isOnSheet, case .contradicted = columnPlaces[row.step.block].outcome {
      values = values.map { _ in nil }
    }
    return zip(codes, values).map { code, value in
      guard let value, !value.isCovered else { return ReportCell(source: run.source) }
      return CellReading.cell(
        of: value.value, value.text, at: value.source, code: code, catalog: catalog,
        findings: &findings)
    }
  }

  /// The places of the values of a row that all have their cells by their order alone, as in nearly all rows of texts;
  /// `nil` where ``SlotAssignment`` has to be asked with all hints.
  private func places(
    of run: MatchItem, in row: RowReading, _ header: HeaderReading
  ) -> Range<Int>? {
    guard header.isFormsOrder, !run.isOnSheet, !run.values.isEmpty,
      !mayLackCell(run, of: row, header),
      let places = SlotAssignment.wholeRow(in: run.values, count: row.step.codes.count)
    else { return nil }
    return places.count == run.values.count || !mayHoldTwoRows(run) ? places : nil
  }

  /// Whether every value stands in a row of its own, so that blanks may be the values of another row of the form.
  private func mayHoldTwoRows(_ run: MatchItem) -> Bool { run.rowWidth == 1 }

  /// Whether a blank at an end of the run may be a span, and a cell be lost beside it.
  private func mayLackCell(_ run: MatchItem, of row: RowReading, _ header: HeaderReading) -> Bool {
    !run.isOnSheet && run.rowWidth > 1 && run.rowWidth < model.width
      && (header.lacksColumn || (writesSpans && row.step.spansColumns))
  }

  private func hints(
    for run: MatchItem, of row: RowReading, _ header: HeaderReading
  ) -> SlotAssignment.Hints {
    let count = row.step.codes.count
    let sum = relations.sum(in: row.step)
    return SlotAssignment.Hints(
      count: count, parts: sum.parts, total: sum.total,
      officialStart: isOfficialLayout && row.isOfficial(run, width: model.width)
        ? run.values.firstIndex { $0.column == row.step.columns.value } : nil,
      firstColumn: run.isOnSheet ? firstColumns[row.step.block] : nil,
      mayLackCell: mayLackCell(run, of: row, header),
      mayHoldTwoRows: mayHoldTwoRows(run))
  }

  private mutating func reportLabel(_ row: RowReading) {
    guard !row.step.isUnlabelled else { return }
    if row.labels.isEmpty {
      findings.append(.labelMissing(row))
    } else if let label = row.strangeLabel {
      findings.append(.labelBetween(row, label))
    } else if row.isOnlySimilar || row.points < 0.6 * LabelSimilarity.whole {
      findings.append(.labelDoubtful(row))
    }
  }
}
