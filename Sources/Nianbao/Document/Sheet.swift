/// How a grid stands in a workbook: its name, its measures, its page.
public struct Sheet: Hashable, Sendable {
  /// Which way the paper is turned.
  public enum Orientation: String, Hashable, Sendable, Codable {
    /// The short side on top.
    case portrait
    /// The long side on top.
    case landscape
  }

  /// The name on the tab.
  public var name: String
  /// The widths of the columns from A on, in widths of a digit.
  public var columnWidths: [Double]
  /// The heights of single rows in points, by zero-based row.
  public var rowHeights: [Int: Double]
  /// Which way the paper is turned.
  public var orientation: Orientation
  /// Whether the sheet must fit on one page; otherwise only its width must.
  public var fitsOnePage: Bool
  /// How many rows from the top repeat on every page and stay in view.
  public var repeatedRowCount: Int
  /// The typefaces.
  public var fonts: Fonts
  /// The text of a ``CellRole/verdict`` cell that turns it red.
  public var alarmText: String?

  /// Creates a sheet of A4 paper.
  public init(
    name: String, columnWidths: [Double] = [], rowHeights: [Int: Double] = [:],
    orientation: Orientation = .portrait, fitsOnePage: Bool = true, repeatedRowCount: Int = 0,
    fonts: Fonts
  ) {
    self.name = name
    self.columnWidths = columnWidths
    self.rowHeights = rowHeights
    self.orientation = orientation
    self.fitsOnePage = fitsOnePage
    self.repeatedRowCount = repeatedRowCount
    self.fonts = fonts
  }
}
