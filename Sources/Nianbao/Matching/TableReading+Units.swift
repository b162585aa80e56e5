/// Units of measure that stand near the headings of columns and not in them: on a line above or below the table, in a
/// row of their own, in the caption of a block or in the label of a row.
extension TableReading {
  /// Reports units on the lines around the table, which hold for all of it.
  mutating func reportUnits(around lines: [ItemSequence.Line]) {
    for (index, line) in lines.enumerated() {
      // The unit may be on the next line.
      let text = line.text
      let isOpen = text.unicodeScalars.last.map { $0 == ":" || $0 == "：" } ?? false
      let rest = isOpen ? lines[safe: index + 1]?.text ?? "" : ""
      reportUnit(in: rest.isEmpty ? text : text + rest, line.source, rows)
    }
  }

  /// Reports units inside the table that are not in the heading of a column.
  mutating func reportUnits(_ alignment: RowAlignment, _ items: [MatchItem]) {
    let places = alignment.assignments
    let inside = items.indices.filter { index in
      // What the form prints names no other unit than the form's.
      places[index].role != .outside && places[index].fit != .exact && items[index].isLabel
        && !isColumnHeading(items[index], places[index])
    }
    // 单位： and 元 may be two cells.
    let chunks = inside.chunked {
      items[$0].row == items[$1].row && places[$0].step == places[$1].step
    }
    for pieces in chunks {
      guard let first = pieces.first else { continue }
      let text = pieces.map { items[$0].text }.joined(separator: " ")
      reportUnit(in: text, items[first].source, rows(under: items[first], places[first]))
    }
    for (index, place) in places.enumerated() where place.role == .values {
      reportUnits(behind: items[index], items[safe: index + 1], place)
    }
  }

  private func isColumnHeading(_ item: MatchItem, _ place: RowAlignment.Assignment) -> Bool {
    guard place.role == .label, model.outlines[place.step].kind == .header,
      let label = item.label, !model.units.known(item.text).isAlone
    else { return false }
    return model.headings[model.outlines[place.step].block].columns.contains {
      $0.points(for: label) != nil
    }
  }

  /// The rows for which a unit holds: the one in whose label it stands, else all that follow.
  private func rows(under item: MatchItem, _ place: RowAlignment.Assignment) -> [RowReading] {
    if place.role == .label, model.outlines[place.step].kind == .row {
      return rows.filter { $0.step === model.steps[place.step] }
    }
    return rows.filter { row in row.runs.first.map { $0.row >= item.row } ?? false }
  }

  /// Reports units in a cell of their own behind the numbers of a row: among its values, or in the next line.
  private mutating func reportUnits(
    behind run: MatchItem, _ next: MatchItem?, _ place: RowAlignment.Assignment
  ) {
    guard model.outlines[place.step].kind == .row else { return }
    let isNext = run.rowWidth == 1 && next?.row == run.lastRow + 1
    guard isNext || run.values.contains(where: { $0.value == .unreadable }) else { return }
    let inRow = run.values.filter { $0.value == .unreadable }
      .map { (text: $0.text, source: $0.source) }
    let below = isNext ? next.map { [(text: $0.text, source: $0.source)] } ?? [] : []
    let cells = (inRow + below).filter { $0.text.utf8.count < 24 }
    guard !cells.isEmpty else { return }
    let read = rows.filter { $0.step === model.steps[place.step] }
    for (text, source) in cells {
      report(text, source, read) { kind in
        guard !kind.needsUnit, let unit = NamedUnit(endOf: text.trimmed[...], kind) else {
          return nil
        }
        return unit.isAlone && !unit.isOwn ? unit.name : nil
      }
    }
  }

  private mutating func reportUnit(
    in text: String, _ source: SourceLocation?, _ read: [RowReading]
  ) {
    guard let stated = model.units.known(text).statement else { return }
    report(text, source, read) { stated.other(than: $0) }
  }

  /// Reports the numbers of rows that are in another unit than the form's.
  private mutating func report(
    _ text: String, _ source: SourceLocation?, _ read: [RowReading],
    other: (ValueKind) -> String?
  ) {
    let reported = findings.cellsInOtherUnit
    var units: [String: [CellCode]] = [:]
    for code in read.filter({ !$0.isCut }).flatMap(\.step.codes) where !reported.contains(code) {
      guard let kind = catalog.kinds[code], let unit = other(kind),
        let number = cells[code]?.number, number != .zero
      else { continue }
      units[unit, default: []].append(code)
    }
    for (unit, codes) in units.sorted(by: { $0.key < $1.key }) {
      findings.append(.unitBeside(codes, text, unit, source))
    }
  }
}

extension Finding {
  fileprivate static func unitBeside(
    _ codes: [CellCode], _ text: String, _ unit: String, _ source: SourceLocation?
  ) -> Finding {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(60)
    return Finding(
      headingUnitRule, .error,
      LocalizedText(
        zh: "表格旁写有「\(text)」，单位是「\(unit)」，与表式的不同；数字按所写的读取，没有换算，请按表式的单位改正。",
        en:
          "Beside the table stands 「\(text)」, which names the unit \(unit), not the form's. The numbers were read as written, not converted; correct them to the form's unit."
      ), cells: codes, source: source)
  }
}
