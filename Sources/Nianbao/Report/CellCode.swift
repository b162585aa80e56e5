/// The stable name of one cell of the report, such as `applications.received.natural_person`.
///
/// Codes are the same in every form in which a cell means the same; they are the contract of JSON
/// and CSV.
public struct CellCode: Hashable, Sendable {
  /// The table's code.
  public let table: String
  /// The row's code.
  public let row: String
  /// The column's code.
  public let column: String

  /// Creates a code.
  public init(table: String, row: String, column: String) {
    self.table = table
    self.row = row
    self.column = column
  }

  /// Parses `table.row.column`; `nil` when there are not three non-empty parts.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(table: String(parts[0]), row: String(parts[1]), column: String(parts[2]))
  }
}

extension CellCode {
  /// Hashes row and column only: there are three tables, and codes are looked up by the thousand.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row)
    hasher.combine(column)
  }
}

extension CellCode: CustomStringConvertible {
  /// The code as `table.row.column`, as JSON and CSV have it.
  public var description: String { "\(table).\(row).\(column)" }
}
