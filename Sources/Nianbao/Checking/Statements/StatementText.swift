/// A piece of running text, without spaces and line ends, that remembers where each character stood.
struct StatementText: Sendable {
  /// The characters; full-width letters, digits and signs are ASCII.
  private(set) var scalars: [Unicode.Scalar] = []
  private var places: [(section: Int, paragraph: Int, offset: Int)] = []

  /// Lines with fewer characters than this are whole paragraphs or headings, not cut ones.
  private static let fullLine = 20
  private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "：", "!", "?", ";", ":"]

  /// The pieces of a report's text: its paragraphs, those that were broken into lines joined again.
  ///
  /// Rows of cells are none.
  static func pieces(of report: Report) -> [[StatementText]] {
    report.sections.enumerated().map { section, content in
      var pieces: [StatementText] = []
      var isOpen = false
      for (paragraph, text) in content.paragraphs.enumerated() {
        guard !text.utf8.contains(0x09) else {
          isOpen = false
          continue
        }
        if !isOpen { pieces.append(StatementText()) }
        pieces[pieces.count - 1].append(text, section, paragraph)
        isOpen = text.unicodeScalars.count >= fullLine && !endsSentence(text)
      }
      return pieces
    }
  }

  private init() {}

  /// The heading of a section, which has no place among the paragraphs.
  init(heading: String) { append(heading, -1, -1) }

  /// Whether it is one short line without a stop, as a heading is.
  var isHeading: Bool {
    scalars.count < Self.fullLine
      && !scalars.contains { Self.ends.contains($0) || $0 == "," }
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.unicodeScalars.last { !isSpace($0) }.map(ends.contains) ?? true
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    !LabelNormalizer.isChinese(scalar) && scalar.properties.isWhitespace
  }

  private mutating func append(_ text: String, _ section: Int, _ paragraph: Int) {
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      guard !Self.isSpace(scalar) else { continue }
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
      places.append((section, paragraph, offset))
    }
  }

  /// Where a character stood in the report's source.
  func source(of index: Int, in report: Report) -> SourceLocation? {
    guard let place = places[safe: index],
      let source = report.textSources.paragraph(place.section, place.paragraph)
    else { return nil }
    return source.moved(by: place.offset)
  }

  /// A stretch of the text.
  func string(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }
}
