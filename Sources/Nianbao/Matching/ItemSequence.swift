/// Turns a document into the sequence of items that is aligned with a form, and into lines of text.
struct ItemSequence: Sendable {
  /// A physical row: a grid row, or a paragraph.
  struct Line: Sendable {
    /// What stands in the row.
    enum Content: Sendable {
      case text(String)
      case cells([Cell])
    }

    /// What stands in the row; of most rows of tables nobody asks for the text.
    var content: Content
    /// The row's text, cells parted by tabs.
    ///
    /// Inlined, since a call that asks an element of an array copies it first.
    @inline(__always) var text: String {
      switch content {
      case .text(let text): text
      case .cells(let cells): cells.map(\.text).joined(separator: "\t").trimmed
      }
    }
    /// Where the row begins.
    var source: SourceLocation?
    /// Whether the row is a paragraph.
    var isParagraph: Bool
    /// The row's label form, where it is short enough to be one.
    var label: NormalizedLabel
    /// Whether the row is a paragraph that belongs to the page and not to the document on it.
    var isAside = false
    /// Whether it is known that there is no white space in the row.
    var isOneWord = false
  }

  /// The items in order.
  private(set) var items: [MatchItem] = []
  /// The physical rows in order; ``MatchItem/row`` counts them.
  private(set) var lines: [Line] = []

  /// The longest paragraph that can be a row of a table, in bytes; a whole table in one line is shorter.
  private static let longestRow = 60_000

  private let parser: ValueParser
  private let lexicon: LabelLexicon
  private let texts: CellTexts
  /// What the cells of the row that is being added hold.
  private var readings: [CellTexts.Reading] = []
  /// Whether values or span marks stand alone in a row, so that there may be some to be joined.
  private var hasSingleValues = false

