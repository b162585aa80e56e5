internal import Nianbao
internal import OfficePackage

/// What an office file says of itself: title, organisation, and named values of its own.
///
/// ECMA-376 Part 1, 15.2.12; Part 2, 8. A part that is not there, or says nothing, is none.
final class PropertiesPart: XMLHandler {
  private(set) var properties = DocumentProperties()
  private var name: String?
  private var text = ""

  /// Reads the properties of a file.
  ///
  /// - Throws: ``PackageError``.
  static func read(_ package: OfficePackage) throws -> DocumentProperties {
    let handler = PropertiesPart()
    for relationship in try package.relationships(of: nil) {
      let isProperties = relationship.type.hasSuffix("-properties")
      if isProperties, let part = relationship.part, package.contains(part) {
        try package.parse(part, with: handler)
      }
    }
    return handler.properties
  }

  func start(_ element: String, _ attributes: [String: String]) throws {
    if element == "property" { name = attributes["name"] }
    text = ""
  }

  func text(_ text: String) throws { self.text += text }

  func end(_ element: String) throws {
    switch element {
    case "title": properties.title = text.isEmpty ? nil : text
    case "Company": properties.organisation = text.isEmpty ? nil : text
    case "property": name = nil
    default:
      if let name, properties.custom.count < 1000 { properties.custom.append(.init(name, text)) }
    }
    text = ""
  }
}
