/// An opaque colour.
public struct CellColor: Hashable, Sendable {
  /// Red, from 0 to 255.
  public var red: UInt8
  /// Green, from 0 to 255.
  public var green: UInt8
  /// Blue, from 0 to 255.
  public var blue: UInt8

  /// Makes a colour from its parts.
  ///
  /// - Parameters:
  ///   - red: Red, from 0 to 255.
  ///   - green: Green, from 0 to 255.
  ///   - blue: Blue, from 0 to 255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Black.
  public static let black = CellColor(red: 0, green: 0, blue: 0)
  /// White.
  public static let white = CellColor(red: 255, green: 255, blue: 255)
  /// Pure red.
  public static let red = CellColor(red: 255, green: 0, blue: 0)

  /// The colour as libxlsxwriter takes it: there, 0 means unset and bit 24 marks black.
  var code: UInt32 {
    let rgb = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    return rgb == 0 ? 1 << 24 : rgb
  }
}
