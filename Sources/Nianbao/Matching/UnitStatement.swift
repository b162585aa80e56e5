/// A unit of measure that a line near a table, or a cell in it, states by itself or beside other words:
/// 单位：元, 填报单位：某某局 计量单位：万元, 以元为单位, 情况表（元）.
///
/// 单位 is also what an organ is called, so only a text that is nothing but a unit counts.
struct UnitStatement {
  /// A piece of text that may be a unit.
  private struct Piece {
    /// Its words, which may be one that spaces part: 万 元.
    var words: [Substring]
    /// Whether 单位 says that a unit follows; without it 十件 may be a number.
    var isNamed: Bool
  }

  private let pieces: [Piece]

  /// Longer texts, in bytes, are prose.
  private static let longest = 600
  private static let separators: Set<Character> = [
    "(", "[", "{", "【", "〔", ")", "]", "}", "】", "〕", ":", ",", ";", "、", "。", "/", "|",
  ]
  /// The word for a unit.
  private static let word = "单位"

  /// Takes a text apart; `nil` where it can state no unit.
  init?(_ text: String) {
    guard let parts = Self.parts(of: text) else { return nil }
    pieces =
      parts.prefix(1).flatMap(Self.unnamed) + parts.dropLast().compactMap(Self.behindPreposition)
      + parts.dropFirst().flatMap(Self.named)
    if pieces.isEmpty { return nil }
  }

  /// Whether a text is a unit with its word and little else, as （计量单位：万元） is, and so no heading; 事业单位 is one.
  static func isAlone(_ text: String) -> Bool {
    guard let parts = parts(of: text), parts.count == 2 else { return false }
    return parts[0].count(where: \.isLetter) <= 2 && parts[1].count <= 16
      && isAnnounced(parts[1])
  }

  /// What stands before, between and behind the words for a unit; `nil` where the text can state none.
  private static func parts(of text: String) -> [Substring]? {
    guard text.utf8.count <= longest, mayState(text) else { return nil }
    let words = LabelNormalizer.folded(text).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ").replacing("单 位", with: word)
      .split(separator: word, omittingEmptySubsequences: false)
  }

  /// Most texts state none, and code points are looked at faster than characters.
  static func mayState(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar {
      case "单", "單", ":", "：": true
      default: HeadingUnit.opens(scalar)
      }
    }
  }

  /// What stands in brackets or behind a colon where nothing says that it is a unit.
  private static func unnamed(_ part: Substring) -> [Piece] {
    split(part).dropFirst().map { Piece(words: $0, isNamed: false) }
  }

  /// What stands behind 单位; without a colon or the like only what follows at once.
  private static func named(_ part: Substring) -> [Piece] {
    let pieces = split(part.drop { ":为是 ".contains($0) }).filter { !$0.isEmpty }
    if isAnnounced(part) { return pieces.map { Piece(words: $0, isNamed: true) } }
    return pieces.prefix(1).map { Piece(words: Array($0.prefix(2)), isNamed: true) }
  }

  private static func isAnnounced(_ part: Substring) -> Bool {
    part.first { $0 != " " }.map { ":为是".contains($0) } ?? false
  }

  /// What stands between 以 and 为单位.
  private static func behindPreposition(_ part: Substring) -> Piece? {
    guard part.hasSuffix("为"), let start = part.lastIndex(where: { "以按".contains($0) }) else {
      return nil
    }
    return Piece(words: [part[start...].dropFirst().dropLast()], isNamed: true)
  }

  private static func split(_ text: Substring) -> [[Substring]] {
    text.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
      .map { $0.split(separator: " ") }
  }

  /// The unit, where numbers in it are others than those that the form asks for; else `nil`.
  func other(than kind: ValueKind) -> String? {
    guard !kind.needsUnit else { return nil }
    for piece in pieces where piece.isNamed || kind.unit != nil {
      guard let unit = Self.unit(in: piece, kind) else { continue }
      return unit.isOwn ? nil : unit.name
    }
    return nil
  }

  /// The unit that some of the words are, the first of them and as many of them as can be.
  private static func unit(in piece: Piece, _ kind: ValueKind) -> NamedUnit? {
    // 元 behind a number is that number's.
    for start in piece.words.indices
    where start == 0 || piece.words[start - 1].last?.isNumber == false {
      for end in piece.words[start...].indices.reversed() {
        let joined = piece.words[start...end].joined()
        if let unit = NamedUnit(endOf: joined[...], kind), unit.isAlone { return unit }
      }
    }
    return nil
  }
}
