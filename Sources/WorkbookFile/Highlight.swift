/// How cells look while a condition holds (ECMA-376 Part 1 18.3.1.18).
public struct Highlight: Hashable, Sendable {
  /// The colour of the text; `nil` keeps the cell's own.
  public var fontColor: CellColor?
  /// The colour of the background; `nil` keeps the cell's own.
  public var fillColor: CellColor?
  /// Whether the text is bold.
  ///
  /// `false` keeps the cell's own.
  public var isBold: Bool

  /// Makes a highlight.
  ///
  /// - Parameters:
  ///   - fontColor: The colour of the text.
  ///   - fillColor: The colour of the background.
  ///   - isBold: Whether the text is bold.
  public init(fontColor: CellColor? = nil, fillColor: CellColor? = nil, isBold: Bool = false) {
    self.fontColor = fontColor
    self.fillColor = fillColor
    self.isBold = isBold
  }
}

/// When a ``Highlight`` applies.
public enum HighlightCondition: Hashable, Sendable {
  /// While the formula is true or not 0. It has at most 8,192 UTF-16 units, with or without `=`;
  /// relative references are as seen from the area's top left cell.
  case formula(String)
  /// While the cell's text is this, of at most 255 UTF-16 units; case does not matter.
  case text(String)
}
