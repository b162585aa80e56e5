/// The period that a report says it covers, such as 2023年1月1日至2023年12月31日.
struct PeriodStatement: Hashable, Sendable {
  /// The year in which the period begins.
  var first: Int
  /// The year in which it ends, where the text repeats it.
  var last: Int?
  /// Where the paragraph stands that says so.
  var source: SourceLocation?

  /// Finds the first such statement in a report's text; `nil` where there is none.
  ///
  /// Lines of one paragraph may be apart, so a statement may run over into the next one.
  init?(_ report: Report, _ period: FormDefinition.Period) {
    for (index, section) in report.sections.enumerated() {
      for (paragraph, text) in section.paragraphs.enumerated() {
        let next = section.paragraphs[safe: paragraph + 1] ?? ""
        guard let found = Self.years(in: text, followedBy: next, period) else { continue }
        (first, last) = found
        source = report.textSources.paragraph(index, paragraph)
        return
      }
    }
    return nil
  }

  private static func years(
    in text: String, followedBy next: String, _ period: FormDefinition.Period
  ) -> (Int, Int?)? {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let own = text.filter { !$0.isWhitespace }
    let prose = own + next.prefix(40).filter { !$0.isWhitespace }
    for range in prose.ranges(of: period.start) {
      let rest = prose[range.upperBound...].prefix(30)
      let head = prose[..<range.lowerBound].suffix(4) + "年"
      guard let end = rest.ranges(of: period.end).first,
        prose.distance(from: prose.startIndex, to: range.lowerBound) < own.count,
        let year = ReportTitle.year(in: head)?.year
      else { continue }
      return (year, ReportTitle.year(in: rest[..<end.lowerBound])?.year)
    }
    return nil
  }
}
