/// What a heading says of the unit of measure, in its last brackets or alone: 金额（单位：万元）, 金额（人民币元）,
/// 单位：元.
struct HeadingUnit {
  /// The pieces of what is said, such as 人民币元 and 保留两位小数.
  private let pieces: [Substring]

  private static let opening: Set<Character> = ["（", "(", "［", "[", "【"]
  private static let closing: Set<Character> = ["）", ")", "］", "]", "】"]
  private static let separators: Set<Character> = ["：", ":", "，", ",", "；", ";", "、", "。"]
  /// Characters that make a unit ten times to a hundred million times as large.
  private static let multiples: Set<Character> = ["十", "百", "千", "万", "亿"]

  /// Finds what may be a unit; `nil` where there are no brackets and the heading does not begin with 单位.
  init?(_ heading: String) {
    let isAlone = heading.hasPrefix("单位")
    // Most headings have no brackets, and code points are looked at faster than characters.
    guard isAlone || heading.unicodeScalars.contains(where: { "（(［[【".unicodeScalars.contains($0) })
    else { return nil }
    let open = heading.lastIndex(where: Self.opening.contains).map { heading.index(after: $0) }
    guard let start = open ?? (isAlone ? heading.startIndex : nil) else { return nil }
    let inner = heading[start...].prefix { !Self.closing.contains($0) }
    pieces = String(inner.filter { !$0.isWhitespace }).split(
      whereSeparator: Self.separators.contains)
  }

  /// The unit, where numbers in it are others than those that the form asks for; else `nil`.
  ///
  /// What ends in no unit of the kind says nothing.
  func other(than kind: ValueKind) -> String? {
    guard !kind.needsUnit else { return nil }
    // The longest first: 万元 ends with 元.
    let units = kind.units.sorted { ($1.count, $0) < ($0.count, $1) }
    for piece in pieces {
      guard let unit = units.first(where: piece.hasSuffix) else { continue }
      let multiple = piece.dropLast(unit.count).reversed().prefix(while: Self.multiples.contains)
      let isOwn = multiple.isEmpty && unit == kind.unit ?? unit
      return isOwn ? nil : String(multiple.reversed()) + unit
    }
    return nil
  }

  /// A heading without its last brackets; empty where it only names a unit, as 单位：件 does.
  static func without(_ heading: String) -> String {
    guard !heading.hasPrefix("单位") else { return "" }
    return heading.lastIndex(where: opening.contains).map { String(heading[..<$0]) } ?? heading
  }
}
