/// Puts the tables of a report into an existing text, whose other lines stay as they are to the byte.
///
/// So an office that has last year's text, or a text that is not final, gets the filled numbers into
/// it. The tables are found by matching, wherever they stand; each is replaced by rows parted by tabs,
/// in the text's encoding and with its line ends. Lines inside a table that belong to no row of the
/// form are kept behind it. The result is read again before it is given out, so that every number is
/// known to stand where it belongs.
public struct TableReplacement: Sendable {
  private let pipeline: Pipeline

  /// Creates a replacement that reads with a pipeline.
  public init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  /// A text with the tables of a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - existing: The bytes of the text.
  ///   - name: The text's name, for errors.
  /// - Returns: The bytes of the new text.
  /// - Throws: ``ReadError`` and ``MatchError`` when the text is none, or holds no report;
  ///   ``ReplacementError`` when the tables do not fit; ``FormError``.
  public func bytes(of report: Report, into existing: [UInt8], name: String) throws -> [UInt8] {
    let format = FileFormat(of: existing)
    guard format == .text else { throw ReplacementError(.notText(format), name: name) }
    let text = try TextDecoding.decode(existing, name: name)
    guard !text.wasRepaired else { throw ReadError(.misread, name: name) }
    let places = try pipeline.tablePlaces(in: existing, name: name)
    let lines = EncodedLines(existing, decoded: text.text)
    var rest = places.sorted { $0.lines.lowerBound < $1.lines.lowerBound }[...]
    try check(report, places.map(\.table), name)
    var bytes = Array(lines.mark)
    var number = 1
    let ends = TextLine.lines(of: text.text)
    while number <= lines.lines.count {
      guard let place = rest.first, place.lines.lowerBound == number else {
        bytes += lines.lines[number - 1]
        number += 1
        continue
      }
      rest = rest.dropFirst()
      let last = Self.end(of: place.lines, ends)
      bytes += try rows(of: place.table, report, lines, endsFile: last == lines.lines.count)
      for stray in place.strayLines where stray <= last { bytes += lines.lines[stray - 1] }
      number = last + 1
    }
    try verify(report, bytes, name)
    return bytes
  }

  /// Every table must stand on both sides, or numbers would be lost or stay from before.
  private func check(_ report: Report, _ found: [String], _ name: String) throws {
    let filed = Set(report.cells.keys.map(\.table))
    if let lacking = filed.subtracting(found).sorted().first {
      throw ReplacementError(.tableMissingInText(tableName(lacking)), name: name)
    }
    if let surplus = Set(found).subtracting(filed).sorted().first {
      throw ReplacementError(.tableMissingInReport(tableName(surplus)), name: name)
    }
  }

  private func tableName(_ code: String) -> String {
    pipeline.catalog.newestTable(code)?.name ?? code
  }

  /// The last line of a table with the lines of pipes that close its last row.
  private static func end(of range: ClosedRange<Int>, _ lines: [TextLine]) -> Int {
    var end = range.upperBound
    while end < lines.count, PipeRow.isPipesOnly(lines[end]) || PipeRow.isRule(lines[end]) {
      end += 1
    }
    return end
  }

  private func rows(
    of table: String, _ report: Report, _ lines: EncodedLines, endsFile: Bool
  ) throws -> [UInt8] {
    let grid = try ReportLayout(report, pipeline.catalog).table(table)
    let rows = TextWriter.rows(of: grid).map { lines.encode($0) }
    let joined = Array(rows.joined(separator: lines.lineEnd))
    let hadEnd = lines.lines.last.map {
      $0.suffix(lines.lineEnd.count).elementsEqual(lines.lineEnd)
    }
    return endsFile && hadEnd == false ? joined : joined + lines.lineEnd
  }

  /// Reads the new text and compares every cell.
  private func verify(_ report: Report, _ bytes: [UInt8], _ name: String) throws {
    let read = try? pipeline.read(bytes, name: name).report
    let differing = report.cells.keys.filter { code in
      let (filed, found) = (report.cells[code], read?.cells[code])
      return filed?.number != found?.number || filed?.text != found?.text
    }
    guard let read, differing.isEmpty, read.cells.count == report.cells.count else {
      let codes = pipeline.catalog.sorted(differing).prefix(5).map(\.description)
      throw ReplacementError(.unreadable(cells: codes), name: name)
    }
  }
}
