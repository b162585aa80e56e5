/// A paragraph of text, without its line end.
public struct Paragraph: Hashable, Sendable {
  /// What a paragraph is in its document.
  public enum Role: Hashable, Sendable {
    /// The document's title.
    case title
    /// The heading of a section.
    case heading
    /// Running text.
    case body
    /// What stands on the page and belongs to no document on it: navigation, links, footers.
    case aside
  }

  /// The text, which holds no line end.
  public var text: String
  /// What the paragraph is.
  ///
  /// Formats that do not say it read as ``Role/body``.
  public var role: Role
  /// Where the paragraph begins.
  public var source: SourceLocation?

  /// Creates a paragraph.
  public init(_ text: String, role: Role = .body, source: SourceLocation? = nil) {
    self.text = text
    self.role = role
    self.source = source
  }
}
