/// Where a piece of a document came from.
///
/// Prints as `file:line:column` or `file:sheet!A1`. Lines and columns count from 1;
/// columns count Unicode scalars of the decoded text.
public struct SourceLocation: Hashable, Sendable {
  /// A position inside a file.
  public enum Place: Hashable, Sendable {
    /// A position in a text: line and column, both from 1.
    case text(line: Int, column: Int)
    /// A cell of a sheet.
    case cell(sheet: String, address: CellAddress)
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

  /// Creates a location in a text, line and column counted from 1.
  public init(file: String, line: Int, column: Int) {
    self.init(file: file, place: .text(line: line, column: column))
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as `file:line:column` or `file:sheet!A1`, as messages print it.
  public var description: String {
    switch place {
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .cell(let sheet, let address): "\(file):\(sheet)!\(address)"
    }
  }
}
