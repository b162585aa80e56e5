/// Who reports on which year, and under what title.
///
/// The title line goes before the file's name, that before what the text says, and that before the
/// file's properties. Where they disagree a finding says so.
struct ReportIdentity {
  /// The title, where a line is one.
  private(set) var title: String?
  /// The organ.
  private(set) var organ: String?
  /// The report year.
  private(set) var year: Int?
  /// The lines that the title takes.
  private(set) var titleLines: Set<Int> = []
  /// Where the sources disagree.
  private(set) var findings: [Finding] = []

  private let lines: [ItemSequence.Line]
  private let form: FormDefinition

  /// Finds out who reports.
  ///
  /// - Parameters:
  ///   - lines: All physical rows of the document.
  ///   - preamble: The indices of the rows of text before the first heading and table.
  ///   - text: The indices of all rows of text.
  ///   - sheets: The sheets on which the tables stand.
  ///   - form: The form, which says how reports name themselves and their period.
  ///   - document: The document's name and properties.
  init(
    _ lines: [ItemSequence.Line], preamble: [Int], text: [Int], sheets: Set<String> = [],
    _ form: FormDefinition, _ document: DocumentIdentity
  ) {
    self.lines = lines
    self.form = form
    let ofProperties = document.titles(form.title.phrases).first
    let line = titleLine(in: preamble, named: ofProperties)
    var sources: [Source] = [
      Source(.fileName, document.ofName(form.title.phrases)),
      Source(.text, ReportTitle(organ: signature(in: text), year: period(in: text))),
      Source(.properties, ofProperties),
    ]
    if let line { sources.insert(Source(.title, read(line, preamble)), at: 0) }
    organ = sources.lazy.compactMap(\.title?.organ).first
    year = sources.lazy.compactMap(\.title?.year).first
    sources += otherTitles(in: text, sheets).map { Source(.otherSheet, $0) }
    reportDifferences(sources, at: line.flatMap { lines[$0.index].source })
  }

  // MARK: Title line

  private typealias TitleLine = (index: Int, title: ReportTitle)

  /// The line that says most; of several the one that the file's properties name, then the first.
  private func titleLine(in preamble: [Int], named: ReportTitle?) -> TitleLine? {
    let body = preamble.filter { !lines[$0].isAside }.prefix(40)
    let asides = preamble.filter { lines[$0].isAside }.prefix(400)
    let titles = (body + asides).compactMap { index in
      ReportTitle(lines[index].text, phrases: form.title.phrases).map { (index, $0) }
    }
    func rank(_ line: TitleLine) -> Int {
      let said = (line.title.organ == nil ? 0 : 1) + (line.title.year == nil ? 0 : 2)
      return said * 4 + (lines[line.index].isAside ? 0 : 2) + (line.title == named ? 1 : 0)
    }
    return titles.max { rank($0) < rank($1) }
  }

  /// Takes the title from its line, and from the one above where the organ stands there.
  private mutating func read(_ line: TitleLine, _ preamble: [Int]) -> ReportTitle {
    var parsed = line.title
    title = lines[line.index].text
    titleLines = [line.index]
    if parsed.organ == nil, let above = preamble.last(where: { $0 < line.index }),
      !lines[above].isAside, isOrgan(lines[above].text)
    {
      parsed.organ = lines[above].text
      title = lines[above].text + lines[line.index].text
      titleLines.insert(above)
    }
    return parsed
  }

  /// Whether a line can be an organ's name: short, without digits and stops.
  private func isOrgan(_ text: String) -> Bool {
    text.utf8.count <= 240 && (3...40).contains(text.count)
      && text.allSatisfy { $0.isLetter || "（）() ·、".contains($0) }
  }

  /// The titles of other sheets with tables of the report: these may be of another year or organ.
  ///
  /// A title is all that its row says; prose may name a report, too.
  private func otherTitles(in text: [Int], _ sheets: Set<String>) -> [ReportTitle] {
    let own = titleLines.first.flatMap { lines[$0].source?.sheet }
    return text.compactMap { index in
      guard let sheet = lines[index].source?.sheet, sheet != own, sheets.contains(sheet),
        let title = ReportTitle(lines[index].text, phrases: form.title.phrases),
        LabelNormalizer.normalize(lines[index].text).ordinal == nil,
        form.title.phrases.contains(where: lines[index].text.trimmed.hasSuffix)
      else { return nil }
      return title
    }
  }

  // MARK: Text

