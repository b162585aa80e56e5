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
  /// A hash of row and column.
  ///
  /// There are three tables, and codes are looked up by the thousand.
  private let fingerprint: UInt64

  /// Creates a code.
  public init(table: String, row: String, column: String) {
    self.table = table
    self.row = row
    self.column = column
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [row, column] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    fingerprint = hash
  }

  /// Parses `table.row.column`; `nil` when there are not three non-empty parts.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(table: String(parts[0]), row: String(parts[1]), column: String(parts[2]))
  }
}

extension CellCode {
  /// Whether two codes consist of the same parts, letter for letter.
  public static func == (left: CellCode, right: CellCode) -> Bool {
    left.fingerprint == right.fingerprint && left.row == right.row
      && left.column == right.column && left.table == right.table
  }

  /// Hashes what was worked out when the code was made.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension CellCode: CustomStringConvertible {
  /// The code as `table.row.column`, as JSON and CSV have it.
  public var description: String { table + "." + row + "." + column }
}
