/// Where the text of a report stands in its source, as far as the source has places.
///
/// Data such as JSON gives text without places; then there are none.
public struct TextSources: Hashable, Sendable {
  /// The places of one section's text.
  public struct Section: Hashable, Sendable {
    /// Where the heading begins.
    public var heading: SourceLocation?
    /// Where each paragraph begins, as many as ``ReportSection/paragraphs``.
    public var paragraphs: [SourceLocation?]

    /// Creates the places of a section.
    public init(heading: SourceLocation? = nil, paragraphs: [SourceLocation?] = []) {
      self.heading = heading
      self.paragraphs = paragraphs
    }
  }

  /// Where the title begins.
  public var title: SourceLocation?
  /// The places of each section, as many as ``Report/sections``.
  public var sections: [Section]

  /// Creates places.
  public init(title: SourceLocation? = nil, sections: [Section] = []) {
    self.title = title
    self.sections = sections
  }

  /// Where the heading of a section begins; `section` is an index of ``Report/sections``.
  public func heading(_ section: Int) -> SourceLocation? { sections[safe: section]?.heading }

  /// Where a paragraph begins, by its indices in ``Report/sections``.
  public func paragraph(_ section: Int, _ paragraph: Int) -> SourceLocation? {
    sections[safe: section]?.paragraphs[safe: paragraph] ?? nil
  }
}
