/// The stable name of one cell of the report, such as `applications.received.natural_person`.
///
/// Codes are the same in every form in which a cell means the same; they are the contract of JSON
/// and CSV.
public struct CellCode: Hashable, Sendable {
  /// The parts, which copies of the code share: codes are handed on and looked up by the thousand.
  private final class Parts: Sendable {
    let table: String
    let row: String
    let column: String
    /// The code as it is written.
    let text: String
    /// A hash of row and column; there are three tables.
    let fingerprint: UInt64

    init(_ table: String, _ row: String, _ column: String) {
      (self.table, self.row, self.column) = (table, row, column)
      text = table + "." + row + "." + column
      var hash = FNV1a(row)
      hash.add(column)
      fingerprint = hash.value
    }
  }

  private let parts: Parts

  /// A hash that was worked out when the code was made.
  var fingerprint: UInt64 { parts.fingerprint }

  /// The table's code.
  public var table: String { parts.table }
  /// The row's code.
  public var row: String { parts.row }
  /// The column's code.
  public var column: String { parts.column }

  /// Creates a code.
  public init(table: String, row: String, column: String) {
    parts = Parts(table, row, column)
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
    let (left, right) = (left.parts, right.parts)
    return left === right
      || left.fingerprint == right.fingerprint && left.row == right.row
        && left.column == right.column && left.table == right.table
  }

  /// Hashes what was worked out when the code was made.
  public func hash(into hasher: inout Hasher) { hasher.combine(parts.fingerprint) }

  /// The same for a dictionary or set of codes, without a hasher.
  public func _rawHashValue(seed: Int) -> Int {
    FingerprintHash.value(parts.fingerprint, seed: seed)
  }
}

extension CellCode: CustomStringConvertible {
  /// The code as `table.row.column`, as JSON and CSV have it.
  public var description: String { parts.text }
}
