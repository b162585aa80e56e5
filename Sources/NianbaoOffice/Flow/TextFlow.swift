internal import Nianbao

/// Collects running text into paragraphs, and tables between them.
struct TextFlow {
  /// The blocks so far, in order; the paragraph that is still open is not among them.
  private(set) var blocks: [Document.Block] = []
  /// Where the first text or table stands.
  private(set) var source: SourceLocation?

  /// Whether nothing but white space has come in.
  var isEmpty: Bool { blocks.isEmpty && text.trimmed.isEmpty }

  private var text = ""
  private var textSource: SourceLocation?
  /// Whether all text of the open paragraph stands aside.
  private var isAside = true
  private var partsDigits = false
  /// How the latest text is set off.
  private var look = ""

  /// Adds text to the open paragraph.
  ///
  /// - Parameters:
  ///   - piece: The text, white space as in the source.
  ///   - keepsSpace: Whether white space counts; else it becomes one space, and none at the beginning.
  ///   - isAside: Whether the text belongs to the page and not to the document on it.
  ///   - place: Where it stands, asked for only at the beginning of a paragraph.
  mutating func add(
    _ piece: String, keepsSpace: Bool = false, isAside: Bool = false,
    at place: @autoclosure () -> SourceLocation?
  ) {
    for scalar in piece.unicodeScalars {
      let isSpace = !keepsSpace && Self.isSpace(scalar)
      if isSpace, text.isEmpty || text.unicodeScalars.last == " " { continue }
      if text.isEmpty { textSource = place() }
      if partsDigits, isDigit(scalar), let last = text.unicodeScalars.last, isDigit(last) {
        text.unicodeScalars.append(" ")
      }
      partsDigits = false
      if !isSpace, !isAside { self.isAside = false }
      text.unicodeScalars.append(isSpace ? " " : scalar)
    }
  }

  /// Keeps apart what follows and what is there, where both are digits: 105 and a raised 1.
  mutating func partDigits() { partsDigits = true }

  /// Keeps what follows apart where it is set off otherwise than what is there.
  mutating func show(as look: String) {
    if look != self.look { partsDigits = true }
    self.look = look
  }

  /// Ends the paragraph, if one is open.
  ///
  /// With `unlessRepeated` it is dropped where a paragraph behind the last table says the same.
  mutating func endParagraph(unlessRepeated: Bool = false) {
    let content = text.trimmed
    if !content.isEmpty, !(unlessRepeated && isRepeated(content)) {
      append(
        .paragraph(Paragraph(content, role: isAside ? .aside : .body, source: textSource)),
        textSource)
    }
    (text, isAside, partsDigits) = ("", true, false)
  }

  private func isRepeated(_ content: String) -> Bool {
    for case .paragraph(let paragraph) in blocks.reversed().prefix(while: \.isParagraph)
    where paragraph.text == content {
      return true
    }
    return false
  }

  /// Adds the blocks of a table.
  mutating func add(_ table: [Document.Block], at place: SourceLocation?) {
    endParagraph()
    for block in table { append(block, place) }
  }

  private mutating func append(_ block: Document.Block, _ place: SourceLocation?) {
    if source == nil { source = place }
    blocks.append(block)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  /// White space that formats the source and means nothing; a no-break space does.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }
}

extension Document.Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
