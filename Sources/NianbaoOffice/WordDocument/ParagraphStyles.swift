internal import OfficePackage

/// What the styles of a text document say of the numbering and the text of their paragraphs.
///
/// ECMA-376 Part 1, 17.7.
struct ParagraphStyles: XMLHandler {
  /// The list and the level of a paragraph, where they are given.
  struct Numbering {
    /// The list; `0` means none.
    var list: String?
    /// The level, from 0.
    var level: Int?
  }

  private struct Style {
    var base: String?
    var numbering = Numbering()
    var look = RunLook()
  }

  private var styles: [String: Style] = [:]
  private var style: String?

  private enum Name {
    static let style = XMLName("style")
    static let id = XMLName("styleId")
    static let base = XMLName("basedOn")
  }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    switch element {
    case Name.style:
      style = attributes.value(ofLocal: Name.id)
      edit { _ in }
    case Name.base: edit { $0.base = attributes.wordValue }
    case WordNames.shared.numberingID: edit { $0.numbering.list = attributes.wordValue }
    case WordNames.shared.level: edit { $0.numbering.level = attributes.wordInteger }
    default: edit { $0.look.add(element, attributes) }
    }
  }

  /// How text of a style shows, as it or a style it is based on says.
  func look(of id: String?) -> RunLook {
    var (name, look) = (id, RunLook())
    for _ in 0..<20 {
      guard let style = name.flatMap({ styles[$0] }) else { break }
      look = look.over(style.look)
      name = style.base
    }
    return look
  }

  private mutating func edit(_ change: (inout Style) -> Void) {
    guard let style else { return }
    change(&styles[style, default: Style()])
  }

  /// The numbering of a style, its own or that of a style it is based on.
  ///
  /// - Parameter id: The style's id.
  /// - Returns: The numbering, and the style that gives the list.
  func numbering(of id: String) -> (numbering: Numbering, style: String) {
    var (name, found) = (id, Numbering())
    // Styles that are based on each other in a circle end somewhere, too.
    for _ in 0..<20 {
      guard let style = styles[name] else { break }
      found.level = found.level ?? style.numbering.level
      if let list = style.numbering.list {
        found.list = list
        return (found, name)
      }
      guard let base = style.base else { break }
      name = base
    }
    return (found, id)
  }
}