  /// The year of the period that the text says it covers.
  private func period(in text: [Int]) -> Int? {
    let (start, end) = (
      Array(form.period.start.utf8), Array(form.period.end.unicodeScalars)
    )
    var prose: [UInt8] = []
    for index in text {
      let text = lines[index].text
      if lines[index].isOneWord {
        prose += text.utf8
      } else {
        for scalar in text.unicodeScalars where !scalar.isWhiteSpace { prose += scalar.utf8 }
      }
    }
    guard !start.isEmpty else { return nil }
    var next = 0
    while let index = prose.firstIndex(of: start, from: next) {
      next = index + 1
      let rest = Self.scalars(prose[(index + start.count)...].prefix(4 * 30)).prefix(30)
      let head = Array(Self.scalars(prose[..<index].suffix(4 * 4)).suffix(4) + ["年"])
      if Array(rest).firstIndex(of: end) != nil, let found = ReportTitle.year(in: head) {
        return found.year
      }
    }
    return nil
  }

  /// The characters of a stretch of text, of which the first and the last may be cut.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// The organ in whose name the text is signed: a line with the date below it, at the end.
  private func signature(in text: [Int]) -> String? {
    let end = text.filter { !lines[$0].isAside }.suffix(6)
    return Array(zip(end, end.dropFirst())).last { organ, date in
      isDate(lines[date].text) && isOrgan(lines[organ].text)
    }.map { lines[$0.0].text }
  }

  /// Whether a line is a date such as 2023年1月20日, and nothing else.
  private func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard text.utf8.count <= 120, scalars.contains("年"), scalars.contains("月") else { return false }
    let parts = text.filter { !$0.isWhitespace }.split { "年月日".contains($0) }
    return (2...3).contains(parts.count)
      && parts.allSatisfy { $0.allSatisfy { $0.isNumber || "〇零十".contains($0) } }
  }

  // MARK: Differences

  /// What a file says of its report, and where.
  private struct Source {
    enum Place { case title, fileName, text, properties, otherSheet }

    var place: Place
    var title: ReportTitle?

    init(_ place: Place, _ title: ReportTitle?) {
      self.place = place
      self.title = title
    }

    var name: LocalizedText {
      switch place {
      case .title: LocalizedText(zh: "标题", en: "the title")
      case .fileName: LocalizedText(zh: "文件名", en: "the file's name")
      case .text: LocalizedText(zh: "正文", en: "the text")
      case .properties: LocalizedText(zh: "文件属性", en: "the file's properties")
      case .otherSheet: LocalizedText(zh: "另一张表的标题", en: "the title of another sheet")
      }
    }
  }

  private mutating func reportDifferences(_ sources: [Source], at place: SourceLocation?) {
    // Whether the text is about another year is checked in every report, wherever that comes from.
    let years = sources.filter { $0.place != .text }.compactMap { source in
      source.title?.year.map { (source, LocalizedText(zh: "\($0)", en: "\($0)")) }
    }
    if Set(years.map(\.1)).count > 1 {
      findings.append(
        .identityDiffers(
          LocalizedText(zh: "年度", en: "Years"), years.map { ($0.0.name, $0.1) }, place))
    }
    let organs = sources.compactMap { source in source.title?.organ.map { (source, $0) } }
    guard let first = organs.first else { return }
    let others = organs.dropFirst().filter { !Self.isSameOrgan($0.1, first.1) }
    guard !others.isEmpty else { return }
    findings.append(
      .identityDiffers(
        LocalizedText(zh: "机关", en: "Organs"),
        ([first] + others).map { ($0.0.name, LocalizedText(zh: $0.1, en: $0.1)) }, place))
  }

  /// Whether two names can be those of one organ: one may leave out the place or the office.
  private static func isSameOrgan(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.filter { !$0.isWhitespace }, other.filter { !$0.isWhitespace })
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    var rest = short[...]
    for character in long where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

extension Finding {
  fileprivate static func identityDiffers(
    _ what: LocalizedText, _ values: [(source: LocalizedText, value: LocalizedText)],
    _ place: SourceLocation?
  ) -> Finding {
    let zh = values.map { "\($0.source.zh)「\($0.value.zh)」" }.joined(separator: "，")
    let en = values.map { "\($0.source.en) \($0.value.en)" }.joined(separator: ", ")
    return Finding(
      "identity-differs", .warning,
      LocalizedText(
        zh: "\(what.zh)不一致：\(zh)；以前者为准，请核对。",
        en: "\(what.en) differ: \(en). The first was taken; check it."),
      source: place)
  }
}
