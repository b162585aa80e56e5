/// Reads plain text: paragraphs, and tables drawn with tabs, pipes or Markdown.
///
/// Every line with a tab or a pipe is a row; neighbouring rows are one grid, also across blank
/// lines. Every other line that is not blank is a paragraph, so a table with one cell a line
/// arrives as paragraphs. Lines that hold only a page number are left out, with a finding.
public struct TextReader: DocumentReader {
  /// The formats this reader reads.
  public var formats: [FileFormat] { [.text] }

  /// The most lines, cells and words of a text; a report has some thousand.
  private static let maximumPartCount = 500_000

  /// Creates a reader.
  public init() {}

  /// Reads a text file.
  ///
  /// - Throws: ``ReadError`` when the bytes are no text, or a text out of all proportion.
  public func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Document {
    let decoded = try TextDecoding.decode(bytes, name: name)
    guard !Self.isExcessive(decoded.text) else {
      throw ReadError(
        .excessive(
          part: nil, detail: "more than \(Self.maximumPartCount) lines, cells and words"),
        name: name)
    }
    var document = TextLayout.document(of: decoded.text, name: name)
    document.findings += decoded.findings(in: name)
    return document
  }

  /// Whether there is more white space and are more pipes than any report has.
  private static func isExcessive(_ text: String) -> Bool {
    guard text.utf8.count > maximumPartCount else { return false }
    var count = 0
    for scalar in text.unicodeScalars where PipeRow.parts(at: scalar) {
      count += 1
      if count > maximumPartCount { return true }
    }
    return false
  }
}

/// Collects the lines of a text into blocks.
private struct TextLayout {
  private let name: String
  private let file: SourceOrigin
  /// Whether there is a pipe at all; most texts have none, and no line of them has to be looked at for it.
  private let holdsPipes: Bool
  private let opensRows: Bool
  /// Whether the text is Markdown: its tables have a rule below their heads.
  private let isMarkdown: Bool
  private var document: Document
  private var rows: [Grid.Row] = []
  /// Whether the last line that was not blank was a paragraph, so that a lone pipe ends it.
  private var paragraphIsOpen = false

  static func document(of text: String, name: String) -> Document {
    let lines = TextLine.lines(of: text)
    let holdsPipes = PipeRow.mayHoldPipe(text[...])
    var layout = TextLayout(
      name: name, holdsPipes: holdsPipes, opensRows: holdsPipes && PipeRow.opensRows(lines),
      isMarkdown: holdsPipes && lines.contains(where: PipeRow.isRule))
    for line in lines { layout.add(line) }
    layout.closeGrid()
    return layout.document
  }

  private init(name: String, holdsPipes: Bool, opensRows: Bool, isMarkdown: Bool) {
    self.name = name
    file = SourceOrigin(file: name)
    self.holdsPipes = holdsPipes
    self.opensRows = opensRows
    self.isMarkdown = isMarkdown
    document = Document(name: name)
  }

  private mutating func add(_ line: TextLine) {
    if holdsPipes, PipeRow.matches(line) {
      addPipes(line)
    } else if TabRow.matches(line) {
      let cells = TabRow.cells(of: line, in: file)
      // The cells of nearly every row are the whole line, which then need not be kept beside them.
      append(cells, TabRow.isWhole(cells, of: line) ? nil : line)
    } else if let number = PageNumber(line) {
      document.findings.append(number.finding(in: name))
    } else {
      addParagraph(line)
    }
  }

  private mutating func addPipes(_ line: TextLine) {
    guard !PipeRow.isRule(line) else { return }
    let endsParagraph = paragraphIsOpen && PipeRow.isPipesOnly(line)
    if endsParagraph, case .paragraph(let paragraph) = document.blocks.last {
      document.blocks.removeLast()
      reopenGrid()
      rows.append(
        Grid.Row(
          index: rows.count,
          cells: [Cell(column: 0, text: paragraph.text, source: paragraph.source)],
          line: paragraph.text))
    }
    append(
      PipeRow.cells(
        of: line, endsPrevious: endsParagraph, opensRows: opensRows, in: file), line)
  }

  /// Adds a row, with its line where the cells do not say all that stands there.
  private mutating func append(_ cells: [Cell], _ line: TextLine?) {
    paragraphIsOpen = false
    guard !cells.isEmpty else { return }
    let cells = isMarkdown ? cells.map(plain) : cells
    rows.append(
      Grid.Row(index: rows.count, cells: cells, line: line.map { plain($0.text).trimmed }))
  }

  /// The cell as it shows: Markdown marks signs that mean nothing with a backslash.
  private func plain(_ cell: Cell) -> Cell {
    guard isMarkdown else { return cell }
    var cell = cell
    cell.text = String(plain(cell.text[...]))
    return cell
  }

  private func plain(_ text: Substring) -> Substring {
    isMarkdown ? MarkdownText.unescaped(text) : text
  }

  private mutating func addParagraph(_ line: TextLine) {
    let cell = plain(line.cell(column: 0, Self.withoutHeadingMark(line.text), in: file))
    guard !cell.text.isEmpty else { return }
    closeGrid()
    document.blocks.append(.paragraph(Paragraph(cell.text, source: cell.source)))
    paragraphIsOpen = true
  }

  /// The line without the marks of a Markdown heading: one to six `#` and a space.
  private static func withoutHeadingMark(_ text: Substring) -> Substring {
    guard text.utf8.first == UInt8(ascii: "#") else { return text }
    let marks = text.prefix { $0 == "#" }
    let rest = text[marks.endIndex...]
    return (1...6).contains(marks.count) && rest.first == " " ? rest : text
  }

  private mutating func closeGrid() {
    guard !rows.isEmpty else { return }
    document.blocks.append(.grid(Grid(rows: rows)))
    rows = []
  }

  /// Goes on with the grid that the paragraph just taken back had closed.
  private mutating func reopenGrid() {
    guard rows.isEmpty, case .grid(let grid) = document.blocks.last else { return }
    document.blocks.removeLast()
    rows = grid.rows
  }
}
