/// What a byte can be in the XML that ``XMLScanner`` takes.
enum XMLByte {
  /// Whether the byte is white space.
  ///
  /// XML 1.0, 2.3.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a name can begin with the byte: an ASCII letter or a low line.
  static func beginsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  /// Whether the byte can stand in a name, or between its prefix and the rest.
  static func isInName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
