/// The position of one cell in a sheet.
///
/// Rows and columns count from 0, as the grid does; ``description`` and
/// ``init(_:)`` use the A1 notation people see (row 1, column A).
///
/// - Note: XLSX allows 1,048,576 rows (`1`…`1048576`) and 16,384 columns
///   (`A`…`XFD`). ECMA-376 Part 1, 18.18.7 `ST_CellRef`.
public struct CellAddress: Hashable, Sendable {
  /// The zero-based row.
  public var row: Int
  /// The zero-based column.
  public var column: Int

  /// The number of rows an XLSX sheet can have.
  public static let maximumRowCount = 1_048_576
  /// The number of columns an XLSX sheet can have.
  public static let maximumColumnCount = 16_384

  /// Creates the address at a zero-based row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Parses an A1 reference such as `"C12"`.
  ///
  /// The result is `nil` when `text` is not capital letters followed by digits
  /// without a leading zero, or lies outside the sheet.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let digits = bytes.dropFirst(letters.count)
    guard
      let column = Self.number(letters, base: 26, zero: 0x40, limit: Self.maximumColumnCount),
      let row = Self.number(digits, base: 10, zero: 0x30, limit: Self.maximumRowCount),
      digits.first != 0x30, digits.allSatisfy({ $0 <= 0x39 })
    else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// Parses the bytes of an A1 reference, letters in either case.
  ///
  /// The result is `nil` for the same texts as in ``init(_:)``.
  package init?(anyCase bytes: Span<UInt8>) {
    var (row, column, index) = (0, 0, 0)
    while index < bytes.count, (0x41...0x5A).contains(bytes[index] & 0xDF) {
      column = column * 26 + Int(bytes[index] & 0xDF) - 0x40
      guard column <= Self.maximumColumnCount else { return nil }
      index += 1
    }
    guard column > 0, index < bytes.count, bytes[index] != 0x30 else { return nil }
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      row = row * 10 + Int(bytes[index]) - 0x30
      guard row <= Self.maximumRowCount else { return nil }
      index += 1
    }
    guard index == bytes.count, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// Reads digits of `base`, of which the byte `zero` stands for 0; `nil` past `limit` or at 0.
  private static func number(
    _ digits: some Collection<UInt8>, base: Int, zero: UInt8, limit: Int
  ) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= zero, Int(digit - zero) <= base else { return nil }
      value = value * base + Int(digit - zero)
      guard value <= limit else { return nil }
    }
    return value > 0 ? value : nil
  }

  /// The letters of a zero-based column, such as `"AA"` for 26.
  public static func columnName(_ column: Int) -> String {
    guard column >= 0 else { return "" }
    let last = String(Unicode.Scalar(UInt8(0x41 + column % 26)))
    return column < 26 ? last : columnName(column / 26 - 1) + last
  }
}

extension CellAddress: CustomStringConvertible {
  /// The address in A1 notation.
  public var description: String { Self.columnName(column) + String(row + 1) }
}
