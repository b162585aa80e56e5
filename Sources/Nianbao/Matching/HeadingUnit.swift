/// What a heading says of the unit of measure, in its last brackets or alone: 金额（单位：万元）, 金额（人民币元）,
/// 单位：元.
struct HeadingUnit {
  /// The pieces of what is said, such as 人民币元 and 保留两位小数.
  private let pieces: [Substring]

  private static let opening: Set<Character> = ["(", "[", "{", "【", "〔"]
  private static let closing: Set<Character> = [")", "]", "}", "】", "〕"]
  private static let separators: Set<Character> = [":", ",", ";", "、", "。"]

  /// Finds what may be a unit; `nil` where there are no brackets and the heading does not begin with 单位.
  init?(_ heading: String) {
    let scalars = heading.unicodeScalars
    let open = scalars.lastIndex(where: Self.opens)
    guard open != nil || Self.mayBeAlone(heading) else { return nil }
    // What stands before the brackets is not asked for, and folding takes long.
    let text = LabelNormalizer.folded(String(scalars[(open ?? scalars.startIndex)...]))
    guard open != nil || Self.isUnitAlone(text) else { return nil }
    let inner = text.dropFirst(open == nil ? 0 : 1).prefix { !Self.closing.contains($0) }
    pieces = String(inner.filter { !$0.isWhitespace }).split(
      whereSeparator: Self.separators.contains)
  }

  /// Most headings name none, and code points are looked at faster than characters.
  private static func mayName(_ heading: String) -> Bool {
    heading.unicodeScalars.contains(where: opens) || mayBeAlone(heading)
  }

  private static func mayBeAlone(_ heading: String) -> Bool {
    heading.unicodeScalars.first.map { $0 == "单" || $0 == "單" } ?? false
  }

  /// Whether a character is an opening bracket, in whatever form.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "﹙", "［", "[", "｛", "﹛", "{", "【", "〔", "﹝": true
    default: false
    }
  }

  private static func isUnitAlone(_ folded: String) -> Bool { folded.hasPrefix("单位") }

  /// The unit, where numbers in it are others than those that the form asks for; else `nil`.
  ///
  /// What ends in no unit of the kind says nothing.
  func other(than kind: ValueKind) -> String? {
    guard !kind.needsUnit else { return nil }
    for piece in pieces {
      guard let unit = NamedUnit(endOf: piece, kind) else { continue }
      return unit.isOwn ? nil : unit.name
    }
    return nil
  }

  /// A heading without its last brackets; empty where it only names a unit, as 单位：件 does.
  static func without(_ heading: String) -> String {
    guard mayName(heading) else { return heading }
    let text = LabelNormalizer.folded(heading)
    guard !isUnitAlone(text) else { return "" }
    return text.lastIndex(where: opening.contains).map { String(text[..<$0]) } ?? heading
  }
}
