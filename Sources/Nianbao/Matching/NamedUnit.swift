/// A unit of measure at the end of a piece of text, such as 百万元 at that of 人民币百万元.
struct NamedUnit {
  /// The unit with what makes it larger.
  let name: String
  /// Whether numbers in it are those that the form asks for.
  let isOwn: Bool
  /// Whether nothing else stands in front of it, but for the currency or what is measured: 人民币元 is a unit, and
  /// 广元 is a place.
  let isAlone: Bool

  /// Characters that make a unit ten times to a hundred million times as large.
  private static let multiples: Set<Character> = ["十", "百", "千", "万", "亿"]

  /// Finds a unit of a kind of values; `nil` where the text ends with none.
  init?(endOf text: Substring, _ kind: ValueKind) {
    // The longest first: 万元 ends with 元.
    let units = kind.units.sorted { ($1.count, $0) < ($0.count, $1) }
    guard let unit = units.first(where: text.hasSuffix) else { return nil }
    let front = text.dropLast(unit.count)
    let multiple = front.reversed().prefix(while: Self.multiples.contains)
    name = String(multiple.reversed()) + unit
    isOwn = multiple.isEmpty && unit == kind.unit ?? unit
    isAlone = front.dropLast(multiple.count).last.map { "币额".contains($0) } ?? true
  }
}
