internal import Nianbao
internal import OfficePackage

/// Reads a sheet part row by row.
///
/// It holds one row at a time, so a sheet of any length is read in constant memory. ECMA-376 Part 1,
/// 18.3.1.99.
struct SheetPart: XMLHandler {
  /// What the cells of a sheet refer to.
  struct Context {
    /// The shared strings.
    var strings = StringTable()
    /// The number format of every style.
    private(set) var formats: [NumberFormat] = []
    /// The styles that show another number than the one that is stored.
    private(set) var misleading: Set<Int> = []
    /// Whether each style shows numbers as they are stored.
    private var isPlain: [Bool] = []
    /// Whether dates count from 1904.
    var is1904 = false
    /// Whether the workbook has shared strings at all.
    var hasStrings = true

    /// Creates the context of a workbook that has neither strings nor styles.
    init(is1904: Bool) { self.is1904 = is1904 }

    /// Whether a style shows numbers as they are stored, as one does that the workbook does not have.
    func showsPlainly(_ style: Int) -> Bool { style >= isPlain.count || isPlain[style] }

    /// Takes over what the styles part says.
    mutating func set(_ styles: StylesPart) {
      formats = styles.formats
      misleading = styles.misleading
      isPlain = formats.indices.map { formats[$0] == .number && !misleading.contains($0) }
    }
  }

  /// The most merged areas.
  private static let maximumMergeCount = 100_000
  /// How many bytes of text cells may refer to for each byte of the part, beside 64 MiB: a few
  /// kilobytes that refer to a long string a million times stand for gigabytes.
  private static let maximumExpansion = 4

  /// The merged areas, once the part has been read.
  private(set) var merges: [CellRange] = []
  /// The hidden columns, zero-based.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// The area that the part claims to use; programs write it wrongly.
  private(set) var dimension: CellRange?

  let context: Context
  private let names = SheetNames.shared
  private let budget: Int
  private let onRow: (SheetRow) throws -> Void
  /// The row that is open, or the last one.
  var row: SheetRow
  private var cell = CellInProgress()
  private var place = Place.outside
  /// How many elements are open within one that is passed over.
  private var passedOver = 0
  private var spent = 0
  /// Whether the cells of the row so far stand in order.
  private var isOrdered = true
  /// The last row that was told before the present one, zero-based.
  private var lastRow = -1

  private enum Place {
    case outside, rows, row, cell, value, formula, inline
  }

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - context: What the cells refer to.
  ///   - size: The size of the part in bytes.
  ///   - onRow: Receives every row that has cells or is hidden, in ascending order.
  init(_ context: Context, size: Int, onRow: @escaping (SheetRow) throws -> Void) {
    self.context = context
    budget = 64 << 20 + Self.maximumExpansion * min(size, 1 << 30)
    self.onRow = onRow
    row = SheetRow(index: -1, strings: context.strings)
  }

  /// Whether the row that is open is what the part is just telling, and no cell of it.
  var isInRow: Bool { place == .row && passedOver == 0 }

