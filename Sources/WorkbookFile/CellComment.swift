/// A note attached to a cell (ECMA-376 Part 1 18.7.3).
public struct CellComment: Hashable, Sendable {
  /// The text, under the rules of ``CellContent/text(_:)``, and not empty.
  ///
  /// Programs may drop blanks at its ends.
  public var text: String
  /// The author's name, of at most 255 UTF-16 units; `nil` is nobody.
  public var author: String?
  /// The width of the box in pixels at 96 a inch, from 1 to 2,000.
  public var width: Int
  /// The height of the box in pixels at 96 a inch, from 1 to 2,000.
  public var height: Int
  /// The font's name, of at most 31 UTF-8 bytes; `nil` is Tahoma.
  public var fontName: String?
  /// The font's size in points, from 1 to 409.
  public var fontSize: Double

  /// Makes a comment in a box of the usual size.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - author: The author's name.
  ///   - width: The width of the box in pixels.
  ///   - height: The height of the box in pixels.
  ///   - fontName: The font's name.
  ///   - fontSize: The font's size in points.
  public init(
    _ text: String, author: String? = nil, width: Int = 128, height: Int = 74,
    fontName: String? = nil, fontSize: Double = 9
  ) {
    self.text = text
    self.author = author
    self.width = width
    self.height = height
    self.fontName = fontName
    self.fontSize = fontSize
  }
}
