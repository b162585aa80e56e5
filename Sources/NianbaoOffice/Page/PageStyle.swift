/// How an element's style changes what a reader of the page sees of its text.
enum PageStyle: Hashable {
  /// Its text shows like what stands beside it.
  case plain
  /// It is set off from what stands beside it: raised, lowered, struck, or moved elsewhere.
  case setOff
  /// It does not show.
  case hidden

  private static let hiding = [
    "display:none", "visibility:hidden", "visibility:collapse", "mso-hide:all",
  ]
  /// Properties that hide where their value is nought.
  private static let fading = ["opacity:0", "font-size:0"]
  private static let settingOff = [
    "line-through", "vertical-align:super", "vertical-align:sub", "vertical-align:text-top",
    "mso-special-character", "position:absolute", "position:fixed", "text-indent:-9", "left:-9",
  ]

  /// Reads the declarations of a style.
  init(_ declarations: String) {
    let style = declarations.lowercased().filter { !$0.isWhitespace }
    if Self.hiding.contains(where: { style.contains($0) }) || Self.fades(style) {
      self = .hidden
    } else if Self.settingOff.contains(where: { style.contains($0) }) {
      self = .setOff
    } else {
      self = .plain
    }
  }

  /// Whether a property has the value nought, as in `opacity:0` or `font-size:0px`, and not 0.8.
  private static func fades(_ style: String) -> Bool {
    fading.contains { property in
      style.ranges(of: property).contains { range in
        let rest = style[range.upperBound...].prefix { $0 != ";" && $0 != "}" && $0 != "!" }
        return rest.allSatisfy { !("1"..."9").contains($0) }
      }
    }
  }
}

/// The classes of a page that hide text or set it off, as its own style sheets say.
struct PageStyleSheet {
  private var styles: [String: PageStyle] = [
    "msofootnotereference": .setOff, "msoendnotereference": .setOff,
  ]

  /// The style of an element with these attributes.
  func style(_ attributes: [String: String]) -> PageStyle {
    if attributes["hidden"] != nil { return .hidden }
    var found = attributes["style"].map { PageStyle($0) } ?? .plain
    guard found != .hidden, let classes = attributes["class"] else { return found }
    for name in classes.lowercased().split(whereSeparator: \.isWhitespace) {
      switch styles[String(name)] {
      case .hidden: return .hidden
      case .setOff: found = .setOff
      case .plain, nil: break
      }
    }
    return found
  }

  /// Adds the rules of a style sheet.
  ///
  /// Those that hold for some media only, such as print, are passed over.
  mutating func add(_ sheet: String) {
    var rest = sheet[...]
    while let open = rest.firstIndex(of: "{") {
      let selectors = rest[..<open].split(separator: "}").last ?? ""
      let isConditional = selectors.contains("@")
      guard let close = Self.end(of: rest[open...], isNested: isConditional) else { return }
      if !isConditional { add(PageStyle(String(rest[open..<close])), to: selectors) }
      rest = rest[rest.index(after: close)...]
    }
  }

  private mutating func add(_ style: PageStyle, to selectors: Substring) {
    guard style != .plain else { return }
    for selector in selectors.split(separator: ",") where !selector.contains(":") {
      let last = selector.split(whereSeparator: { $0.isWhitespace || ">+~".contains($0) }).last
      for name in (last ?? "").split(separator: ".", omittingEmptySubsequences: false).dropFirst() {
        styles[String(name).lowercased()] = style
      }
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
