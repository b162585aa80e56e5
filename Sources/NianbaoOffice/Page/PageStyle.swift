/// How the style of an element changes what a reader of the page sees of its text.
struct PageStyle: Hashable {
  /// Whether and how the text shows.
  enum Visibility: Int, Comparable {
    /// Like what stands beside it.
    case plain
    /// Set off from what stands beside it: raised, lowered, struck, or moved elsewhere.
    case setOff
    /// Perhaps not at all.
    case doubtful
    /// Not at all, though it keeps its place.
    case invisible
    /// Not at all, as if it were not there.
    case removed

    static func < (left: Visibility, right: Visibility) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether and how the text shows.
  var visibility = Visibility.plain
  /// What sets the text off, so that neighbours that are set off alike are known to be one.
  var look = ""
  /// Whether white space and line ends count.
  var keepsSpace = false
  /// Whether the style says in so many words that the element is there.
  var isDisplayed = false
  /// Whether the style shows text again in an element whose own does not show.
  var isShownAgain = false

  /// Creates the style of an element that says nothing of it.
  init() {}

  /// Reads declarations.
  ///
  /// CSS 2.2, 4.1.8.
  init(_ declarations: Substring) {
    for declaration in declarations.lowercased().split(whereSeparator: { "{;}".contains($0) }) {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = parts.first, let value = parts.last else { continue }
      add(
        name.filter { !$0.isWhitespace },
        value.replacing("!important", with: "").filter { !$0.isWhitespace })
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    switch (name, value) {
    case ("display", "none"), ("visibility", "collapse"): visibility = .removed
    case ("display", _): isDisplayed = true
    case ("visibility", "hidden"), ("mso-hide", "all"): hide()
    case ("opacity", _) where Self.isNought(value): hide()
    case ("font-size", _) where Self.isNought(value): hide()
    case ("font-size", _), ("visibility", "visible"): isShownAgain = true
    case ("white-space", _): keepsSpace = value.hasPrefix("pre")
    case ("text-decoration", _) where value.contains("line-through"),
      ("text-decoration-line", _) where value.contains("line-through"),
      ("vertical-align", "super"), ("vertical-align", "sub"), ("vertical-align", "text-top"),
      ("color", "transparent"),
      ("position", "absolute"), ("position", "fixed"), ("mso-special-character", _):
      setOff(name, value)
    case ("text-indent", _) where value.hasPrefix("-9"): setOff(name, value)
    // Raised or lowered by a length: CSS 2.2, 9.4.3 and 10.8.1, and what Word writes.
    case ("vertical-align", _) where Self.isLength(value) && !Self.isNought(value),
      ("mso-text-raise", _) where !Self.isNought(value),
      ("top", _) where Self.isLength(value) && !Self.isNought(value),
      ("bottom", _) where Self.isLength(value) && !Self.isNought(value):
      setOff(name, value)
    // Perhaps there and nobody sees it: no room, or white on white.
    case ("width", _) where Self.isNought(value), ("max-width", _) where Self.isNought(value),
      ("height", _) where Self.isNought(value), ("max-height", _) where Self.isNought(value),
      ("color", _) where Self.white.contains(value):
      setOff(name, value)
    default: break
    }
  }

  private mutating func hide() { if visibility != .removed { visibility = .invisible } }

  private mutating func setOff(_ name: String, _ value: String) {
    if visibility == .plain { visibility = .setOff }
    look += "\(name):\(value);"
  }

  private static let white: Set<String> = [
    "white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)",
  ]

  /// Whether a value is a length or a percentage, such as 3pt, and no word.
  private static func isLength(_ value: String) -> Bool {
    value.first.map { "0123456789.-+".contains($0) } ?? false
  }

  /// Whether a measure is 0, as in `0`, `0px` or `0.0`, and not 0.8.
  private static func isNought(_ value: String) -> Bool {
    value.first == "0" && value.allSatisfy { !("1"..."9").contains($0) }
  }
}
