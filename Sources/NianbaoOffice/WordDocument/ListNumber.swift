internal import Nianbao

/// Writes the number of a list's paragraph.
///
/// ECMA-376 Part 1, 17.18.59 `ST_NumberFormat`.
enum ListNumber {
  /// The number in a format; what is not known is written in digits, as Word does.
  static func text(_ number: Int, format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "upperLetter": letters(number).uppercased()
    case "lowerLetter": letters(number)
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand",
      "taiwaneseDigital":
      Ordinal.chinese(number)
    case "decimalFullWidth", "decimalFullWidth2":
      scalars(String(number).unicodeScalars.map { $0.value + 0xFEE0 })
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, from: 0x2460)
    case "decimalEnclosedParen": enclosed(number, from: 0x2474)
    case "decimalEnclosedFullstop": enclosed(number, from: 0x2488)
    case "ideographTraditional": cycle(number, "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": cycle(number, "子丑寅卯辰巳午未申酉戌亥")
    default: String(number)
    }
  }

  /// a … z, then aa … zz.
  private static func letters(_ number: Int) -> String {
    guard number >= 1 else { return String(number) }
    let letter = scalars([UInt32(0x61 + (number - 1) % 26)])
    return String(repeating: letter, count: min((number - 1) / 26 + 1, 10))
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in values {
      text += String(repeating: sign, count: rest / value)
      rest %= value
    }
    return text
  }

  /// One of the twenty characters from ① on, or digits.
  private static func enclosed(_ number: Int, from first: UInt32) -> String {
    (1...20).contains(number) ? scalars([first + UInt32(number) - 1]) : String(number)
  }

  private static func cycle(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return number >= 1 ? String(signs[(number - 1) % signs.count]) : String(number)
  }

  private static func scalars(_ values: [UInt32]) -> String {
    String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
  }
}
