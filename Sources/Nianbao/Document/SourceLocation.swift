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

  /// The file's name as it was given, or `-` for standard input.
  public var file: String
  /// The position inside the file.
  public var place: Place

  /// Creates a location.
  public init(file: String, place: Place) {
    self.file = file
    self.place = place
  }

  /// The cell, where the place is one.
  var address: CellAddress? {
    switch place {
    case .text: nil
    case .cell(_, let address), .tableCell(_, let address): address
    }
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
