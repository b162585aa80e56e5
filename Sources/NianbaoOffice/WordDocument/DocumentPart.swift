internal import Nianbao
internal import OfficePackage

/// Reads the text of a text document: paragraphs and tables in order, as they show with all tracked
/// changes accepted.
///
/// The text of a box follows the paragraph to which the box is anchored. ECMA-376 Part 1, 17.2 to 17.4.
struct DocumentPart: XMLHandler {
  /// Where text goes: the document, a cell, or a text box.
  private struct Frame {
    var flow = TextFlow()
    /// The blocks of the boxes that are anchored in the open paragraph.
    var boxes: [Document.Block] = []
    var source: SourceLocation?
    /// Whether something shows that is no text.
    var hasPicture = false
  }

  /// What a paragraph says of itself.
  private struct ParagraphState {
    var numbering = ParagraphStyles.Numbering()
    var style: String?
    /// Whether the paragraph's end was deleted, so that the next one goes on with it.
    var isEndDeleted = false
    /// The number before it, until text comes.
    var prefix = ""
  }

  /// The most paragraphs and tables; a report has some hundred.
  private static let maximumBlockCount = 300_000
  /// The deepest nesting of tables and text boxes.
  private static let maximumDepth = 50

  /// Whether the document has footnotes or endnotes.
  private(set) var hasNotes = false

  private let names = WordNames.shared
  private let file: String
  private let styles: ParagraphStyles
  private var numbering: ListNumbering
  private var frames = [Frame()]
  private var tables: [WordTable] = []
  /// The elements that are open.
  private var path: [XMLName] = []
  /// The depth of ``path`` at which an element is passed over.
  private var passedOver: Int?
  private var paragraphs: [ParagraphState] = []
  private var look = RunLook()
  private var alternatives = WordAlternatives()
  private var paragraphCount = 0
  private var tableCount = 0
  private var blockCount = 0

  init(file: String, styles: ParagraphStyles, numbering: ListNumbering) {
    self.file = file
    self.styles = styles
    self.numbering = numbering
  }

  /// The blocks of the document, once it has been read.
  var blocks: [Document.Block] { frames[0].flow.blocks }

