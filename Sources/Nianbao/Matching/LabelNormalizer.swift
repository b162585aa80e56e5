import Foundation

/// Brings labels into the form in which they are compared.
///
/// Compatibility forms (full-width, Kangxi radicals) are folded by NFKC, traditional characters by ICU's
/// Hant-Hans; what is neither a letter nor a digit is dropped.
enum LabelNormalizer {
  /// Texts longer than this many characters are prose, never labels.
  static let longestLabel = 120

  /// Brings a text into comparable form; prose gives an empty label.
  static func normalize(_ text: String) -> NormalizedLabel {
    guard text.utf8.count <= 4 * longestLabel else {
      return NormalizedLabel(ordinal: nil, body: [])
    }
    let scalars = Array(
      text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
        !$0.properties.isWhitespace
      })
    let (ordinal, length) = Ordinal.leading(in: scalars)
    let body = simplify(withoutPinyin(scalars.dropFirst(length)).filter(isLetterOrDigit))
    guard body.count <= longestLabel else { return NormalizedLabel(ordinal: nil, body: []) }
    return NormalizedLabel(ordinal: ordinal, body: body)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    isChinese(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || scalar == "〇"
  }

  /// Drops Latin letters in brackets, as in 规(guī)章.
  private static func withoutPinyin(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
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
    guard body.contains(where: { isChinese($0) && !simplified.contains($0) }) else { return body }
    var text = ""
    text.unicodeScalars.append(contentsOf: body)
    let result = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false)
    return Array((result ?? text).unicodeScalars)
  }

  /// The 6,763 characters of GB 2312: a label of these alone needs no transliteration, whose tables take
  /// longer to load than a report takes to read.
  private static let simplified: Set<Unicode.Scalar> = {
    let lead: ClosedRange<UInt8> = 0xB0...0xF7
    let bytes = lead.flatMap { high in (UInt8(0xA1)...0xFE).flatMap { [high, $0] } }
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let text = String(data: Data(bytes), encoding: encoding) ?? ""
    return Set(text.unicodeScalars)
  }()
}
