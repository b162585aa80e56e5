internal import HTMLFile
internal import Nianbao

/// Collects what a page shows into blocks.
final class PageBuilder: HTMLHandler {
  /// What of an element holds for all that is in it.
  private struct Context {
    var isAside = false
    var isPreformatted = false
    /// How the text is set off from what stands beside it; empty where it is not.
    var look = ""
    /// Whether the text keeps its place without showing.
    var isInvisible = false
    /// Whether the text is a piece of a line that may not show.
    var isDoubtful = false
    /// Whether the style says that the element is not there, which a script may change.
    var isRemoved = false

    /// Takes in what an element adds.
    mutating func add(_ element: String, _ style: PageStyle, isAside: Bool) {
      self.isAside = self.isAside || isAside || style.visibility == .removed
      isRemoved = isRemoved || style.visibility == .removed
      isPreformatted = isPreformatted || element == "pre" || style.keepsSpace
      if PageElements.setOff.contains(element) {
        look = element
      } else if [.setOff, .doubtful].contains(style.visibility) {
        look = style.look
      }
      isInvisible = style.visibility == .invisible || (isInvisible && !style.isShownAgain)
      // What may not show and is more than a piece of a line is a panel to open.
      let isPiece = PageElements.inline.contains(element)
      isDoubtful = isDoubtful || (style.visibility == .doubtful && isPiece)
    }
  }

  /// A text that the page does not show, and where it begins.
  struct Unread {
    /// The text.
    var text: String
    /// The place.
    var source: SourceLocation
  }

  /// The most paragraphs and tables of a page; a report has some hundred.
  private static let maximumBlockCount = 300_000
  /// The most text that a page shows, in bytes of UTF-8.
  private static let maximumTextSize = 16 << 20
  /// What a piece of text counts for at least, in bytes: a million pieces of a byte take as long as so many words.
  private static let leastPieceSize = 16
  /// The deepest nesting of tables.
  private static let maximumTableDepth = 50

  /// What stands on the page outside every open table.
  private(set) var flow = TextFlow()
  /// What the page says of itself.
  private(set) var properties = DocumentProperties()
  /// The page's scripts.
  private(set) var scripts: [Unread] = []
  /// Where the first row or cell stands that the page has and does not show.
  private(set) var hidden: SourceLocation?
  /// Where the first number stands in a table that the style does not show; it is read, since a script may show
  /// it.
  private(set) var hiddenTable: SourceLocation?
  /// How many cells all tables have.
  private(set) var cellCount = 0

  private var tables: [PageTable] = []
  private var contexts: [Context] = []
  private var styles = PageStyleSheet()
  private var lines: PageLines
  /// Where the next content stands, in bytes.
  private var offset = 0
  private var blockCount = 0
  private var textSize = 0
  private var openedCellCount = 0
  /// The elements that are open, from one on whose content is not shown.
  private var unread: [String] = []
  private var unreadText = ""

  /// What holds outside every element.
  private let outermost: Context

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - lines: The places in the page.
  ///   - keepsLines: Whether the ends of lines count, as they do in a text with a page's table in it.
  init(_ lines: PageLines, keepsLines: Bool) {
    self.lines = lines
    outermost = Context(isPreformatted: keepsLines)
  }

  // MARK: Events

  func start(_ element: String, _ attributes: [String: String], at offset: Int) throws {
    self.offset = offset
    let style = unread.isEmpty ? styles.style(element, attributes) : PageStyle()
    guard unread.isEmpty, !isUnread(element, style) else {
      unread.append(element)
      return
    }
    var context = contexts.last ?? outermost
    context.add(element, style, isAside: PageElements.isAside(element, attributes))
    contexts.append(context)
    try begin(element, attributes)
  }

  func end(_ element: String, at offset: Int) throws {
    self.offset = offset
    guard unread.isEmpty else {
      unread.removeLast()
      if unread.isEmpty { keepUnread(of: element) }
      return
    }
    contexts.removeLast()
    try finish(element)
  }

