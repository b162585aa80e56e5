public import ZipArchive

/// Why an office file, or one part of it, cannot be read.
public struct PackageError: Error, Hashable, Sendable {
  /// The cause.
  public enum Kind: Hashable, Sendable {
    /// The container cannot be read.
    case archive(ArchiveError.Kind)
    /// A part that others refer to is not there.
    case missingPart
    /// A part is not well-formed XML.
    case malformed
    /// A part declares a document type, which office files never do and attacks need.
    ///
    /// ECMA-376 Part 2, 6.2.5.
    case documentType
    /// A part holds more of something than any program writes.
    case excessive
  }

  /// The cause.
  public var kind: Kind
  /// The part's name; `nil` when it is the file as a whole.
  public var part: String?
  /// What exactly was found, in English.
  public var detail: String

  /// Creates an error.
  public init(_ kind: Kind, part: String? = nil, detail: String) {
    self.kind = kind
    self.part = part
    self.detail = detail
  }

  init(_ error: ArchiveError) {
    self.init(.archive(error.kind), part: error.entry, detail: error.detail)
  }
}
