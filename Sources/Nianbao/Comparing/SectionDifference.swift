/// A section whose text is not the same in two reports.
public struct SectionDifference: Hashable, Sendable {
  /// The heading of a section, and its number.
  public struct Heading: Hashable, Sendable {
    /// The number that the source gives the section; 0 for text before the first heading.
    public var number: Int
    /// The heading without its number.
    public var text: String
  }

  /// A paragraph that is not the same, or that only one report has.
  public struct Paragraph: Hashable, Sendable {
    /// The paragraph of the first report; `nil` where it has none.
    public var left: String?
    /// The paragraph of the second report; `nil` where it has none.
    public var right: String?
    /// Where the paragraph of the first report begins.
    public var leftSource: SourceLocation?
    /// Where the paragraph of the second report begins.
    public var rightSource: SourceLocation?
  }

  /// The section of the first report; `nil` where it has none.
  public var left: Heading?
  /// The section of the second report; `nil` where it has none.
  public var right: Heading?
  /// The paragraphs that differ, in order.
  public var paragraphs: [Paragraph]
}
