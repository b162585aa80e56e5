internal import HTMLFile
internal import Nianbao

/// A page, or the page that stands in a string on it.
struct Page {
  /// How often a page may stand in a string of another.
  private static let maximumNesting = 3
  /// How many strings of a script are looked into, the longest first; a page is long.
  private static let maximumStringCount = 20

  /// What the page shows.
  var document: Document
  /// How many cells its tables have.
  private var cellCount: Int

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - text: The page, or JSON with a page in one of its strings.
  ///   - file: The file's name.
  /// - Throws: ``HTMLError``.
  init(_ text: String, file: String) throws {
    try self.init(text, file: file, inside: nil, nesting: 0)
  }

  private init(_ text: String, file: String, inside outer: SourceLocation?, nesting: Int) throws {
    let isData = text.trimmed.first.map { $0 == "{" || $0 == "[" } ?? false
    var scripts: [PageBuilder.Unread]
    if isData {
      let place = outer ?? SourceLocation(file: file, line: 1, column: 1)
      document = Document(name: file)
      cellCount = 0
      scripts = [PageBuilder.Unread(text: text, source: place)]
    } else {
      let bytes = Array(text.utf8)
      let builder = PageBuilder(
        PageLines(bytes, file: file, inside: outer), keepsLines: text.trimmed.first != "<")
      try HTMLFile.parse(bytes, with: builder)
      document = Document(
        name: file, blocks: try builder.finished(), properties: builder.properties,
        findings: [
          builder.hidden.map { .hiddenCells(at: $0) },
          builder.hiddenTable.map { .hiddenTable(at: $0) },
        ].compactMap { $0 })
      cellCount = builder.cellCount
      scripts = builder.scripts
      if let shown = document.shownMarkup { scripts.append(shown) }
    }
    guard nesting < Self.maximumNesting else { return }
    try takeLargest(of: scripts, file: file, nesting: nesting + 1)
  }

  /// Takes the blocks of the largest page in a string, where that is larger than this one.
  private mutating func takeLargest(
    of scripts: [PageBuilder.Unread], file: String, nesting: Int
  ) throws {
    for script in scripts {
      let literals = script.isMarkup ? [script.text] : ScriptText(script.text).literals
      let longest = literals.sorted { $0.utf8.count > $1.utf8.count }
        .prefix(Self.maximumStringCount)
      for literal in longest where PageBuilder.Unread.hasCells(literal) {
        let page = try Page(literal, file: file, inside: script.source, nesting: nesting)
        guard page.cellCount > cellCount else { continue }
        let asides = literals.prefix(1000).filter { $0 != literal }
          .compactMap { aside($0, script.source) }
        document.blocks = (document.shownParagraphs + asides) + page.document.blocks
        document.findings += page.document.findings
        cellCount = page.cellCount
      }
    }
  }

  /// A short text beside the page in its script: it may be the title.
  private func aside(_ text: String, _ source: SourceLocation) -> Document.Block? {
    guard (4...80).contains(text.count), !text.contains("<"),
      text.utf8.contains(where: { $0 >= 0x80 })
    else { return nil }
    return .paragraph(Paragraph(text.trimmed, role: .aside, source: source))
  }
}

extension PageBuilder.Unread {
  /// Whether marks of a table's cells stand in a text, also with their signs written as escapes.
  fileprivate static func hasCells(_ text: String) -> Bool {
    let small = text.lowercased()
    return ["<td", "\\u003ctd", "\\x3ctd", "&lt;td"].contains { small.contains($0) }
  }

  /// Whether the text is a page itself and no script.
  fileprivate var isMarkup: Bool { text.trimmed.hasPrefix("<") }
}

extension Document {
  /// The paragraphs in which marks are shown as text, because someone escaped them once too often.
  fileprivate var shownMarkup: PageBuilder.Unread? {
    let paragraphs = shownParagraphs.compactMap { block -> Paragraph? in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    let start = paragraphs.firstIndex { $0.text.lowercased().contains("<t") }
    guard let start, let source = paragraphs[start].source else { return nil }
    let text = paragraphs[start...].map(\.text).joined(separator: "\n")
    let markup = PageBuilder.Unread(
      text: String(text[(text.firstIndex(of: "<") ?? text.startIndex)...]), source: source)
    return PageBuilder.Unread.hasCells(markup.text) ? markup : nil
  }

  fileprivate var shownParagraphs: [Block] {
    blocks.filter { if case .paragraph = $0 { true } else { false } }
  }
}

extension Finding {
  /// Says that the page holds cells it does not show.
  fileprivate static func hiddenCells(at source: SourceLocation) -> Finding {
    Finding(
      "hidden-cells", .note,
      LocalizedText(
        zh: "网页的表格里有不显示的行或单元格，未读取；请核对是否应当计入。",
        en:
          "Tables of the page have rows or cells that are not shown; they were not read. Check whether they count."
      ),
      source: source)
  }

  /// Says that the page holds a table it does not show.
  fileprivate static func hiddenTable(at source: SourceLocation) -> Finding {
    Finding(
      "hidden-cells", .note,
      LocalizedText(
        zh: "网页里有一张不显示的表，已读取（网页的程序可能显示它）；请核对是否应当计入。",
        en:
          "The page has a table that is not shown; it was read, since the page may show it later. Check whether it counts."
      ),
      source: source)
  }
}
