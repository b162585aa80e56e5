import Foundation

/// Characters and encodings in which texts arrive.
enum TextVariant: String, CaseIterable {
  case plain, halfBrackets, kangxi, traditional, noBreakSpaces, ideographicSpaces, fullWidthDigits,
    pinyin

  /// The text of a label written so.
  func applied(to label: String) -> String {
    switch self {
    case .plain, .fullWidthDigits: label
    case .halfBrackets: Self.replacing(["（": "(", "）": ")", "，": ",", "：": ":"], in: label)
    case .kangxi:
      Self.replacing(
        ["一": "⼀", "二": "⼆", "人": "⼈", "自": "⾃", "文": "⽂", "行": "⾏", "金": "⾦", "大": "⼤"], in: label)
    case .traditional:
      (label.replacing("文件", with: "檔案").applyingTransform(
        StringTransform("Hans-Hant"), reverse: false)) ?? label
    case .noBreakSpaces: Self.spaced(label, with: "\u{A0}")
    case .ideographicSpaces: Self.spaced(label, with: "\u{3000}")
    case .pinyin: label.replacing("规章", with: "规(guī)章").replacing("行政", with: "行政(zhèng)")
    }
  }

  /// The text of a value written so.
  func applied(toValue value: String) -> String {
    switch self {
    case .fullWidthDigits:
      String(
        String.UnicodeScalarView(
          value.unicodeScalars.map { scalar in
            (0x30...0x39).contains(scalar.value)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    case .noBreakSpaces: "\u{A0}" + value
    case .ideographicSpaces: value.isEmpty ? value : value + "\u{3000}"
    default: value
    }
  }

  private static func spaced(_ label: String, with space: String) -> String {
    guard label.count == 2 || label.count == 4 else { return label }
    let middle = label.index(label.startIndex, offsetBy: label.count / 2)
    return label[..<middle] + space + label[middle...]
  }

  private static func replacing(_ characters: [Character: Character], in text: String) -> String {
    String(text.map { characters[$0] ?? $0 })
  }
}

/// An encoding in which a text is saved.
enum TextCoding: String, CaseIterable {
  case utf8, utf8WithMark, gb18030, utf16Little, utf16Big

  /// The bytes of a text.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: Array(text.data(using: .init(rawValue: 0x8000_0632)) ?? Data(text.utf8))
    case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
