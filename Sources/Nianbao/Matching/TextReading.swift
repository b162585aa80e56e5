/// Reads what a report says outside its tables: title, organ, year, and the text of its sections.
struct TextReading {
  /// The title, where there is one.
  private(set) var title: String?
  /// The organ, where the title names it.
  private(set) var organ: String?
  /// The year, where the title or the text names it.
  private(set) var year: Int?
  /// The sections in order, with the text before the first heading in front.
  private(set) var sections: [ReportSection] = []
  /// Where title and sections stand.
  private(set) var sources = TextSources()
  /// What a person should look at.
  private(set) var findings: [Finding] = []

  private let lines: [ItemSequence.Line]
  private let form: FormDefinition

  /// Reads the text around the tables.
  ///
  /// - Parameters:
  ///   - lines: All physical rows of the document.
  ///   - tables: The rows that each table covers, and those inside it that belong to no row of the
  ///     form.
  ///   - form: The form whose title, period and sections are looked for.
  ///   - points: How well a text fits the heading of each section.
  ///   - document: What the document's name and properties say, which may be organ and year.
  init(
    _ lines: [ItemSequence.Line],
    tables: [(code: String, lines: ClosedRange<Int>, stray: Set<Int>)],
    form: FormDefinition, headings points: SectionPoints, document: DocumentIdentity
  ) {
    self.lines = lines
    self.form = form
    let text = lines.indices.filter { index in
      !tables.contains { $0.lines.contains(index) && !$0.stray.contains(index) }
        && !lines[index].text.isEmpty
    }
    let headings = SectionHeadings(lines, at: text, form.sections, points)
      .found.sorted { $0.line < $1.line }
    let firstStop = [headings.first?.line, tables.map(\.lines.lowerBound).min()].compactMap { $0 }
      .min()
    let sheets = Set(tables.compactMap { lines[$0.lines.lowerBound].source?.sheet })
    let identity = ReportIdentity(
      lines, preamble: text.filter { $0 < firstStop ?? .max }, text: text, sheets: sheets, form,
      document)
    (title, organ, year) = (identity.title, identity.organ, identity.year)
    findings += identity.findings
    sources.title = identity.titleLines.min().flatMap { lines[$0].source }
    let rest = text.filter { !identity.titleLines.contains($0) }
    collect(withoutEdges(rest, title: identity.titleLines.min(), headings), headings, tables)
    reportHeadings(headings)
  }

  /// The rows without what the page has in front of the document and behind it.
  ///
  /// The last section keeps what is all that stands in it.
  private func withoutEdges(
    _ text: [Int], title: Int?, _ headings: [SectionHeadings.Heading]
  ) -> [Int] {
    let start = title ?? text.first { !lines[$0].isAside } ?? 0
    let end = text.last { !lines[$0].isAside } ?? .max
    let last = headings.last?.line ?? .max
    return text.filter { index in
      !lines[index].isAside || (index > start && (index < end || end <= last))
    }
  }

  // MARK: Sections

  private mutating func collect(
    _ text: [Int], _ headings: [SectionHeadings.Heading],
    _ tables: [(code: String, lines: ClosedRange<Int>, stray: Set<Int>)]
  ) {
    var current = ReportSection(number: 0, heading: "")
    var source = TextSources.Section()
    var places = tables.sorted { $0.lines.lowerBound < $1.lines.lowerBound }[...]
    func place(before line: Int) {
      while let table = places.first, table.lines.lowerBound < line {
        current.tables.append(.init(table: table.code, after: current.paragraphs.count))
        places = places.dropFirst()
      }
    }
    for index in text {
      place(before: index)
      if let heading = headings.first(where: { $0.line == index }) {
        append(current, source)
        current = ReportSection(number: heading.number, heading: heading.text)
        source = TextSources.Section(heading: lines[index].source)
      } else {
        current.paragraphs.append(lines[index].text)
        source.paragraphs.append(lines[index].source)
      }
    }
    place(before: .max)
    append(current, source)
  }

  private mutating func append(_ section: ReportSection, _ source: TextSources.Section) {
    let isNothing = section.number == 0 && section.paragraphs.isEmpty && section.tables.isEmpty
    guard !isNothing else { return }
    sections.append(section)
    sources.sections.append(source)
  }

  private mutating func reportHeadings(_ headings: [SectionHeadings.Heading]) {
    let found = Set(headings.map(\.section))
    for heading in headings where heading.number != form.sections[heading.section].number {
      findings.append(
        .sectionNumber(
          heading.text, heading.number, form.sections[heading.section], lines[heading.line].source))
    }
    let missing = form.sections.indices.filter { !found.contains($0) }
    if !missing.isEmpty {
      findings.append(.sectionsMissing(missing.map { form.sections[$0] }))
    }
  }
}

extension Finding {
  static func sectionNumber(
    _ heading: String, _ number: Int, _ section: SectionDefinition, _ source: SourceLocation?
  ) -> Finding {
    Finding(
      "section-number", .note,
      LocalizedText(
        zh: "标题「\(heading)」的序号是 \(number)，表式规定是 \(section.number)。",
        en:
          "The heading \(heading) has number \(number); the form gives it \(section.number)."
      ),
      source: source)
  }

  static func sectionsMissing(_ sections: [SectionDefinition]) -> Finding {
    let names = sections.map { "\(Ordinal.chinese($0.number))、\($0.heading.label)" }
    return Finding(
      "section-missing", .warning,
      LocalizedText(
        zh: "没有找到标题：\(names.joined(separator: "；"))。",
        en: "Headings that were not found: \(names.joined(separator: "; "))."))
  }
}
