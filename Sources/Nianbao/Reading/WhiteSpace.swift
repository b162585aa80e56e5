extension Unicode.Scalar {
  /// Whether the character is white space; of Chinese characters and ASCII it is known without tables.
  var isWhiteSpace: Bool {
    switch value {
    // Behind the ideographic space Unicode has none; its tables take longer to ask.
    case 0x21...0x7E, 0x3001...: false
    default: properties.isWhitespace
    }
  }
}
