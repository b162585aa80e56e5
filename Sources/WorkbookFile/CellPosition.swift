/// The place of a cell in a sheet.
///
/// Rows and columns count from 0.
public struct CellPosition: Hashable, Sendable {
  /// The row, from 0; at most ``maximumRowCount`` − 1.
  public var row: Int
  /// The column, from 0; at most ``maximumColumnCount`` − 1.
  public var column: Int

  /// The number of rows in a sheet, 1,048,576.
  public static let maximumRowCount = 1_048_576
  /// The number of columns in a sheet, 16,384.
  public static let maximumColumnCount = 16_384

  /// Makes a position.
  ///
  /// It is checked when it is used.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

extension CellPosition: CustomStringConvertible {
  /// The address in A1 notation; outside a sheet `R…C…` with the numbers as given.
  public var description: String {
    guard isValid else { return "R\(row)C\(column)" }
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }

  var isValid: Bool {
    (0..<Self.maximumRowCount).contains(row) && (0..<Self.maximumColumnCount).contains(column)
  }
}
