/// Reads the sheet 正文 back into sections; see ``TextSheet``.
struct TextSheetReading {
  /// The sections in order.
  private(set) var sections: [ReportSection] = []
  /// Where each section stands.
  private(set) var sources: [TextSources.Section] = []

  /// Reads the sheet.
  ///
  /// - Parameters:
  ///   - grid: The sheet.
  ///   - tableNames: The codes of tables by their names.
  init(_ grid: Grid, tableNames: [String: String]) {
    let marks = Dictionary(tableNames.map { (TextSheet.mark($0), $1) }) { first, _ in first }
    for row in grid.rows.dropFirst() {
      let part = row.cell(at: 0)?.text.trimmed ?? ""
      if let table = marks[part] {
        current { section, _ in
          section.tables.append(.init(table: table, after: section.paragraphs.count))
        }
      } else if !part.isEmpty {
        sections.append(heading(part))
        sources.append(TextSources.Section(heading: row.cell(at: 0)?.source))
      }
      // A row has one cell of text; what someone writes beside it is text, too.
      for cell in row.cells where cell.column > 0 && !cell.isCovered {
        for text in Self.paragraphs(cell.text) {
          current { section, source in
            section.paragraphs.append(text)
            source.paragraphs.append(cell.source)
          }
        }
      }
    }
  }

  /// Puts text that stands on the sheets of tables behind the table in its section.
  ///
  /// It comes without places.
  func adding(_ matched: [ReportSection]) -> TextSheetReading {
    var reading = self
    for section in matched where !section.paragraphs.isEmpty {
      let index = section.tables.first.flatMap { place in
        sections.firstIndex { $0.tables.contains { $0.table == place.table } }
      }
      if let index {
        reading.sections[index].paragraphs += section.paragraphs
      } else {
        reading.current { last, _ in last.paragraphs += section.paragraphs }
      }
    }
    return reading
  }

  private mutating func current(
    _ change: (inout ReportSection, inout TextSources.Section) -> Void
  ) {
    if sections.isEmpty {
      sections.append(ReportSection(number: 0, heading: ""))
      sources.append(TextSources.Section())
    }
    change(&sections[sections.count - 1], &sources[sources.count - 1])
  }

  /// A heading such as `一、总体情况`; one without a number counts on.
  private func heading(_ text: String) -> ReportSection {
    let parts = text.split(separator: "、", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let number = Ordinal.value(of: Array(parts[0].unicodeScalars)[...]) {
      return ReportSection(number: number, heading: String(parts[1]))
    }
    return ReportSection(number: (sections.last?.number ?? 0) + 1, heading: text)
  }

  /// The paragraphs in a cell, one a line.
  private static func paragraphs(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isLineEnd).map { String($0) }
      .filter { !$0.trimmed.isEmpty }
  }

  /// Whether a line ends at the character, as in Unicode 5.8.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
