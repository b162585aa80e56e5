import Foundation

/// Brings labels into the form in which they are compared.
///
/// Compatibility forms (full-width, Kangxi radicals) are folded by NFKC, other radicals by ``RadicalForms``,
/// traditional characters by ICU's Hant-Hans; what is neither a letter nor a digit is dropped.
enum LabelNormalizer {
  /// Texts longer than this many characters are prose, never labels.
  static let longestLabel = 120

  /// Brings a text into comparable form; prose gives an empty label.
  static func normalize(_ text: String) -> NormalizedLabel {
    guard text.utf8.count <= 4 * longestLabel else {
      return NormalizedLabel(ordinal: nil, body: [])
    }
    let folded = compatible(text)
    let scalars = folded.contains(where: isSpace) ? folded.filter { !isSpace($0) } : folded
    let (ordinal, length) = Ordinal.leading(in: scalars)
    let body = simplify(withoutPinyin(scalars.dropFirst(length)).filter(isLetterOrDigit))
    guard body.count <= longestLabel else { return NormalizedLabel(ordinal: nil, body: []) }
    return NormalizedLabel(ordinal: ordinal, body: body)
  }

  /// A text in compatibility form and simplified characters, with everything that is in it.
  static func folded(_ text: String) -> String {
    String(scalars: simplify(compatible(text)))
  }

  /// The scalars in compatibility form.
  ///
  /// Nearly all text is Chinese, ASCII or full-width, which needs no tables.
  private static func compatible(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0x3000...0x3002, 0x3008...0x3011, 0x4E00...0x9FFF: folded.append(scalar)
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default:
        return text.precomposedStringWithCompatibilityMapping.unicodeScalars
          .map(RadicalForms.ideograph)
      }
    }
    return folded
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " : !isChinese(scalar) && scalar.properties.isWhitespace
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if isChinese(scalar) { return true }
    if scalar.isASCII { return Character(scalar).isLetter || ("0"..."9").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || scalar == "〇"
  }

  /// Drops Latin letters in brackets, as in 规(guī)章.
  private static func withoutPinyin(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard scalars.contains("(") else { return Array(scalars) }
    var kept: [Unicode.Scalar] = []
    var rest = scalars
    while let scalar = rest.first {
      if scalar == "(", let close = rest.firstIndex(of: ")") {
        let inner = rest[(rest.startIndex + 1)..<close]
        if !inner.isEmpty, inner.allSatisfy({ $0.properties.isAlphabetic && $0.value < 0x250 }) {
          rest = rest[(close + 1)...]
          continue
        }
      }
      kept.append(scalar)
      rest = rest.dropFirst()
    }
    return kept
  }

  /// The text with simplified characters, one for one; text that needs none comes back as it is.
  static func simplify(_ body: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard body.contains(where: { isChinese($0) && !isSimplified($0) }) else { return body }
    let text = String(scalars: body)
    let result = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false)
    return Array((result ?? text).unicodeScalars)
  }

  /// Whether GB 2312 has the character: a label of these alone needs no transliteration, whose tables take longer
  /// to load than a report takes to read.
  private static func isSimplified(_ scalar: Unicode.Scalar) -> Bool {
    let index = Int(scalar.value) - 0x4E00
    guard simplified.indices.contains(index / 64) else { return false }
    return simplified[index / 64] & (1 << UInt64(index % 64)) != 0
  }

  /// One bit a character from U+4E00 on, set for the 6,763 characters of GB 2312.
  private static let simplified: [UInt64] = {
    let lead: ClosedRange<UInt8> = 0xB0...0xF7
    let bytes = lead.flatMap { high in (UInt8(0xA1)...0xFE).flatMap { [high, $0] } }
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    var bits = [UInt64](repeating: 0, count: (0x9FFF - 0x4E00) / 64 + 1)
    // All of them lie in the basic plane, so a UTF-16 unit is a character.
    for unit in (String(data: Data(bytes), encoding: encoding) ?? "").utf16
    where (0x4E00...0x9FFF).contains(unit) {
      let index = Int(unit) - 0x4E00
      bits[index / 64] |= 1 << UInt64(index % 64)
    }
    return bits
  }()
}
