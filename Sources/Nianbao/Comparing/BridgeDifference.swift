/// Cells of one form that together mean what others of another form mean, with sums that differ.
public struct BridgeDifference: Hashable, Sendable {
  /// The cells of the first report.
  public var left: [CellCode]
  /// The cells of the second report.
  public var right: [CellCode]
  /// The sum in the first report.
  public var leftSum: Quantity
  /// The sum in the second report.
  public var rightSum: Quantity
}
