/// The lines around the tables of a document, in which a unit of measure may stand: above a table up to the heading
/// of its section, below it up to the next heading.
struct TableSurroundings {
  /// All physical rows of the document.
  let lines: [ItemSequence.Line]
  /// The physical rows of the tables.
  let tables: [ClosedRange<Int>]
  /// The headings of sections.
  let headings: Set<NormalizedLabel>

  /// How many filled lines above and below a table are looked at; more belong to the text.
  private static let reach = (above: 8, below: 3)

  /// The lines above and below a table, in order.
  func lines(around table: ClosedRange<Int>) -> [ItemSequence.Line] {
    let sheet = lines[table.lowerBound].source?.sheet
    let above = near((0..<table.lowerBound).reversed(), sheet, atMost: Self.reach.above)
    let below = near((table.upperBound + 1)..<lines.count, sheet, atMost: Self.reach.below)
    // A heading itself may state the unit of what follows.
    return above.reversed() + below.prefix { !isHeading($0) }
  }

  private func near(
    _ indices: some Sequence<Int>, _ sheet: String?, atMost limit: Int
  ) -> [ItemSequence.Line] {
    var found: [ItemSequence.Line] = []
    for index in indices {
      let line = lines[index]
      guard found.count < limit, line.source?.sheet == sheet || line.text.isEmpty,
        !tables.contains(where: { $0.contains(index) })
      else { break }
      if !line.text.isEmpty { found.append(line) }
      if isHeading(line) { break }
    }
    return found
  }

  private func isHeading(_ line: ItemSequence.Line) -> Bool { headings.contains(line.label.bare) }
}
