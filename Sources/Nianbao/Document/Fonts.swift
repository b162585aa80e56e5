/// The typefaces of a form and their sizes in points.
public struct Fonts: Hashable, Sendable, Codable {
  /// The typeface of titles.
  public var title: String
  /// The typeface of row and column headings.
  public var label: String
  /// The typeface of values.
  public var value: String
  /// The typeface of running text.
  public var text: String
  /// The size of titles in points.
  public var titleSize: Double
  /// The size of headings in points.
  public var labelSize: Double
  /// The size of values in points.
  public var valueSize: Double
  /// The size of running text in points.
  public var textSize: Double

  /// What a sheet looks like that no form lays out.
  public static let plain = Fonts(
    title: "宋体", label: "宋体", value: "宋体", text: "宋体", titleSize: 14, labelSize: 11, valueSize: 11,
    textSize: 11)
}
