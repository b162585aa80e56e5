/// What belongs into a column's cells.
public struct ValueKind: Hashable, Sendable, Decodable {
  /// How many decimals a value may have.
  public var decimals: Int
  /// Whether a value may be below nought.
  public var signed: Bool
  /// The unit that the form fixes; `nil` where a value is a bare count or the form fixes none.
  public var unit: String?
  /// The units that are met behind a value.
  public var units: [String]
  /// Whether a value means nothing without a unit.
  public var needsUnit: Bool
  /// The number format of an empty cell, in the notation of ECMA-376 Part 1, 18.8.31 `numFmts`.
  public var pattern: String
}
