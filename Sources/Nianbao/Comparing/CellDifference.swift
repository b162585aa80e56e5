/// A cell that is not the same in two reports.
public struct CellDifference: Hashable, Sendable {
  /// What a report has in a cell.
  public enum State: String, Hashable, Sendable {
    /// The report has no such cell.
    case absent
    /// The cell is there and empty.
    case blank
    /// It holds text that is no number, such as 「/」.
    case mark
    /// It holds a number.
    case number
  }

  /// The cell.
  public var code: CellCode
  /// What the first report has; `nil` where it has no such cell.
  public var left: ReportCell?
  /// What the second report has; `nil` where it has no such cell.
  public var right: ReportCell?

  /// What a report has in a cell, in short.
  public static func state(of cell: ReportCell?) -> State {
    guard let cell else { return .absent }
    if cell.number != nil { return .number }
    return cell.isBlank ? .blank : .mark
  }
}
