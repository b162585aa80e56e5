/// Which bytes a text holds that hardly any has, and that begin all that no part of a workbook may hold as it is.
struct OddBytes: OptionSet {
  let rawValue: UInt8

  /// A control character.
  static let control = OddBytes(rawValue: 1)
  /// `_`, which begins an escape of ST_Xstring, ECMA-376 Part 1 22.9.2.19.
  static let underscore = OddBytes(rawValue: 2)
  /// The first two bytes of U+FFC0 to U+FFFF, of which the last two are no characters.
  static let highest = OddBytes(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at the UTF-8 of a text, eight bytes at a time.
  init(_ text: borrowing String) {
    let bytes = text.utf8.span.bytes
    func word(at offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var words = Words()
    // The last eight are looked at whole, some of them for the second time.
    let last = bytes.byteCount - 8
    if last >= 0 {
      for offset in stride(from: 0, to: last, by: 8) { words.add(word(at: offset)) }
      words.add(word(at: last))
    } else {
      var word: UInt64 = 0x3030_3030_3030_3030
      for offset in bytes.byteOffsets.reversed() {
        word = word << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      }
      words.add(word)
    }
    self = words.marks
  }

  /// For each mark bits that are set where it was found in the bytes of words, the first byte being the lowest.
  private struct Words {
    private var (control, underscore, highest) = (UInt64(0), UInt64(0), UInt64(0))
    /// The lowest top bit, where the word before ended with 0xEF.
    private var carry = UInt64(0)

    /// Looks at a word.
    mutating func add(_ word: UInt64) {
      // A byte below 0x20, and a byte of nought, borrow from the top bit that they do not have.
      control |= (word &- 0x2020_2020_2020_2020) & ~word & Self.tops
      underscore |= Self.noughts(word ^ 0x5F5F_5F5F_5F5F_5F5F)
      let leads = Self.noughts(word ^ 0xEFEF_EFEF_EFEF_EFEF)
      highest |= (leads << 8 | carry) & Self.noughts(word ^ 0xBFBF_BFBF_BFBF_BFBF)
      carry = leads >> 56
    }

    private static func noughts(_ word: UInt64) -> UInt64 {
      (word &- 0x0101_0101_0101_0101) & ~word & tops
    }

    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The marks that were found.
    var marks: OddBytes {
      var marks: OddBytes = []
      if control != 0 { marks.insert(.control) }
      if underscore != 0 { marks.insert(.underscore) }
      if highest != 0 { marks.insert(.highest) }
      return marks
    }
  }
}
