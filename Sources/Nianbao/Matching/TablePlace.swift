/// Where a table stands in a text.
struct TablePlace: Hashable, Sendable {
  /// The table's code.
  var table: String
  /// The lines of the text, from 1.
  var lines: ClosedRange<Int>
  /// The lines among them that belong to no row of the form, in order.
  var strayLines: [Int]

  /// Creates the place of a table; `nil` where it was not found, or the document is no text.
  init?(_ code: String, _ reading: TableReading, _ lines: [ItemSequence.Line]) {
    guard let range = reading.lines, let first = lines[range.lowerBound].source?.line,
      let last = lines[range.upperBound].source?.line, first <= last
    else { return nil }
    table = code
    self.lines = first...last
    strayLines = reading.strayLines.compactMap { lines[$0].source?.line }.sorted()
  }
}

extension SourceLocation {
  /// The line of a place in a text, from 1.
  fileprivate var line: Int? {
    if case .text(let line, _) = place { line } else { nil }
  }
}
