/// A pointer from one part of an office file to another.
///
/// ECMA-376 Part 2, 6.5.3.
public struct Relationship: Hashable, Sendable {
  /// The id by which the source part names it.
  public var id: String
  /// The last piece of the type's URI, which the transitional and the strict form have in common:
  /// `worksheet`, `sharedStrings`.
  public var type: String
  /// The part that it points to, as ``OfficePackage`` takes it; `nil` where it leads out of the file.
  public var part: String?
}

/// Collects the relationships of a part.
struct RelationshipHandler: XMLHandler {
  private(set) var relationships: [Relationship] = []
  private let source: String?

  init(source: String?) { self.source = source }

  private enum Name {
    static let relationship = XMLName("Relationship")
    static let id = XMLName("Id")
    static let target = XMLName("Target")
    static let type = XMLName("Type")
    static let mode = XMLName("TargetMode")
  }

  mutating func start(_ element: XMLName, _ attributes: borrowing XMLAttributes) throws {
    guard element == Name.relationship, let id = attributes.value(of: Name.id),
      let target = attributes.value(of: Name.target)
    else { return }
    guard relationships.count < 100_000 else {
      throw PackageError(.excessive, detail: "more than 100,000 relationships")
    }
    let type = attributes.value(of: Name.type).flatMap { PartName.pieces(of: $0).last }
    let isExternal = attributes.value(of: Name.mode) == "External"
    relationships.append(
      Relationship(
        id: id, type: type.map(String.init) ?? "",
        part: isExternal ? nil : PartName.resolve(target, from: source)))
  }
}
