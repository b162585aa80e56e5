/// How a grid stands in a workbook: its name, its measures, its page.
public struct Sheet: Hashable, Sendable {
  /// Which way the paper is turned.
  public enum Orientation: String, Hashable, Sendable, Codable {
    /// The short side on top.
    case portrait
    /// The long side on top.
    case landscape
  }

  /// Whether a sheet shows.
  ///
  /// ECMA-376 Part 1, 18.18.68 `ST_SheetState`.
  public enum Visibility: String, Hashable, Sendable {
    /// Its tab is there.
    case visible
    /// It is hidden.
    case hidden
    /// It is hidden, and only a program can show it.
    case veryHidden
  }

  /// The name on the tab.
  public var name: String
  /// Whether the sheet shows.
  public var visibility: Visibility
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
  /// How many columns from the left repeat on every page and stay in view.
  public var repeatedColumnCount = 0
  /// On how many pages side by side the sheet is printed.
  public var pagesWide = 1
  /// Whether the paper is A3 and not A4.
  public var isA3 = false
  /// The cells with a button to filter by on the first row; `nil` where there is none.
  public var filter: CellRange?
  /// The typefaces; `nil` where the sheet was read and not laid out.
  public var fonts: Fonts?
  /// The text of a ``CellRole/verdict`` cell that turns it red.
  public var alarmText: String?
  /// Which cells may be filled in; `nil` where the sheet is not protected.
  public var protection: SheetProtection?
  /// Cells that turn red under a condition.
  public var alarms: [SheetAlarm] = []

  /// Creates a sheet of A4 paper.
  public init(
    name: String, visibility: Visibility = .visible, columnWidths: [Double] = [],
    rowHeights: [Int: Double] = [:], orientation: Orientation = .portrait, fitsOnePage: Bool = true,
    repeatedRowCount: Int = 0, fonts: Fonts? = nil
  ) {
    self.name = name
    self.visibility = visibility
    self.columnWidths = columnWidths
    self.rowHeights = rowHeights
    self.orientation = orientation
    self.fitsOnePage = fitsOnePage
    self.repeatedRowCount = repeatedRowCount
    self.fonts = fonts
  }
}
