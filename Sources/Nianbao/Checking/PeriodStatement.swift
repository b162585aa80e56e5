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
    in text: String, followedBy following: String, _ period: FormDefinition.Period
  ) -> (Int, Int?)? {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let own = scalars(text)
    let prose = own + scalars(following).prefix(40)
    let (start, end) = (Array(period.start.unicodeScalars), Array(period.end.unicodeScalars))
    var from = 0
    while let next = Array(prose[from...]).firstIndex(of: start), from + next < own.count {
      let found = from + next
      from = found + start.count
      let rest = Array(prose[from...].prefix(30))
      guard let stop = rest.firstIndex(of: end),
        let year = ReportTitle.year(in: string(prose[..<found].suffix(4)) + "年")?.year
      else { continue }
      return (year, ReportTitle.year(in: string(rest[..<stop]))?.year)
    }
    return nil
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { LabelNormalizer.isChinese($0) || !$0.properties.isWhitespace }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars)
  }
}