  func text(_ text: String) throws {
    guard unread.isEmpty else {
      unreadText += text
      return
    }
    textSize += max(text.utf8.count, Self.leastPieceSize)
    guard textSize <= Self.maximumTextSize else {
      throw HTMLError(.excessive, detail: "more than \(Self.maximumTextSize >> 20) MB of text")
    }
    let context = contexts.last ?? outermost
    if hiddenTable == nil, context.isRemoved, !tables.isEmpty, text.contains(where: \.isNumber) {
      hiddenTable = place()
    }
    if context.isInvisible, !tables.isEmpty { return passOverInvisible(text) }
    if context.isDoubtful, !tables.isEmpty, text.contains(where: \.isNumber) {
      return addDoubtful(context)
    }
    guard context.isPreformatted else { return add(text, context) }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if index > 0 { try endParagraph() }
      add(String(line), context)
    }
  }

  /// Ends what the page left open, and gives its blocks.
  func finished() throws -> [Document.Block] {
    while !tables.isEmpty { try closeTable() }
    flow.endParagraph()
    return flow.blocks
  }

  // MARK: Elements

  private func begin(_ element: String, _ attributes: [String: String]) throws {
    switch element {
    case "table": try openTable()
    case "thead": editTable { $0.beginGroup(.head) }
    case "tbody": editTable { $0.beginGroup(.body) }
    case "tfoot": editTable { $0.beginGroup(.foot) }
    case "tr": editTable { $0.beginRow() }
    case "td", "th":
      openedCellCount += 1
      guard openedCellCount <= SpanTable.maximumPositionCount else {
        throw HTMLError(
          .excessive, detail: "tables of more than \(SpanTable.maximumPositionCount) cells")
      }
      let place = place()
      editTable { $0.openCell(attributes, at: place) }
    case "meta": readMeta(attributes)
    case "input": readInput(attributes)
    default: try beginText(element)
    }
  }

  private func beginText(_ element: String) throws {
    if PageElements.breaks.contains(element) { try endParagraph() }
  }

  private func finish(_ element: String) throws {
    switch element {
    case "table": try closeTable()
    // Pages repeat in the caption what stands above the table.
    case "caption": editFlow { $0.endParagraph(unlessRepeated: true) }
    case "thead", "tbody", "tfoot": editTable { $0.endGroup() }
    case "tr", "td", "th": editTable { $0.closeCell() }
    default: try beginText(element)
    }
  }

  private func readMeta(_ attributes: [String: String]) {
    // What the sites of Chinese authorities call their page's title (国办发〔2019〕19号).
    guard attributes["name"]?.lowercased() == "articletitle" else { return }
    properties.title = attributes["content"]?.trimmed
  }

  /// A field shows its value.
  private func readInput(_ attributes: [String: String]) {
    guard !tables.isEmpty, ["text", "number"].contains(attributes["type"]?.lowercased() ?? "text")
    else { return }
    add(attributes["value"] ?? "", Context())
  }

  // MARK: What is not shown

  private func isUnread(_ element: String, _ style: PageStyle) -> Bool {
    let isInTable = !tables.isEmpty
    if isInTable, PageElements.pictures.contains(element) { editTable { $0.hasPicture = true } }
    if isInTable, PageElements.fields.contains(element) { return false }
    if PageElements.unread.contains(element) { return true }
    guard isInTable, style.visibility == .removed else { return false }
    if hidden == nil { hidden = place() }
    return true
  }

  /// A number that does not show in a cell is not read, but the cell is not blank either.
  private func passOverInvisible(_ text: String) {
    guard !text.trimmed.isEmpty else { return }
    if hidden == nil { hidden = place() }
    editTable { $0.hasPicture = true }
  }

  /// A number that may not show is no value, and what stands beside it is none either.
  private func addDoubtful(_ context: Context) {
    if hidden == nil { hidden = place() }
    add(FlowCell.pictureMark, context)
  }

  private func keepUnread(of element: String) {
    defer { unreadText = "" }
    switch element {
    case "style": styles.add(unreadText)
    case "script": scripts.append(Unread(text: unreadText, source: place()))
    case "title" where properties.title == nil: properties.title = unreadText.trimmed
    default: break
    }
  }

  // MARK: Text

  private func place() -> SourceLocation { lines.location(at: offset) }

  private func add(_ text: String, _ context: Context) {
    editFlow { flow in
      flow.show(as: context.look)
      flow.add(
        text, keepsSpace: context.isPreformatted, isAside: context.isAside, at: self.place())
    }
  }

  private func endParagraph() throws {
    blockCount += 1
    guard blockCount <= Self.maximumBlockCount else {
      throw HTMLError(.excessive, detail: "more than \(Self.maximumBlockCount) paragraphs")
    }
    editFlow { $0.endParagraph() }
  }

  /// Changes the text of the innermost open cell, or of the page where none is open.
  ///
  /// Browsers show text that stands between cells in front of its table.
  private func editFlow(_ change: (inout TextFlow) -> Void) {
    if let index = tables.lastIndex(where: { $0.open != nil }) {
      change(&tables[index].flow)
    } else {
      change(&flow)
    }
  }

  // MARK: Tables

  private func editTable(_ change: (inout PageTable) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  private func openTable() throws {
    guard tables.count < Self.maximumTableDepth else {
      throw HTMLError(.excessive, detail: "tables nested deeper than \(Self.maximumTableDepth)")
    }
    try endParagraph()
    tables.append(PageTable(source: place()))
  }

  private func closeTable() throws {
    guard var table = tables.popLast() else { return }
    table.closeCell()
    cellCount += table.cells.cellCount
    guard let placed = table.cells.placed() else {
      throw HTMLError(
        .excessive, detail: "a table of more than \(SpanTable.maximumPositionCount) cells")
    }
    let blocks = FlowTable(placed).blocks
    blockCount += blocks.count
    editFlow { $0.add(blocks, at: table.source) }
  }
}