  // MARK: Events

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    let parent = path.last
    path.append(element)
    guard passedOver == nil else { return }
    if element == names.deleted { markDeleted(in: parent) }
    guard !names.passedOver.contains(element), !alternatives.leavesOut(element, attributes)
    else {
      passedOver = path.count
      return
    }
    switch element {
    case names.paragraph: try beginParagraph()
    case names.run: look = RunLook()
    case names.table: try beginTable()
    case names.row: editTable { $0.beginRow() }
    case names.cell: try beginCell()
    case names.textBox: try push(Frame(source: frames.last?.source))
    default: startProperty(element, attributes, in: parent)
    }
  }

  mutating func end(_ element: XMLName) throws {
    let depth = path.count
    _ = path.popLast()
    if let first = passedOver {
      if depth == first { passedOver = nil }
      return
    }
    switch element {
    case names.paragraphProperties where path.last == names.paragraph: beginText()
    case names.paragraph: endParagraph()
    case names.table: endTable()
    case names.row: editTable { $0.endRow() }
    case names.cell: try endCell()
    case names.textBox: endTextBox()
    default: alternatives.end(element)
    }
  }

  mutating func text(_ text: Span<UInt8>) throws {
    guard passedOver == nil, path.last == names.text else { return }
    add(String(decoding: text).map { $0.isNewline ? " " : $0 })
  }

  // MARK: Properties

  private mutating func startProperty(
    _ element: XMLName, _ attributes: borrowing XMLAttributes, in parent: XMLName?
  ) {
    switch parent {
    case names.run: addSign(element, attributes)
    case names.runProperties where !isInParagraphProperties:
      readRunProperty(element, attributes)
    case names.paragraphProperties where element == names.style:
      editParagraph { $0.style = attributes.wordValue }
    case names.numbering where element == names.numberingID:
      editParagraph { $0.numbering.list = attributes.wordValue }
    case names.numbering where element == names.level:
      editParagraph { $0.numbering.level = attributes.wordInteger }
    default: readTableProperty(element, attributes)
    }
  }

  private mutating func readRunProperty(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    if element == names.runStyle {
      look = look.over(styles.look(of: attributes.wordValue))
    } else {
      look.add(element, attributes)
    }
  }

  private mutating func readTableProperty(_ element: XMLName, _ attributes: borrowing XMLAttributes)
  {
    switch element {
    case names.gridSpan: editTable { $0.span = attributes.wordInteger ?? 1 }
    case names.gridBefore: editTable { $0.skip(attributes.wordInteger ?? 0) }
    case names.verticalMerge:
      editTable { $0.merge = attributes.wordValue == "restart" ? .restart : .goesOn }
    default: break
    }
  }

  /// Where the element stands says what was deleted; around runs it is their text.
  private mutating func markDeleted(in parent: XMLName?) {
    switch parent {
    case names.runProperties where path.dropLast(2).last == names.paragraphProperties:
      editParagraph { $0.isEndDeleted = true }
    case names.rowProperties: editTable { $0.isRowDeleted = true }
    default: break
    }
  }

  /// Whether the properties are those of a paragraph's mark, which has no text.
  private var isInParagraphProperties: Bool {
    path.dropLast(2).last == names.paragraphProperties
  }

  // MARK: Text

  private mutating func addSign(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case names.tab: add("\t")
    case names.hyphen: add("-")
    case names.carriageReturn: endLine()
    case names.lineBreak where attributes.value(ofLocal: names.type) ?? "" != "page":
      endLine()
    case names.footnote, names.endnote: hasNotes = true
    case names.field:
      // A list to choose from and an equation have no result: what shows is no text.
      if alternatives.readField(attributes) { frames[frames.count - 1].hasPicture = true }
    case names.symbol: add(FlowCell.pictureMark)
    case _ where names.pictures.contains(element):
      frames[frames.count - 1].hasPicture = true
    default: break
    }
  }

  private mutating func add(_ text: some StringProtocol) {
    let look = look.over(styles.look(of: paragraphs.last?.style))
    guard look.isHidden != true, !alternatives.isInFieldCode, !text.isEmpty else { return }
    let place = frames[frames.count - 1].source ?? paragraphPlace
    let number = takePrefix(before: text)
    let isSetOff = look.isSetOff ?? false
    editFlow { flow in
      flow.add(number, keepsSpace: true, at: place)
      if isSetOff { flow.partDigits() }
      flow.add(String(text), keepsSpace: true, at: place)
      if isSetOff { flow.partDigits() }
    }
  }

  private mutating func add(_ characters: [Character]) { add(String(characters)) }

  /// The number of the open paragraph before its first text; before a digit with a space, since
  /// `1.` and `0` are no 1.0.
  private mutating func takePrefix(before text: some StringProtocol) -> String {
    guard let prefix = paragraphs.last?.prefix, !prefix.isEmpty else { return "" }
    editParagraph { $0.prefix = "" }
    return prefix + (text.unicodeScalars.first?.properties.numericType == .decimal ? " " : "")
  }

  private mutating func endLine() { editFlow { $0.endParagraph() } }

  private var paragraphPlace: SourceLocation {
    SourceLocation(file: file, line: max(1, paragraphCount), column: 1)
  }

  // MARK: Paragraphs

  private mutating func beginParagraph() throws {
    try count()
    if frames.count == 1 { paragraphCount += 1 }
    paragraphs.append(ParagraphState())
    look = RunLook()
  }

  /// The properties are known; text comes next.
  private mutating func beginText() {
    guard let paragraph = paragraphs.last else { return }
    let number = numbering.next(paragraph.numbering, style: paragraph.style)
    editParagraph { $0.prefix = number }
  }

  private mutating func endParagraph() {
    guard let paragraph = paragraphs.last else { return }
    // A cell may hold nothing but the number of a list.
    if frames.count > 1, !paragraph.prefix.isEmpty, frames[frames.count - 1].flow.isEmpty {
      add(" ")
    }
    paragraphs.removeLast()
    guard !paragraph.isEndDeleted else { return }
    endLine()
    let boxes = frames[frames.count - 1].boxes
    guard !boxes.isEmpty else { return }
    frames[frames.count - 1].boxes = []
    let place = paragraphPlace
    editFlow { $0.add(boxes, at: place) }
  }

  private mutating func editParagraph(_ change: (inout ParagraphState) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1])
  }

  private mutating func editFlow(_ change: (inout TextFlow) -> Void) {
    change(&frames[frames.count - 1].flow)
  }

  private mutating func count() throws {
    blockCount += 1
    guard blockCount <= Self.maximumBlockCount else {
      throw PackageError(.excessive, detail: "more than \(Self.maximumBlockCount) paragraphs")
    }
  }

  // MARK: Tables and boxes

  private mutating func push(_ frame: Frame) throws {
    guard frames.count < Self.maximumDepth else {
      throw PackageError(.excessive, detail: "tables nested deeper than \(Self.maximumDepth)")
    }
    frames.append(frame)
  }

  private mutating func beginTable() throws {
    try count()
    if tables.isEmpty { tableCount += 1 }
    tables.append(WordTable(number: tableCount))
  }

  private mutating func beginCell() throws {
    editTable { $0.beginCell() }
    var source = frames.last?.source
    if tables.count == 1, let position = tables.first?.position {
      source = SourceLocation(
        file: file, place: .tableCell(table: tableCount, address: position))
    }
    try push(Frame(source: source))
  }

  private mutating func endCell() throws {
    guard frames.count > 1, var frame = frames.popLast() else { return }
    // A number may be in the picture, so the cell is not blank.
    if frame.hasPicture, frame.flow.isEmpty {
      frame.flow.add(FlowCell.pictureMark, at: frame.source)
    }
    frame.flow.endParagraph()
    let cell = FlowCell(blocks: frame.flow.blocks, source: frame.source)
    var isWithin = true
    editTable { isWithin = $0.add(cell) }
    guard isWithin else {
      throw PackageError(
        .excessive, detail: "a table of more than \(SpanTable.maximumPositionCount) cells")
    }
  }

  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    let place = frames.last?.source ?? paragraphPlace
    let blocks = table.blocks
    editFlow { $0.add(blocks, at: place) }
  }

  private mutating func endTextBox() {
    guard frames.count > 1, var frame = frames.popLast() else { return }
    frame.flow.endParagraph()
    frames[frames.count - 1].boxes += frame.flow.blocks
  }

  private mutating func editTable(_ change: (inout WordTable) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }
}
