/// Where a piece of a document came from.
///
/// Prints as `file:line:column`, `file:sheet!A1` or `file:#2!A1`. Lines, columns and tables count
/// from 1; columns count Unicode scalars of the decoded text. In a text document without lines,
/// paragraphs outside tables take their place.
public struct SourceLocation: Hashable, Sendable {
  /// A position inside a file.
  public enum Place: Hashable, Sendable {
    /// A position in a text: line and column, both from 1.
    case text(line: Int, column: Int)
    /// A cell of a sheet.
    case cell(sheet: String, address: CellAddress)
    /// A cell of a table in a text document; tables count from 1.
    case tableCell(table: Int, address: CellAddress)
  }

  /// Where all places of one text or one sheet are.
  let origin: SourceOrigin
  /// The place without the names in ``origin``.
  private let position: Position

  /// The file's name as it was given, or `-` for standard input.
  public var file: String { origin.file }

  /// The position inside the file.
  public var place: Place {
    switch position {
    case .text(let line, let column): .text(line: Int(line), column: Int(column))
    case .cell(let address): .cell(sheet: origin.sheet, address: CellAddress(address))
    case .tableCell(let table, let address):
      .tableCell(table: Int(table), address: CellAddress(address))
    }
  }

  /// A place that says nothing of the file and the sheet, which many places have in common.
  ///
  /// In few bytes: every cell has its place, and is copied time and again. No input is so large that they do not
  /// do.
  private enum Position: Hashable {
    case text(line: Int32, column: Int32)
    case cell(Address)
    case tableCell(table: Int32, Address)
  }

  /// An address in half the bytes.
  fileprivate struct Address: Hashable {
    let row: Int32
    let column: Int32

    init(_ address: CellAddress) {
      (row, column) = (Int32(clamping: address.row), Int32(clamping: address.column))
    }
  }

  /// Whether the place is a cell of a sheet.
  var isOnSheet: Bool {
    if case .cell = position { true } else { false }
  }

  /// The sheet's name, where the place is a cell of one.
  var sheet: String? { isOnSheet ? origin.sheet : nil }

  /// The place in another column of the same line of a text; the same place where it is no text.
  func moved(by columns: Int) -> SourceLocation {
    guard case .text(let line, let column) = position else { return self }
    return SourceLocation(origin, line: Int(line), column: Int(column) + columns)
  }

  /// The place in another column of the same row of a sheet; the same place where it is none.
  func moved(toColumn column: Int) -> SourceLocation {
    guard case .cell(let address) = position else { return self }
    return SourceLocation(origin, CellAddress(row: Int(address.row), column: column))
  }

  /// The cell, where the place is one.
  var address: CellAddress? {
    switch position {
    case .text: nil
    case .cell(let address), .tableCell(_, let address): CellAddress(address)
    }
  }
}

extension SourceLocation {
  /// Creates a location.
  public init(file: String, place: Place) {
    switch place {
    case .text(let line, let column):
      self.init(SourceOrigin(file: file), line: line, column: column)
    case .cell(let sheet, let address):
      self.init(SourceOrigin(file: file, sheet: sheet), address)
    case .tableCell(let table, let address):
      self.init(
        origin: SourceOrigin(file: file),
        position: .tableCell(table: Int32(clamping: table), Address(address)))
    }
  }

  /// Creates the location of a cell of a sheet.
  package init(_ sheet: SourceOrigin, _ address: CellAddress) {
    self.init(origin: sheet, position: .cell(Address(address)))
  }

  /// Creates a location in a text, line and column counted from 1.
  package init(_ text: SourceOrigin, line: Int, column: Int) {
    self.init(
      origin: text, position: .text(line: Int32(clamping: line), column: Int32(clamping: column)))
  }

  /// Creates a location in a text, line and column counted from 1.
  public init(file: String, line: Int, column: Int) {
    self.init(file: file, place: .text(line: line, column: column))
  }
}

extension CellAddress {
  fileprivate init(_ address: SourceLocation.Address) {
    self.init(row: Int(address.row), column: Int(address.column))
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as `file:line:column`, `file:sheet!A1` or `file:#2!A1`, as messages print it.
  public var description: String {
    switch place {
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .cell(let sheet, let address): "\(file):\(sheet)!\(address)"
    case .tableCell(let table, let address): "\(file):#\(table)!\(address)"
    }
  }
}