  /// Takes a document apart.
  init(
    _ document: Document, parser: ValueParser, lexicon: LabelLexicon, texts: CellTexts
  ) {
    self.texts = texts
    self.parser = parser
    self.lexicon = lexicon
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .grid(let grid):
        let isSheet = grid.sheet != nil
        for row in (isSheet ? SheetColumns.normalized(grid) : grid).rows { add(row) }
      }
    }
    joinSingleValues()
  }

  private mutating func add(_ paragraph: Paragraph) {
    let known = texts.memory.known(paragraph.text)
    let label = known.label
    // So most paragraphs of Chinese are.
    let isOneWord = !paragraph.text.utf8.span.mayHoldSpace
    lines.append(
      Line(
        content: .text(paragraph.text), source: paragraph.source, isParagraph: true, label: label,
        isAside: paragraph.role == .aside, isOneWord: isOneWord))
    let whole = Cell(column: 0, text: paragraph.text, source: paragraph.source)
    let isWhole =
      isOneWord || paragraph.text.utf8.count > Self.longestRow || lexicon.isLabel(label)
      || known.value != .unreadable
    if isWhole {
      readings = [CellTexts.reading(known)]
      addRead([whole], isGrid: false)
    } else {
      add(WordSplitter.split(whole), isGrid: false)
    }
  }

  private mutating func add(_ sparse: Grid.Row) {
    let row = sparse.dense
    let cells = row.cells
    let first = cells.indices.first { isFilled(cells[$0]) }
    let isLone = first.map { first in !cells[(first + 1)...].contains(where: isFilled) } ?? false
    let label = isLone ? first.map { texts.memory.known(cells[$0].text).label } : nil
    lines.append(
      Line(
        content: row.line.map { .text($0) } ?? .cells(cells),
        source: (first ?? cells.indices.first).flatMap { cells[$0].source }, isParagraph: false,
        label: label ?? NormalizedLabel(ordinal: nil, body: [])))
    add(cells, isGrid: true)
  }

  /// Adds the cells of one physical row.
  private mutating func add(_ stored: [Cell], isGrid: Bool) {
    let cells = stored.contains { $0.comment != nil } ? stored.map(texts.withFiledText) : stored
    texts.read(cells, into: &readings)
    addRead(cells, isGrid: isGrid)
  }

  /// Adds the cells of one physical row, which have been read: labels, and the run of values behind each.
  private mutating func addRead(_ cells: [Cell], isGrid: Bool) {
    let firstLabel = readings.firstIndex { if case .label = $0 { true } else { false } }
    var run: [RunValue] = []
    var hasLabel = false
    var isInValues = false
    /// How many rows the label in front takes.
    var labelSpan = 1
    // A cell is large; it is looked at where it stands.
    for index in cells.indices {
      switch readings[index] {
      case .label(let known):
        // Text that no form knows, behind a row's label or values, stands in a value's place.
        let isInPlaceOfValue =
          (isInValues || run.contains { !$0.isEmpty }) && !lexicon.isPart(known.label)
        if isInPlaceOfValue
          || isGrid && cells.count == 1 && isUnreadableValue(known.label, cells[index])
        {
          run.append(RunValue(.unreadable, of: cells, at: index))
          continue
        }
        close(&run, of: cells, isLead: !hasLabel)
        hasLabel = true
        isInValues = isGrid && known.isRowLabel
        append(
          .label(takingNumber(known.label, isAlone: cells.count == 1)), cells[index].text,
          cells[index].column, span: cells[index].columnSpan, cells.count, cells[index].source)
        labelSpan = cells[index].rowSpan
      case .value(let value):
        if let firstLabel, index < firstLabel, isOrdinal(value, cells, firstLabel),
          !cells[..<firstLabel].contains(where: {
            $0.column != cells[index].column && isFilled($0)
          })
        {
          continue
        }
        // A number in an area over several rows says not to which of them it belongs.
        let isShared = hasLabel && cells[index].rowSpan > labelSpan && value.isNumber
        // No row of a form has more values.
        if run.isEmpty { run.reserveCapacity(min(cells.count - index, 16)) }
        run.append(RunValue(isShared ? .unreadable : value, of: cells, at: index))
      }
    }
    close(&run, of: cells, isLead: firstLabel != nil && !hasLabel)
  }

  private func isFilled(_ cell: Cell) -> Bool { !cell.isCovered && !cell.text.isEmpty }

  /// Whether a small number before a row's first label numbers the row: values follow behind the label.
  private func isOrdinal(_ value: ValueParser.Value, _ cells: [Cell], _ firstLabel: Int) -> Bool {
    guard case .number(let number, nil) = value, number.isWhole, number < Quantity(40) else {
      return false
    }
    return cells[firstLabel...].prefix(40).contains { parser.parse($0.text) != .unreadable }
  }

  /// Ends a run.
  ///
  /// Blank positions before a row's first label, or right behind a label as its span, are dropped.
  private mutating func close(_ run: inout [RunValue], of cells: [Cell], isLead: Bool) {
    defer { run = [] }
    if isLead, run.allSatisfy(\.isEmpty) { return }
    // A row of span marks alone ends the row of single values above it.
    let isMarks = run.count == cells.count && run.allSatisfy(\.isCovered)
    if !isMarks, run.first?.isCovered == true { run = Array(run.drop(while: \.isCovered)) }
    guard !run.isEmpty else { return }
    hasSingleValues = hasSingleValues || isMarks || cells.count == 1
    append(.run(run), run[0].text, run[0].column, cells.count, run[0].source)
  }

  /// Whether a text that stands alone in its row is a value that cannot be read: it has a digit, and values stand
  /// alone in the row above.
  private func isUnreadableValue(_ label: NormalizedLabel, _ cell: Cell) -> Bool {
    guard cell.text.count <= 8, !lexicon.isPart(label), let last = items.last, isSingle(last),
      last.row == lines.count - 2
    else { return false }
    return cell.text.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// The label with the number that stands alone in the row above, where the form numbers it so: 「3.」, 「其他」.
  private mutating func takingNumber(_ label: NormalizedLabel, isAlone: Bool) -> NormalizedLabel {
    guard isAlone, label.ordinal == nil, let last = items.last, last.rowWidth == 1,
      last.row == lines.count - 2
    else { return label }
    let number = last.label ?? LabelNormalizer.normalize(last.text)
    let numbered = NormalizedLabel(ordinal: number.ordinal, body: label.body)
    guard number.isEmpty, lexicon.isNumbered(numbered) else { return label }
    items.removeLast()
    return numbered
  }

  private mutating func append(
    _ content: MatchItem.Content, _ text: String, _ column: Int, span: Int = 1, _ width: Int,
    _ source: SourceLocation?
  ) {
    let row = lines.count - 1
    items.append(
      MatchItem(
        content, rows: row...row, column: column, columnSpan: span, rowWidth: width, text: text,
        source: source))
  }

  /// Joins values that stand alone in their rows, one below the other, into one run.
  private mutating func joinSingleValues() {
    guard hasSingleValues else { return }
    var joined: [MatchItem] = []
    /// Values that more may follow, and the row of the last of them.
    var (pending, lastRow): ([RunValue], Int) = ([], 0)
    func flush() {
      if let first = joined.last, pending.count > first.values.count {
        joined[joined.count - 1] = first.with(pending, lastRow: lastRow)
      }
      pending = []
    }
    for item in items {
      if pending.last?.isCovered == false, lastRow + 1 == item.row, isSingle(item) || isMarks(item)
      {
        pending += item.values
        lastRow = item.lastRow
      } else if !isMarks(item) {
        flush()
        joined.append(item)
        (pending, lastRow) = (isSingle(item) ? item.values : [], item.lastRow)
      }
    }
    flush()
    items = joined
  }

  private func isSingle(_ item: MatchItem) -> Bool { item.rowWidth == 1 && !item.values.isEmpty }

  private func isMarks(_ item: MatchItem) -> Bool {
    !item.values.isEmpty && item.values.allSatisfy(\.isCovered)
  }
}
