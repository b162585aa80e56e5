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
final class RelationshipHandler: XMLHandler {
  private(set) var relationships: [Relationship] = []
  private let source: String?

  init(source: String?) { self.source = source }

  func start(_ element: String, _ attributes: [String: String]) throws {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    guard relationships.count < 100_000 else {
      throw PackageError(.excessive, detail: "more than 100,000 relationships")
    }
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    let isExternal = attributes["TargetMode"] == "External"
    relationships.append(
      Relationship(
        id: id, type: type, part: isExternal ? nil : PartName.resolve(target, from: source)))
  }
}
