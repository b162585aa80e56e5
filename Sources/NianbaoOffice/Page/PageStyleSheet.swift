internal import Nianbao

/// The styles of a page's elements, as they and the page's own style sheets say.
///
/// Of style sheets only what is said of a class counts: a bare class says it for sure; where more
/// has to hold, or another rule shows the class again, text is set off rather than left out.
struct PageStyleSheet {
  /// The most declarations that are remembered.
  private static let maximumKnownCount = 1_000
  /// The most rules that show elements that are looked through; where there are more, any element may be shown.
  private static let maximumDisplayedCount = 200

  private var classes: [Substring: PageStyle.Visibility] = [
    "msofootnotereference": .setOff, "msoendnotereference": .setOff,
  ]
  /// Classes that some rule shows an element of which has them all.
  private var displayed: Set<Set<Substring>> = []
  /// The declarations that elements have repeated so far: a page has few, and very often.
  private var known: [String: PageStyle] = [:]

  /// The style of an element with these attributes.
  mutating func style(_ attributes: [String: String]) -> PageStyle {
    var style = attributes["style"].map { own($0) } ?? PageStyle()
    if attributes["hidden"] != nil { style.visibility = .removed }
    guard let names = attributes["class"], style.visibility != .removed else { return style }
    let classes = names.lowercased().split(whereSeparator: \.isWhitespace)
    for visibility in classes.compactMap({ self.classes[$0] }) {
      let isSure = visibility != .removed || !(style.isDisplayed || isDisplayed(classes))
      style.visibility = Self.stronger(style.visibility, isSure ? visibility : .setOff)
    }
    return style
  }

  private func isDisplayed(_ classes: [Substring]) -> Bool {
    displayed.count > Self.maximumDisplayedCount
      || displayed.contains { $0.isSubset(of: classes) }
  }

  private mutating func own(_ declarations: String) -> PageStyle {
    if let style = known[declarations] { return style }
    let style = PageStyle(declarations[...])
    if known.count < Self.maximumKnownCount { known[declarations] = style }
    return style
  }

  private static func stronger(
    _ one: PageStyle.Visibility, _ other: PageStyle.Visibility
  ) -> PageStyle.Visibility {
    let order: [PageStyle.Visibility] = [.plain, .setOff, .invisible, .removed]
    return order.last { $0 == one || $0 == other } ?? one
  }

  // MARK: Rules

  /// Adds the rules of a style sheet.
  ///
  /// Those that hold for some media only, such as print, are passed over.
  mutating func add(_ sheet: String) {
    var rest = sheet[...]
    while let open = rest.firstIndex(of: "{") {
      let selectors = rest[..<open]
      let isConditional = selectors.contains("@")
      guard let close = Self.end(of: rest[open...], isNested: isConditional) else { return }
      if !isConditional { add(PageStyle(rest[open..<close]), to: selectors) }
      rest = rest[rest.index(after: close)...]
    }
  }

  private mutating func add(_ style: PageStyle, to selectors: Substring) {
    guard style.visibility != .plain || style.isDisplayed else { return }
    for selector in selectors.lowercased().split(separator: ",") {
      let parts = selector.split { $0.isWhitespace || ">+~".contains($0) }
      let last = Self.classes(in: parts.last ?? "")
      if style.isDisplayed, !last.isEmpty { displayed.insert(Set(last)) }
      guard style.visibility != .plain else { continue }
      let isBare = parts.count == 1 && last.count == 1 && parts.first?.dropFirst() == last.first
      for name in parts.flatMap(Self.classes) {
        classes[name] = Self.stronger(
          classes[name] ?? .plain, isBare ? style.visibility : .setOff)
      }
    }
  }

  /// The classes of one element in a selector.
  private static func classes(in part: Substring) -> [Substring] {
    part.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { name in
      name.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// The brace that closes the one at the beginning.
  private static func end(of text: Substring, isNested: Bool) -> Substring.Index? {
    var depth = 0
    return text.indices.first { index in
      if text[index] == "{" { depth += isNested || depth == 0 ? 1 : 0 }
      if text[index] == "}" { depth -= 1 }
      return depth == 0
    }
  }
}