  // MARK: Events

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    guard passedOver == 0 else {
      passedOver += 1
      return
    }
    switch place {
    case .outside: try startOutside(element, attributes)
    case .rows where element == names.row: try startRow(attributes)
    case .row where element == names.cell: try startCell(attributes)
    case .cell: try startInCell(element, attributes)
    case .inline: cell.inline.start(element, attributes)
    case .value, .formula:
      throw PackageError(.malformed, detail: "cell \(cell.address): an element within its value")
    case .rows, .row: try passOver(element)
    }
  }

  mutating func text(_ text: Span<UInt8>) throws {
    guard passedOver == 0 else { return }
    switch place {
    case .value: try Self.append(text, to: &cell.value, of: cell.address)
    case .formula: try Self.append(text, to: &cell.formulaText, of: cell.address)
    case .inline: try cell.inline.append(text)
    default: break
    }
  }

  /// Passes over an extension; anything else among the cells may hold some.
  private mutating func passOver(_ element: XMLName) throws {
    guard element == names.extensions else {
      throw PackageError(
        .malformed, detail: "an element that does not belong in row \(row.index + 1)")
    }
    passedOver = 1
  }

  private static func append(
    _ text: Span<UInt8>, to bytes: inout [UInt8], of address: CellAddress
  ) throws {
    guard bytes.count + text.count <= RichText.maximumSize else {
      throw PackageError(.excessive, detail: "cell \(address): a text of more than 1 MB")
    }
    bytes.append(text)
  }

  mutating func end(_ element: XMLName) throws {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    switch (place, element) {
    case (.value, names.value), (.formula, names.formula), (.inline, names.inline): place = .cell
    case (.inline, _): cell.inline.end(element)
    case (.cell, names.cell):
      place = .row
      try closeCell()
    case (.row, names.row):
      place = .rows
      try closeRow()
    case (.rows, names.rows): place = .outside
    default: break
    }
  }

  // MARK: Outside the rows

  private mutating func startOutside(_ element: XMLName, _ attributes: borrowing XMLAttributes)
    throws
  {
    switch element {
    case names.rows: place = .rows
    case names.dimension: dimension = attributes.value(of: names.area).flatMap { CellRange($0) }
    case names.merge:
      guard let range = attributes.value(of: names.area).flatMap({ CellRange($0) }) else { return }
      guard merges.count < Self.maximumMergeCount else {
        throw PackageError(.excessive, detail: "more than \(Self.maximumMergeCount) merged areas")
      }
      merges.append(range)
    case names.column:
      guard attributes.isTrue(names.hidden), let first = attributes.integer(of: names.first),
        let last = attributes.integer(of: names.last), first >= 1, first <= last,
        hiddenColumns.count < CellAddress.maximumColumnCount
      else { return }
      hiddenColumns.append(first - 1...last - 1)
    default: break
    }
  }

  // MARK: Rows

  private mutating func startRow(_ attributes: borrowing XMLAttributes) throws {
    place = .row
    var index = row.index + 1
    if let text = attributes.value(of: names.reference) {
      guard let number = Int(text), (1...CellAddress.maximumRowCount).contains(number) else {
        throw PackageError(.malformed, detail: "row \(text.prefix(40))")
      }
      index = number - 1
    }
    startRow(index, isHidden: attributes.isTrue(names.hidden))
  }

  /// Begins the row of a zero-based index.
  mutating func startRow(_ index: Int, isHidden: Bool) {
    isOrdered = true
    lastRow = max(lastRow, row.index)
    row.reset(index: index, isHidden: isHidden)
  }

  /// Ends the row that is open, and tells it if there is something to tell.
  mutating func closeRow() throws {
    guard !row.cells.isEmpty || row.isHidden else { return }
    guard row.index > lastRow, row.index < CellAddress.maximumRowCount else {
      throw PackageError(
        .malformed, detail: "row \(row.index + 1) stands behind row \(lastRow + 1)")
    }
    try sortCells()
    try onRow(row)
  }

  /// Cells nearly always stand in order; two in one place contradict each other.
  private mutating func sortCells() throws {
    guard !isOrdered else { return }
    row.sort()
    guard
      let twice = zip(row.cells, row.cells.dropFirst()).first(where: { $0.column == $1.column })
    else { return }
    throw PackageError(.malformed, detail: "cell \(row.address(of: twice.0)) is there twice")
  }

  // MARK: Cells

  private mutating func startCell(_ attributes: borrowing XMLAttributes) throws {
    place = .cell
    cell.reset()
    cell.type = CellInProgress.Kind(attributes, names)
    cell.style = attributes.integer(of: names.style)
    guard let reference = attributes.withBytes(of: names.reference, { CellAddress(anyCase: $0) })
    else {
      cell.address = CellAddress(row: row.index, column: nextColumn)
      guard cell.address.column < CellAddress.maximumColumnCount else {
        throw PackageError(.malformed, detail: "row \(row.index + 1) has too many cells")
      }
      return
    }
    guard let address = reference else {
      let text = attributes.value(of: names.reference) ?? ""
      throw PackageError(.malformed, detail: "cell reference \(text.prefix(40))")
    }
    guard address.row == row.index else {
      throw PackageError(.malformed, detail: "cell \(address) stands in row \(row.index + 1)")
    }
    cell.address = address
  }

  private mutating func startInCell(_ element: XMLName, _ attributes: borrowing XMLAttributes)
    throws
  {
    switch element {
    case names.value: try begin(.value, .value)
    case names.inline: try begin(.inline, .inline)
    case names.formula:
      try begin(.formula, .formula)
      cell.formulaKind = SheetFormula.Kind(attributes)
    default: try passOver(element)
    }
  }

  private mutating func begin(_ part: CellInProgress.Parts, _ place: Place) throws {
    guard cell.parts.insert(part).inserted else {
      throw PackageError(.malformed, detail: "cell \(cell.address) has two values")
    }
    self.place = place
  }

  /// The column of a cell that names none.
  var nextColumn: Int { (row.cells.last?.column ?? -1) + 1 }

  private mutating func closeCell() throws {
    let column = cell.address.column
    keepOrder(column)
    if let index = try cell.sharedText(context) {
      try checkedSpend(context.strings.size(index))
      return row.append(column: column, sharedText: index, cell.formula)
    }
    let content = try cell.content(context)
    var isShownDifferently = false
    if case .text(let text) = content { try checkedSpend(text.utf8.count) }
    if case .number = content {
      isShownDifferently = context.misleading.contains(cell.style ?? 0)
    }
    row.append(column: column, content, cell.formula, isShownDifferently: isShownDifferently)
  }

  private mutating func checkedSpend(_ size: Int) throws {
    guard spend(size) else {
      throw PackageError(
        .excessive, detail: "the cells refer to more than \(budget) bytes of text")
    }
  }

  /// Counts bytes that a cell refers to; `false` where they are too many, and are not counted.
  mutating func spend(_ size: Int) -> Bool {
    guard spent + size <= budget else { return false }
    spent += size
    return true
  }

  /// Notes whether a cell that is about to be added stands behind the one before.
  mutating func keepOrder(_ column: Int) {
    if let last = row.cells.last, last.column >= column { isOrdered = false }
  }
}

extension SheetFormula.Kind {
  /// The kind that the attributes of `f` name.
  init(_ attributes: borrowing XMLAttributes) {
    let names = SheetNames.shared
    switch attributes.value(of: names.type) {
    case "shared": self = attributes.integer(of: names.sharedIndex).map { .shared($0) } ?? .array
    case "array", "dataTable": self = .array
    default: self = .plain
    }
  }
}
