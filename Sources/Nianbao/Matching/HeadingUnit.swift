/// The unit of measure that a heading names in brackets, as in 金额（单位：万元） or 金额（元）.
struct HeadingUnit {
  /// The unit.
  let unit: String

  private static let opening: Set<Character> = ["（", "(", "［", "[", "【"]
  private static let closing: Set<Character> = ["）", ")", "］", "]", "】"]
  private static let colons: Set<Character> = ["：", ":", " "]
  /// Characters that make a unit ten times to a hundred million times as large.
  private static let multiples: Set<Character> = ["十", "百", "千", "万", "亿"]

  /// Finds the unit; `nil` where the last brackets hold none.
  init?(_ heading: String) {
    // Most headings have no brackets, and code points are looked at faster than characters.
    guard heading.unicodeScalars.contains(where: { "（(［[【".unicodeScalars.contains($0) }),
      let open = heading.lastIndex(where: Self.opening.contains)
    else { return nil }
    let inner = heading[heading.index(after: open)...].prefix { !Self.closing.contains($0) }
    let text = String(inner.filter { !$0.isWhitespace })
    let named =
      text.hasPrefix("单位") ? text.dropFirst(2).drop(while: Self.colons.contains) : text[...]
    guard !named.isEmpty, named.count <= 6 else { return nil }
    unit = String(named)
  }

  /// A heading without its last brackets; empty where it only names a unit, as 单位：件 does.
  static func without(_ heading: String) -> String {
    guard !heading.hasPrefix("单位") else { return "" }
    return heading.lastIndex(where: opening.contains).map { String(heading[..<$0]) } ?? heading
  }

  /// Whether numbers in a unit are others than those that the form asks for.
  ///
  /// What is no unit of the kind says nothing, unless it is one of them times a power of ten.
  static func differs(_ unit: String, from kind: ValueKind) -> Bool {
    guard !kind.needsUnit, unit != kind.unit else { return false }
    let base = String(unit.drop(while: multiples.contains))
    if kind.unit != nil { return kind.units.contains(unit) || kind.units.contains(base) }
    return base != unit && kind.units.contains(base)
  }
}
