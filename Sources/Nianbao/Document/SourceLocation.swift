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
    case .text(let line, let column): .text(line: line, column: column)
    case .cell(let address): .cell(sheet: origin.sheet, address: address)
    case .tableCell(let table, let address): .tableCell(table: table, address: address)
    }
  }

  /// A place that says nothing of the file and the sheet, which many places have in common.
  private enum Position: Hashable {
    case text(line: Int, column: Int)
    case cell(CellAddress)
    case tableCell(table: Int, CellAddress)
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
    return SourceLocation(origin, line: line, column: column + columns)
  }

  /// The place in another column of the same row of a sheet; the same place where it is none.
  func moved(toColumn column: Int) -> SourceLocation {
    guard case .cell(let address) = position else { return self }
    return SourceLocation(origin, CellAddress(row: address.row, column: column))
  }

  /// The cell, where the place is one.
  var address: CellAddress? {
    switch position {
    case .text: nil
    case .cell(let address), .tableCell(_, let address): address
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
      self.init(origin: SourceOrigin(file: file), position: .tableCell(table: table, address))
    }
  }

  /// Creates the location of a cell of a sheet.
  package init(_ sheet: SourceOrigin, _ address: CellAddress) {
    self.init(origin: sheet, position: .cell(address))
  }

  /// Creates a location in a text, line and column counted from 1.
  package init(_ text: SourceOrigin, line: Int, column: Int) {
    self.init(origin: text, position: .text(line: line, column: column))
  }

  /// Creates a location in a text, line and column counted from 1.
  public init(file: String, line: Int, column: Int) {
    self.init(file: file, place: .text(line: line, column: column))
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
