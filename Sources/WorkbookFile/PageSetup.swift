/// How a sheet prints (ECMA-376 Part 1 18.3.1.62 to 18.3.1.70).
public struct PageSetup: Hashable, Sendable {
  /// The direction of the page.
  public enum Orientation: Hashable, Sendable {
    /// Higher than wide.
    case portrait
    /// Wider than high.
    case landscape
  }

  /// The size of the paper.
  public enum Paper: Int, Hashable, Sendable {
    /// 297 × 420 mm.
    case a3 = 8
    /// 210 × 297 mm.
    case a4 = 9
  }

  /// The distances from the paper's edges in inches, each from 0 to 48.
  public struct Margins: Hashable, Sendable {
    /// The distance of the cells from the left edge.
    public var left: Double
    /// The distance of the cells from the right edge.
    public var right: Double
    /// The distance of the cells from the top edge.
    public var top: Double
    /// The distance of the cells from the bottom edge.
    public var bottom: Double
    /// The distance of the header from the top edge.
    public var header: Double
    /// The distance of the footer from the bottom edge.
    public var footer: Double

    /// Makes margins; what is not named is as in an empty sheet.
    ///
    /// - Parameters:
    ///   - left: The left margin in inches.
    ///   - right: The right margin in inches.
    ///   - top: The top margin in inches.
    ///   - bottom: The bottom margin in inches.
    ///   - header: The header's distance in inches.
    ///   - footer: The footer's distance in inches.
    public init(
      left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75,
      header: Double = 0.3, footer: Double = 0.3
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }
  }

  /// The number of pages to shrink a sheet to, each from 0 to 32,767; 0 is as many as it takes.
  public struct Fit: Hashable, Sendable {
    /// The pages side by side.
    public var width: Int
    /// The pages one below the other.
    public var height: Int

    /// Makes a size in pages.
    ///
    /// - Parameters:
    ///   - width: The pages side by side.
    ///   - height: The pages one below the other.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// The size of the paper.
  public var paper: Paper = .a4
  /// The direction of the page.
  public var orientation: Orientation = .portrait
  /// The distances from the paper's edges.
  public var margins = Margins()
  /// The number of pages to shrink the sheet to; `nil` prints at full size.
  public var fit: Fit?
  /// Whether the cells are centred between left and right.
  public var isCenteredHorizontally = false
  /// The cells to print; `nil` is all.
  public var printArea: CellArea?
  /// The rows, from 0, to repeat at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// The columns, from 0, to repeat at the left of each page.
  public var repeatedColumns: ClosedRange<Int>?
  /// The line above the cells of each page.
  public var header = HeaderFooter()
  /// The line below the cells of each page.
  public var footer = HeaderFooter()

  /// Makes the set-up of an A4 page, upright, at full size.
  public init() {}
}
