internal import ZipArchive

/// The parts of an office file: a ZIP container in which parts point to each other.
///
/// ECMA-376 Part 2. Parts are named as relationships give them; ``Relationship/part`` can be passed on.
/// A value belongs to one thread at a time.
public final class OfficePackage {
  private let archive: Archive
  /// Which of the two readers of XML is taken; tests compare them.
  package var parser = XMLPartParser.Choice.scannerFirst
  /// The relationships that have been read, by the part with their list.
  private var known: [String: [Relationship]] = [:]
  /// The entries of each folded name; more than one is a contradiction.
  private let paths: [String: [String]]

  /// Opens a file that is in memory.
  ///
  /// - Throws: ``PackageError`` of kind `.archive`.
  public convenience init(bytes: [UInt8]) throws(PackageError) {
    do {
      self.init(try Archive(bytes: bytes))
    } catch {
      throw PackageError(error)
    }
  }

  /// Opens a file without reading it into memory.
  ///
  /// - Throws: ``PackageError`` of kind `.archive`.
  public convenience init(path: String) throws(PackageError) {
    do {
      self.init(try Archive(path: path))
    } catch {
      throw PackageError(error)
    }
  }

  private init(_ archive: consuming Archive) {
    self.archive = archive
    paths = Dictionary(grouping: self.archive.entries.filter { !$0.isDirectory }.map(\.path)) {
      PartName.folded($0)
    }
  }

  /// Whether the file has a part of this name.
  public func contains(_ part: String) -> Bool { paths[PartName.folded(part)] != nil }

  /// The size in bytes that a part declares, once inflated; 0 where there is none.
  public func size(of part: String) -> Int {
    guard let path = paths[PartName.folded(part)]?.first else { return 0 }
    return archive.entries.first { $0.path == path }?.size ?? 0
  }

  /// Parses a part.
  ///
  /// - Parameters:
  ///   - part: The part's name.
  ///   - handler: Receives what the part holds. When this throws, what it has received so far is not
  ///     to be trusted.
  /// - Throws: ``PackageError``, or what the handler throws.
  public func parse(_ part: String, with handler: inout some XMLHandler) throws {
    let path = try path(of: part)
    do {
      try XMLPartParser.parse(part, by: parser, with: &handler) { body in
        try archive.withStream(of: path, body)
      }
    } catch let error as ArchiveError {
      throw PackageError(error)
    } catch let error as PackageError {
      throw error.named(part)
    }
  }

  /// The relationships of a part in their order; none where it has no list.
  ///
  /// - Parameter part: The part's name; `nil` for the file as a whole.
  /// - Returns: The relationships, with the names of the parts that they lead to.
  /// - Throws: ``PackageError``.
  public func relationships(of part: String?) throws -> [Relationship] {
    let list = PartName.relationships(of: part)
    if let relationships = known[list] { return relationships }
    guard contains(list) else { return [] }
    var handler = RelationshipHandler(source: part)
    try parse(list, with: &handler)
    known[list] = handler.relationships
    return handler.relationships
  }

  private func path(of part: String) throws(PackageError) -> String {
    guard let found = paths[PartName.folded(part)], let path = found.first else {
      throw PackageError(.missingPart, part: part, detail: "there is no such part")
    }
    guard found.count == 1 else {
      throw PackageError(
        .archive(.corrupt), part: part, detail: "\(found.count) parts of this name")
    }
    return path
  }
}
