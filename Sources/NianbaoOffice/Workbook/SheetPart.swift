internal import Nianbao
internal import OfficePackage

/// Reads a sheet part row by row.
///
/// It holds one row at a time, so a sheet of any length is read in constant memory. ECMA-376 Part 1,
/// 18.3.1.99.
final class SheetPart: XMLHandler {
  /// What the cells of a sheet refer to.
  struct Context {
    /// The shared strings.
    var strings: [String] = []
    /// The number format of every style.
    var formats: [NumberFormat] = []
    /// The styles that show another number than the one that is stored.
    var misleading: Set<Int> = []
    /// Whether dates count from 1904.
    var is1904 = false
    /// Whether the workbook has shared strings at all.
    var hasStrings = true
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

  private let context: Context
  private let budget: Int
  private let onRow: (SheetRow) throws -> Void
  private var row = SheetRow(index: -1, isHidden: false, cells: [])
  private var cell = CellInProgress()
  private var place = Place.outside
  /// How many elements are open within one that is passed over.
  private var passedOver = 0
  private var spent = 0
  /// The last row that was told before the present one, zero-based.
  private var lastRow = -1

  private enum Name {
    static let rows = XMLName("sheetData")
    static let row = XMLName("row")
    static let cell = XMLName("c")
    static let value = XMLName("v")
    static let formula = XMLName("f")
    static let inline = XMLName("is")
    static let dimension = XMLName("dimension")
    static let extensions = XMLName("extLst")
    static let merge = XMLName("mergeCell")
    static let column = XMLName("col")
    static let reference = XMLName("r")
    static let area = XMLName("ref")
    static let style = XMLName("s")
    static let type = XMLName("t")
    static let hidden = XMLName("hidden")
    static let first = XMLName("min")
    static let last = XMLName("max")
  }

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
  }

  // MARK: Events

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws {
    guard passedOver == 0 else {
      passedOver += 1
      return
    }
    switch place {
    case .outside: try startOutside(element, attributes)
    case .rows where element == Name.row: try startRow(attributes)
    case .row where element == Name.cell: try startCell(attributes)
    case .cell: try startInCell(element, attributes)
    case .inline: cell.inline.start(element)
    case .value, .formula:
      throw PackageError(.malformed, detail: "cell \(cell.address): an element within its value")
    case .rows, .row: try passOver(element)
    }
  }

  func text(_ text: ArraySlice<UInt8>) throws {
    guard passedOver == 0 else { return }
    switch place {
    case .value: try append(text, to: &cell.value)
    case .formula: try append(text, to: &cell.formulaText)
    case .inline: try cell.inline.append(text)
    default: break
    }
  }

  /// Passes over an extension; anything else among the cells may hold some.
  private func passOver(_ element: XMLName) throws {
    guard element == Name.extensions else {
      throw PackageError(
        .malformed, detail: "an element that does not belong in row \(row.index + 1)")
    }
    passedOver = 1
  }

