/// What a title line says: the organ and the year.
///
/// ```
/// 某某县统计局2022年政府信息公开工作年度报告  →  某某县统计局, 2022
/// 2019年某某市人民政府办公厅政府信息公开工作年度报告  →  某某市人民政府办公厅, 2019
/// ```
struct ReportTitle: Hashable, Sendable {
  /// The organ, where the line names it.
  var organ: String?
  /// The year, where the line names it.
  var year: Int?

  /// The longest title, in characters.
  private static let longest = 80

  /// Creates a title of its parts.
  init(organ: String?, year: Int?) {
    self.organ = organ
    self.year = year
  }

  /// Reads a title; `nil` when the line is none.
  ///
  /// - Parameters:
  ///   - text: The line. Spaces in it do not count.
  ///   - phrases: What titles end with; see ``FormDefinition/Title``.
  init?(_ text: String, phrases: [String]) {
    guard let text = Self.visible(text) else { return nil }
    let plain = LabelNormalizer.simplify(text)
    guard plain.count == text.count,
      let range = phrases.lazy.compactMap({ Self.range(of: $0, in: plain) }).first
    else { return nil }
    let head = Self.string(text[..<range.lowerBound])
    let tail = Self.string(text[range.upperBound...]).filter { !Self.brackets.contains($0) }
    guard tail.count <= 8 else { return nil }
    let found = Self.year(in: head) ?? Self.year(in: tail)
    year = found?.year
    let organ = Self.organ(in: found.map { head.replacingBytes($0.text, with: "") } ?? head)
    self.organ = organ.isEmpty ? nil : organ
  }

  /// The characters of a line that may be a title, without white space; `nil` where it is none.
  private static func visible(_ line: String) -> [Unicode.Scalar]? {
    var visible: [Unicode.Scalar] = []
    for scalar in line.unicodeScalars where !scalar.isWhiteSpace {
      // Most lines are longer than any title, and a sentence that mentions the report is not its title.
      guard visible.count < longest, !isStop(scalar) else { return nil }
      visible.append(scalar)
    }
    return visible
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", "；", "：": true
    default: false
    }
  }

  private static func range(of phrase: String, in text: [Unicode.Scalar]) -> Range<Int>? {
    let phrase = Array(phrase.unicodeScalars)
    return text.firstIndex(of: phrase).map { $0..<($0 + phrase.count) }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars)
  }

  private static let brackets: Set<Character> = ["《", "》", "〈", "〉", "（", "）", "(", ")", "“", "”"]

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "《", "》", "〈", "〉", "（", "(", "〔", "[": true
    default: false
    }
  }

  private static func organ(in text: String) -> String {
    var text = text
    // Most names have no brackets, and are not to be searched for them time and again.
    if text.unicodeScalars.contains(where: isBracket) {
      text.removeAll { ["《", "》", "〈", "〉"].contains($0) }
      for empty in ["（）", "()", "〔〕", "[]"] { text = text.replacing(empty, with: "") }
    }
    for tail in ["关于", "關於", "的", "年度"] where text.hasSuffix(tail) {
      text.removeLast(tail.count)
    }
    return text.trimmed
  }

  /// The first year with 年 behind it, in Arabic or Chinese digits.
  ///
  /// Only those of ``Report/years`` count.
  static func year(in text: some StringProtocol) -> (year: Int, text: String)? {
    year(in: Array(text.unicodeScalars))
  }

  /// The first year in a text without white space.
  static func year(in scalars: [Unicode.Scalar]) -> (year: Int, text: String)? {
    for (index, scalar) in scalars.enumerated() where scalar == "年" && index >= 4 {
      let digits = scalars[(index - 4)..<index].compactMap(digit)
      let year = digits.reduce(0) { $0 * 10 + $1 }
      guard digits.count == 4, Report.years.contains(year) else { continue }
      let hasDegree = index + 1 < scalars.count && scalars[index + 1] == "度"
      return (year, string(scalars[(index - 4)...(hasDegree ? index + 1 : index)]))
    }
    return nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if let value = Character(scalar).wholeNumberValue, value < 10 { return value }
    return Ordinal.digit(scalar)
  }
}
