internal import Nianbao

/// The styles of a page's elements, as they and the page's own style sheets say.
///
/// Of style sheets only what is said of a mark counts, a class or an id: alone, or with the name of
/// an element, it says it for sure. Where more has to hold, it is doubtful.
struct PageStyleSheet {
  /// The most declarations that are remembered.
  private static let maximumKnownCount = 1_000
  /// The most rules that show elements that are looked through; where there are more, any element may be shown.
  private static let maximumDisplayedCount = 200

  /// What is said of marks such as `.a`, `#a` and `td.a`, in small letters.
  private var marks: [String: PageStyle.Visibility] = [
    ".msofootnotereference": .setOff, ".msoendnotereference": .setOff,
  ]
  /// Marks for which some rule shows an element that has them all.
  private var displayed: Set<Set<String>> = []
  /// The declarations that elements have repeated so far: a page has few, and very often.
  private var known: [String: PageStyle] = [:]

  /// The style of an element with these attributes.
  mutating func style(_ element: String, _ attributes: [String: String]) -> PageStyle {
    var style = attributes["style"].map { own($0) } ?? PageStyle()
    if attributes["hidden"] != nil { style.visibility = .removed }
    let marks = Self.marks(of: attributes)
    guard style.visibility != .removed, !marks.isEmpty else { return style }
    for mark in marks {
      for visibility in [self.marks[mark], self.marks[element + mark]].compactMap({ $0 }) {
        let isSure = visibility != .removed || !(style.isDisplayed || isDisplayed(marks))
        style.visibility = max(style.visibility, isSure ? visibility : .setOff)
        style.look += mark
      }
    }
    return style
  }

  private static func marks(of attributes: [String: String]) -> [String] {
    let classes = attributes["class"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
    let id = attributes["id"].map { ["#" + $0.lowercased()] } ?? []
    return classes.map { "." + $0 } + id
  }

  private func isDisplayed(_ marks: [String]) -> Bool {
    displayed.count > Self.maximumDisplayedCount
      || displayed.contains { $0.isSubset(of: marks) }
  }

  private mutating func own(_ declarations: String) -> PageStyle {
    if let style = known[declarations] { return style }
    let style = PageStyle(declarations[...])
    if known.count < Self.maximumKnownCount { known[declarations] = style }
    return style
  }

  // MARK: Rules

  /// Adds the rules of a style sheet.
  ///
  /// Those that hold for some media only, such as print, are passed over.
  mutating func add(_ sheet: String) {
    let text = Self.withoutComments(sheet)
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      // Statements such as `@charset` end with a semicolon.
      let selectors = rest[..<open].split(separator: ";").last ?? ""
      let isConditional = selectors.contains("@")
      guard let close = Self.end(of: rest[open...], isNested: isConditional) else { return }
      if !isConditional { add(PageStyle(rest[open..<close]), to: selectors) }
      rest = rest[rest.index(after: close)...]
    }
  }

  /// CSS 2.2, 4.1.9, and the signs that hid a sheet from old browsers.
  private static func withoutComments(_ sheet: String) -> String {
    sheet.replacing(/\/\*.*?(?:\*\/|$)/.dotMatchesNewlines(), with: " ")
      .replacing("<!--", with: " ").replacing("-->", with: " ")
  }

  private mutating func add(_ style: PageStyle, to selectors: Substring) {
    guard style.visibility != .plain || style.isDisplayed else { return }
    // What holds in some state, or before and behind an element, says nothing of the element.
    for selector in selectors.lowercased().split(separator: ",") where !selector.contains(":") {
      let parts = selector.split { $0.isWhitespace || ">+~".contains($0) }
      guard let last = parts.last else { continue }
      let names = Self.marks(in: last)
      if style.isDisplayed, !names.isEmpty { displayed.insert(Set(names)) }
      guard style.visibility != .plain else { continue }
      if parts.count == 1, names.count == 1 {
        raise(String(last), to: style.visibility)
      } else {
        for name in names { raise(name, to: style.visibility == .setOff ? .setOff : .doubtful) }
      }
    }
  }

  private mutating func raise(_ mark: String, to visibility: PageStyle.Visibility) {
    marks[mark] = max(marks[mark] ?? .plain, visibility)
  }

  /// The classes and ids of one element in a selector, each with its sign.
  private static func marks(in part: Substring) -> [String] {
    part.matches(of: /[.#][\w-]+/).map { String($0.output) }
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