  private func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) throws {
    guard bytes.count + text.count <= RichText.maximumSize else {
      throw PackageError(.excessive, detail: "cell \(cell.address): a text of more than 1 MB")
    }
    bytes.append(contentsOf: text)
  }

  func end(_ element: XMLName) throws {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    switch (place, element) {
    case (.value, Name.value), (.formula, Name.formula), (.inline, Name.inline): place = .cell
    case (.inline, _): cell.inline.end(element)
    case (.cell, Name.cell):
      place = .row
      try closeCell()
    case (.row, Name.row):
      place = .rows
      try closeRow()
    case (.rows, Name.rows): place = .outside
    default: break
    }
  }

  // MARK: Outside the rows

  private func startOutside(_ element: XMLName, _ attributes: XMLAttributes) throws {
    switch element {
    case Name.rows: place = .rows
    case Name.dimension: dimension = attributes.value(of: Name.area).flatMap { CellRange($0) }
    case Name.merge:
      guard let range = attributes.value(of: Name.area).flatMap({ CellRange($0) }) else { return }
      guard merges.count < Self.maximumMergeCount else {
        throw PackageError(.excessive, detail: "more than \(Self.maximumMergeCount) merged areas")
      }
      merges.append(range)
    case Name.column:
      guard attributes.isTrue(Name.hidden), let first = attributes.integer(of: Name.first),
        let last = attributes.integer(of: Name.last), first >= 1, first <= last,
        hiddenColumns.count < CellAddress.maximumColumnCount
      else { return }
      hiddenColumns.append(first - 1...last - 1)
    default: break
    }
  }

  // MARK: Rows

  private func startRow(_ attributes: XMLAttributes) throws {
    place = .row
    var index = row.index + 1
    if let text = attributes.value(of: Name.reference) {
      guard let number = Int(text), (1...CellAddress.maximumRowCount).contains(number) else {
        throw PackageError(.malformed, detail: "row \(text)")
      }
      index = number - 1
    }
    lastRow = max(lastRow, row.index)
    row.index = index
    row.isHidden = attributes.isTrue(Name.hidden)
    row.cells.removeAll(keepingCapacity: true)
  }

  private func closeRow() throws {
    guard !row.cells.isEmpty || row.isHidden else { return }
    guard row.index > lastRow, row.index < CellAddress.maximumRowCount else {
      throw PackageError(
        .malformed, detail: "row \(row.index + 1) stands behind row \(lastRow + 1)")
    }
    try sortCells()
    try onRow(row)
  }

  /// Cells nearly always stand in order; two in one place contradict each other.
  private func sortCells() throws {
    func isOrdered() -> Bool {
      zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.address.column < $1.address.column }
    }
    guard !isOrdered() else { return }
    row.cells.sort { $0.address.column < $1.address.column }
    guard
      let twice = zip(row.cells, row.cells.dropFirst()).first(where: { $0.address == $1.address })
    else { return }
    throw PackageError(.malformed, detail: "cell \(twice.0.address) is there twice")
  }

  // MARK: Cells

  private func startCell(_ attributes: XMLAttributes) throws {
    place = .cell
    cell.reset()
    cell.type = attributes.value(of: Name.type) ?? ""
    cell.style = attributes.integer(of: Name.style)
    guard let reference = attributes.bytes(of: Name.reference) else {
      cell.address = CellAddress(
        row: row.index, column: (row.cells.last?.address.column ?? -1) + 1)
      guard cell.address.column < CellAddress.maximumColumnCount else {
        throw PackageError(.malformed, detail: "row \(row.index + 1) has too many cells")
      }
      return
    }
    guard let address = CellAddress(anyCase: reference) else {
      let text = String(decoding: reference.prefix(40), as: UTF8.self)
      throw PackageError(.malformed, detail: "cell reference \(text)")
    }
    guard address.row == row.index else {
      throw PackageError(.malformed, detail: "cell \(address) stands in row \(row.index + 1)")
    }
    cell.address = address
  }

  private func startInCell(_ element: XMLName, _ attributes: XMLAttributes) throws {
    switch element {
    case Name.value: try begin(.value, .value)
    case Name.inline: try begin(.inline, .inline)
    case Name.formula:
      try begin(.formula, .formula)
      cell.formulaKind = SheetFormula.Kind(attributes)
    default: try passOver(element)
    }
  }

  private func begin(_ part: CellInProgress.Parts, _ place: Place) throws {
    guard cell.parts.insert(part).inserted else {
      throw PackageError(.malformed, detail: "cell \(cell.address) has two values")
    }
    self.place = place
  }

  private func closeCell() throws {
    let content = try cell.content(context)
    if case .text(let text) = content {
      spent += text.utf8.count
      guard spent <= budget else {
        throw PackageError(
          .excessive, detail: "the cells refer to more than \(budget) bytes of text")
      }
    }
    var told = SheetCell(address: cell.address, content: content, formula: cell.formula)
    if case .number = content {
      told.isShownDifferently = context.misleading.contains(cell.style ?? 0)
    }
    row.cells.append(told)
  }
}

extension SheetFormula.Kind {
  /// The kind that the attributes of `f` name.
  init(_ attributes: XMLAttributes) {
    switch attributes.value(of: XMLName("t")) {
    case "shared": self = attributes.integer(of: XMLName("si")).map { .shared($0) } ?? .array
    case "array", "dataTable": self = .array
    default: self = .plain
    }
  }
}
