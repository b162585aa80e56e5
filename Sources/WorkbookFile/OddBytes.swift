/// Which bytes a text holds that hardly any has, and that begin all that no part of a workbook may hold as it is.
struct OddBytes: OptionSet {
  let rawValue: UInt8

  /// A control character.
  static let control = OddBytes(rawValue: 1)
  /// `_`, which begins an escape of ST_Xstring, ECMA-376 Part 1 22.9.2.19.
  static let underscore = OddBytes(rawValue: 2)
  /// The first byte of U+F000 to U+FFFF in UTF-8.
  private static let lead = OddBytes(rawValue: 4)
  /// The second byte of U+FFC0 to U+FFFF in UTF-8, and the last one of some others.
  private static let highest = OddBytes(rawValue: 8)

  /// Whether U+FFFE or U+FFFF may be there.
  var mayHoldNonCharacter: Bool { contains(Self.lead) && contains(Self.highest) }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at the UTF-8 of a text.
  init(_ text: String) {
    let bytes = text.utf8
    let span = bytes.span
    var marks: UInt8 = 0
    // Without a way out in between, many bytes are looked at at once.
    for index in span.indices {
      let byte = span[index]
      marks |= byte < 0x20 ? Self.control.rawValue : 0
      marks |= byte == 0x5F ? Self.underscore.rawValue : 0
      marks |= byte == 0xEF ? Self.lead.rawValue : 0
      marks |= byte == 0xBF ? Self.highest.rawValue : 0
    }
    rawValue = marks
  }
}
