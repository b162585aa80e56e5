/// The lines around a cell.
public struct CellBorder: Hashable, Sendable {
  /// The weight of a line (ECMA-376 Part 1 18.18.3).
  public enum Line: Hashable, Sendable {
    /// No line.
    case none
    /// The usual line.
    case thin
    /// The line around a table.
    case medium
  }

  /// The line on the left.
  public var left: Line
  /// The line on the right.
  public var right: Line
  /// The line above.
  public var top: Line
  /// The line below.
  public var bottom: Line
  /// The colour of all four; `nil` is the file's default.
  public var color: CellColor?

  /// Makes a border line by line.
  ///
  /// - Parameters:
  ///   - left: The line on the left.
  ///   - right: The line on the right.
  ///   - top: The line above.
  ///   - bottom: The line below.
  ///   - color: The colour of all four.
  public init(
    left: Line = .none, right: Line = .none, top: Line = .none, bottom: Line = .none,
    color: CellColor? = nil
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.color = color
  }

  /// The same line on all four sides.
  ///
  /// - Parameters:
  ///   - line: The weight.
  ///   - color: The colour.
  /// - Returns: The border.
  public static func all(_ line: Line, color: CellColor? = nil) -> CellBorder {
    CellBorder(left: line, right: line, top: line, bottom: line, color: color)
  }

  /// No lines.
  public static let none = CellBorder()
}
