internal import Nianbao
internal import OfficePackage

/// One row of a sheet part with the cells that are there, in ascending column.
///
/// Texts and digits stand in one piece of memory, which the next row takes over: a sheet has millions
/// of cells, and most of them go out as the bytes that came in.
struct SheetRow {
  /// The zero-based row.
  private(set) var index: Int
  /// Whether the row is hidden.
  private(set) var isHidden: Bool
  /// The cells in ascending column.
  private(set) var cells: [SheetCell] = []
  /// The texts of the cells in UTF-8; ``SheetCell/range`` says where each stands.
  private(set) var bytes: [UInt8] = []
  private var formulas: [StoredFormula] = []
  /// The texts of cells that only name them.
  let strings: StringTable

  private struct StoredFormula {
    var kind: SheetFormula.Kind
    var range: Range<Int>
  }

  /// Creates a row without cells.
  init(index: Int, isHidden: Bool = false, strings: StringTable = StringTable()) {
    self.index = index
    self.isHidden = isHidden
    self.strings = strings
  }

  /// Whether any of the cells holds something.
  var holdsContent: Bool { cells.contains { $0.kind != .nothing } }

  /// Where a cell of the row stands.
  func address(of cell: SheetCell) -> CellAddress {
    CellAddress(row: index, column: cell.column)
  }

  /// What a cell of the row holds.
  func content(of cell: SheetCell) -> SheetCell.Content {
    switch cell.kind {
    case .nothing: .nothing
    case .number: .number(text(cell.range))
    case .text: .text(text(cell.range))
    case .sharedText: .text(strings.text(cell.range.lowerBound))
    case .boolean: .boolean(!cell.range.isEmpty)
    case .error: .error(text(cell.range))
    case .date: .date(text(cell.range))
    }
  }

  /// The formula that gave the content of a cell of the row, if there is one.
  func formula(of cell: SheetCell) -> SheetFormula? {
    cell.formula.map { index in
      SheetFormula(kind: formulas[index].kind, text: text(formulas[index].range))
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes.span.extracting(range))
  }

  // MARK: Filling

  /// Begins another row.
  mutating func reset(index: Int, isHidden: Bool) {
    self.index = index
    self.isHidden = isHidden
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    formulas.removeAll(keepingCapacity: true)
  }

  /// Adds a cell whose texts the row has been given.
  mutating func append(_ cell: SheetCell) { cells.append(cell) }

  /// Adds a cell.
  mutating func append(
    column: Int, _ content: SheetCell.Content, _ formula: SheetFormula? = nil,
    isShownDifferently: Bool = false
  ) {
    var cell = SheetCell(column: column, isShownDifferently: isShownDifferently)
    switch content {
    case .nothing: break
    case .number(let digits): cell.set(.number, add(digits))
    case .text(let text): cell.set(.text, add(text))
    case .boolean(let value): cell.set(.boolean, 0..<(value ? 1 : 0))
    case .error(let text): cell.set(.error, add(text))
    case .date(let text): cell.set(.date, add(text))
    }
    append(cell, formula)
  }

  /// Adds a cell that holds one of ``strings``.
  ///
  /// It is not copied: a few kilobytes of cells may refer to a long string a million times.
  mutating func append(column: Int, sharedText index: Int, _ formula: SheetFormula?) {
    var cell = SheetCell(column: column)
    cell.set(.sharedText, index..<index)
    append(cell, formula)
  }

  private mutating func append(_ cell: SheetCell, _ formula: SheetFormula?) {
    var cell = cell
    if let formula { cell.formula = add(formula.kind, add(formula.text)) }
    cells.append(cell)
  }

  /// Adds a text in UTF-8 for a cell that is to follow.
  mutating func add(_ text: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(text)
    return start..<bytes.count
  }

  /// Adds a text as it stands in XML; `nil` for an entity that XML does not know.
  mutating func add(decoding text: Span<UInt8>) -> Range<Int>? {
    let start = bytes.count
    return bytes.append(decoding: text) ? start..<bytes.count : nil
  }

  private mutating func add(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }

  /// Adds a formula whose text has been added, and gives its number.
  mutating func add(_ kind: SheetFormula.Kind, _ range: Range<Int>) -> Int {
    formulas.append(StoredFormula(kind: kind, range: range))
    return formulas.count - 1
  }

  /// Puts the cells in ascending column.
  mutating func sort() { cells.sort { $0.column < $1.column } }
}
