/// Why a page cannot be read.
public struct HTMLError: Error, Hashable, Sendable {
  /// The cause.
  public enum Kind: Hashable, Sendable {
    /// Elements are nested deeper, or one has more attributes, than any page needs.
    case excessive
    /// The parser could not be made, or gave up.
    case unreadable
  }

  /// The cause.
  public var kind: Kind
  /// What exactly was found, in English.
  public var detail: String

  /// Creates an error.
  public init(_ kind: Kind, detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
