internal import Nianbao
internal import OfficePackage

/// What an office file says of itself: title, organisation, and named values of its own.
///
/// ECMA-376 Part 1, 15.2.12; Part 2, 8. A part that is not there, or says nothing, is none.
struct PropertiesPart: XMLHandler {
  private(set) var properties = DocumentProperties()
  private var name: String?
  private var text: [UInt8] = []

  /// Reads the properties of a file.
  ///
  /// - Throws: ``PackageError``.
  static func read(_ package: OfficePackage) throws -> DocumentProperties {
    var handler = PropertiesPart()
    for relationship in try package.relationships(of: nil) {
      let isProperties = relationship.type.hasSuffix("-properties")
      if isProperties, let part = relationship.part, package.contains(part) {
        try package.parse(part, with: &handler)
      }
    }
    return handler.properties
  }

  private enum Name {
    static let title = XMLName("title")
    static let company = XMLName("Company")
    static let property = XMLName("property")
    static let name = XMLName("name")
  }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    if element == Name.property { name = attributes.value(of: Name.name) }
    text = []
  }

  mutating func text(_ text: Span<UInt8>) throws { self.text.append(text) }

  mutating func end(_ element: XMLName) throws {
    let value = String(decoding: text, as: UTF8.self)
    switch element {
    case Name.title: properties.title = value.isEmpty ? nil : value
    case Name.company: properties.organisation = value.isEmpty ? nil : value
    case Name.property: name = nil
    default:
      if let name, properties.custom.count < 1000 { properties.custom.append(.init(name, value)) }
    }
    text = []
  }
}
