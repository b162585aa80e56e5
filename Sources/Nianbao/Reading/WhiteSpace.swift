extension Unicode.Scalar {
  /// Whether the character is white space; of Chinese characters and ASCII it is known without tables.
  var isWhiteSpace: Bool {
    switch value {
    case 0x21...0x7E, 0x3001...0x3002, 0x4E00...0x9FFF: false
    default: properties.isWhitespace
    }
  }
}
