internal import Nianbao

/// A table of a page while it is open: its cells so far, and the text of the cell that is open.
struct PageTable {
  /// The cells, without the one that is open.
  var cells = SpanTable()
  /// Where the table begins.
  let source: SourceLocation?
  /// The spans of the open cell; `nil` between cells.
  private(set) var open: FlowCell?
  /// The text of the open cell.
  var flow = TextFlow()
  /// Whether something that is no text, or does not show, is in the open cell.
  var hasPicture = false

  init(source: SourceLocation?) { self.source = source }

  /// Begins a row.
  mutating func beginRow() {
    closeCell()
    cells.beginRow()
  }

  /// Begins a group of rows; a cell whose end tag was left out ends with it.
  mutating func beginGroup(_ kind: SpanTable.Group) {
    closeCell()
    cells.beginGroup(kind)
  }

  /// Ends a group of rows.
  mutating func endGroup() {
    closeCell()
    cells.endGroup()
  }

  /// Opens a cell with the attributes of its element `td` or `th`.
  mutating func openCell(_ attributes: [String: String], at place: SourceLocation?) {
    closeCell()
    open = FlowCell(
      rowSpan: Self.span(attributes["rowspan"], least: 0),
      columnSpan: Self.span(attributes["colspan"], least: 1), source: place)
    flow = TextFlow()
    hasPicture = false
  }

  /// Closes the open cell, if there is one.
  mutating func closeCell() {
    guard var cell = open else { return }
    // A number may be in the picture, so the cell is not blank.
    if hasPicture, flow.isEmpty { flow.add(FlowCell.pictureMark, at: cell.source) }
    flow.endParagraph()
    cell.blocks = flow.blocks
    cell.source = flow.source ?? cell.source
    cells.add(cell)
    open = nil
    flow = TextFlow()
  }

  /// A span as HTML reads numbers: digits after white space, whatever follows; else 1.
  ///
  /// HTML, 2.3.4.2 (non-negative integers).
  private static func span(_ text: String?, least: Int) -> Int {
    let digits = (text ?? "").drop { " \t\n\r\u{C}".contains($0) }.drop { $0 == "+" }
      .prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return 1 }
    let value = Int(digits.prefix(9)) ?? 1
    return value < least ? 1 : value
  }
}
