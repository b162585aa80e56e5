/// What elements mean for the text of a page.
///
/// HTML, 15.3 (rendering).
enum PageElements {
  /// Elements whose content nobody reads on the page.
  static let unread: Set<String> = [
    "button", "canvas", "iframe", "map", "noscript", "object", "rp", "rt", "script", "select",
    "style", "svg",
    "template", "textarea", "title",
  ]

  /// Elements that show what no text says.
  static let pictures: Set<String> = [
    "canvas", "embed", "iframe", "img", "object", "select", "svg", "video",
  ]

  /// Elements in which someone fills something in, or that look like it; in a table their text counts.
  static let fields: Set<String> = ["button", "textarea"]

  /// Elements that end a paragraph where they begin and where they end.
  static let breaks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "ul",
  ]

  /// Elements whose text is set off from what stands beside it: raised, lowered, or struck.
  static let setOff: Set<String> = ["del", "s", "strike", "sub", "sup"]

  /// Elements that are pieces of a line.
  static let inline: Set<String> = [
    "a", "abbr", "b", "big", "del", "em", "font", "i", "ins", "label", "s", "small", "span",
    "strike", "strong", "sub", "sup", "u",
  ]

  /// Elements around a page's document, and links, which lead away from it.
  static let asides: Set<String> = ["a", "aside", "footer", "nav"]

  /// Parts of names that pages give to what stands around their document.
  private static let asideNames = [
    "breadcrumb", "copyright", "crumb", "foot", "menu", "nav", "share", "sidebar",
  ]

  /// Whether an element stands around the page's document and is no part of it.
  static func isAside(_ element: String, _ attributes: [String: String]) -> Bool {
    if asides.contains(element) { return true }
    if ["navigation", "contentinfo", "banner"].contains(attributes["role"]) { return true }
    let names = [attributes["id"], attributes["class"]].compactMap { $0?.lowercased() }
    return names.contains { name in asideNames.contains { name.contains($0) } }
  }
}
