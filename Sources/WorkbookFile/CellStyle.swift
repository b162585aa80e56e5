/// How a cell looks and whether it may be edited.
///
/// Cells with equal styles share one format in the file. Everything is checked when the style is
/// first used.
public struct CellStyle: Hashable, Sendable {
  /// The place of the text between left and right.
  public enum HorizontalAlignment: Hashable, Sendable {
    /// By content: text left, numbers right.
    case automatic
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
    /// Filled lines, as in a book.
    case justified
    /// Characters spread over the width.
    case distributed
  }

  /// The place of the text between top and bottom.
  public enum VerticalAlignment: Hashable, Sendable {
    /// At the top edge.
    case top
    /// In the middle.
    case center
    /// At the bottom edge.
    case bottom
    /// Lines spread over the height.
    case distributed
  }

  /// The direction of the text.
  public enum Rotation: Hashable, Sendable {
    /// Horizontal.
    case none
    /// Turned counterclockwise by this many degrees, from −90 to 90.
    case degrees(Int)
    /// Upright characters one below the other, as in vertical Chinese.
    case stacked
  }

  /// The font's name, of at most 31 UTF-16 units; `nil` is the file's default, Calibri.
  public var fontName: String?
  /// The font's size in points, from 1 to 409.
  public var fontSize: Double
  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether the text is italic.
  public var isItalic: Bool
  /// The colour of the text; `nil` is the file's default.
  public var fontColor: CellColor?
  /// The colour of the background; `nil` is none.
  public var fillColor: CellColor?
  /// The lines around the cell.
  public var border: CellBorder
  /// The place of the text between left and right.
  public var horizontalAlignment: HorizontalAlignment
  /// The place of the text between top and bottom.
  public var verticalAlignment: VerticalAlignment
  /// Whether long text breaks into lines.
  public var wrapsText: Bool
  /// The distance from the edge in steps of about one character, from 0 to 15.
  public var indent: Int
  /// The direction of the text.
  public var rotation: Rotation
  /// The number format code; `nil` is General.
  ///
  /// At most 127 UTF-8 bytes. ECMA-376 Part 1, 18.8.31.
  public var numberFormat: String?
  /// Whether a protected sheet forbids editing the cell.
  public var isLocked: Bool

  /// Makes a style; what is not named is as in an empty sheet.
  ///
  /// - Parameters:
  ///   - fontName: The font's name.
  ///   - fontSize: The font's size in points.
  ///   - isBold: Whether the text is bold.
  ///   - isItalic: Whether the text is italic.
  ///   - fontColor: The colour of the text.
  ///   - fillColor: The colour of the background.
  ///   - border: The lines around the cell.
  ///   - horizontalAlignment: The place of the text between left and right.
  ///   - verticalAlignment: The place of the text between top and bottom.
  ///   - wrapsText: Whether long text breaks into lines.
  ///   - indent: The distance from the edge.
  ///   - rotation: The direction of the text.
  ///   - numberFormat: The number format code.
  ///   - isLocked: Whether a protected sheet forbids editing the cell.
  public init(
    fontName: String? = nil, fontSize: Double = 11, isBold: Bool = false, isItalic: Bool = false,
    fontColor: CellColor? = nil, fillColor: CellColor? = nil, border: CellBorder = .none,
    horizontalAlignment: HorizontalAlignment = .automatic,
    verticalAlignment: VerticalAlignment = .bottom, wrapsText: Bool = false, indent: Int = 0,
    rotation: Rotation = .none, numberFormat: String? = nil, isLocked: Bool = true
  ) {
    self.fontName = fontName
    self.fontSize = fontSize
    self.isBold = isBold
    self.isItalic = isItalic
    self.fontColor = fontColor
    self.fillColor = fillColor
    self.border = border
    self.horizontalAlignment = horizontalAlignment
    self.verticalAlignment = verticalAlignment
    self.wrapsText = wrapsText
    self.indent = indent
    self.rotation = rotation
    self.numberFormat = numberFormat
    self.isLocked = isLocked
  }

  /// The style of an untouched cell.
  public static let plain = CellStyle()
}

extension CellStyle {
  /// Hashes all but the names of fonts, which take long, and in which alone hardly two styles of a workbook differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(fontSize)
    hasher.combine(isBold)
    hasher.combine(isItalic)
    hasher.combine(fontColor)
    hasher.combine(fillColor)
    hasher.combine(border)
    hasher.combine(horizontalAlignment)
    hasher.combine(verticalAlignment)
    hasher.combine(wrapsText)
    hasher.combine(indent)
    hasher.combine(rotation)
    hasher.combine(numberFormat)
    hasher.combine(isLocked)
  }
}
