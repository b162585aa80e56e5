/// Whether a number format shows a number as a date, a time, or a duration.
///
/// ECMA-376 Part 1, 18.8.30 and 18.8.31.
enum NumberFormat: Hashable, Sendable {
  /// A number.
  case number
  /// A day, with or without a time.
  case date
  /// A time of day.
  case time
  /// A time that may be longer than a day, such as `[h]:mm`.
  case duration

  /// The format that a built-in id stands for, also in Chinese, Japanese and Korean programs.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }

  /// Reads a format code such as `yyyy"年"m"月"`.
  ///
  /// Only its first part, that for positive numbers, counts; quoted text and escaped characters
  /// are no codes.
  init(code: String) {
    var scan = FormatCodeScan()
    for character in code.unicodeScalars.prefix(1024) {
      guard scan.step(character) else { break }
    }
    self = scan.format
  }
}

extension NumberFormat {
  /// Whether a format code makes a number look like another one.
  ///
  /// So do a percent sign, a comma behind the last digit, which divides by a thousand, a point that
  /// is only drawn, text with digits or words for tens of thousands, and a code without any digit.
  static func misleads(_ code: String) -> Bool {
    guard NumberFormat(code: code) == .number else { return false }
    var digits = 0
    var isQuoted = false
    var scales = false
    var scalars = Array(code.unicodeScalars.prefix(1024))[...]
    while let scalar = scalars.popFirst(), scalar != ";" || isQuoted {
      switch scalar {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: if isMisleading(scalar) { return true }
      case "\\", "!": if let drawn = scalars.popFirst(), isMisleading(drawn) { return true }
      case "_", "*": scalars = scalars.dropFirst()
      case "[": scalars = scalars.drop { $0 != "]" }
      case "0", "#", "?":
        digits += 1
        scales = false
      case ",": scales = digits > 0
      case "%": return true
      default: if "gG@".unicodeScalars.contains(scalar) { digits += 1 }
      }
    }
    return scales || digits == 0
  }

  private static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
    "0123456789.,%百千万亿".unicodeScalars.contains(scalar)
  }
}

/// Walks over a format code and notes which letters of date and time it has.
private struct FormatCodeScan {
  private var isQuoted = false
  private var skipsNext = false
  private var bracket: String?
  private var letters: Set<Character> = []
  private var isDuration = false
  private var words = ""

  /// Takes the next character; `false` where the first part ends.
  mutating func step(_ scalar: Unicode.Scalar) -> Bool {
    let character = Character(scalar.properties.lowercaseMapping)
    if skipsNext {
      skipsNext = false
    } else if isQuoted {
      isQuoted = scalar != "\""
    } else if let text = bracket {
      bracket = scalar == "]" ? nil : text + String(character)
      if scalar == "]" {
        isDuration = isDuration || ["h", "hh", "m", "mm", "s", "ss"].contains(text)
      }
    } else {
      switch scalar {
      case "\"": isQuoted = true
      case "\\", "!", "_", "*": skipsNext = true
      case "[": bracket = ""
      case ";": return false
      default:
        words.append(character)
        letters.insert(character)
      }
    }
    return true
  }

  var format: NumberFormat {
    if isDuration { return .duration }
    guard !words.contains("general"), !words.contains("e+"), !words.contains("e-") else {
      return .number
    }
    let isWeekday = words.contains("aaa")
    if isWeekday || !letters.isDisjoint(with: ["y", "d", "e", "b"]) { return .date }
    if !letters.isDisjoint(with: ["h", "s"]) { return .time }
    return letters.contains("m") ? .date : .number
  }
}
