/// A section of the report: its text, and where its tables stand in the text.
public struct ReportSection: Hashable, Sendable {
  /// Where a table stands in a section's text.
  public struct TablePlace: Hashable, Sendable {
    /// The table's code.
    public var table: String
    /// How many of the section's paragraphs come before the table.
    public var after: Int

    /// Creates a place.
    public init(table: String, after: Int) {
      self.table = table
      self.after = after
    }
  }

  /// The number that the source gives the section; 0 for text before the first heading.
  public var number: Int
  /// The heading without its number; empty for text before the first heading.
  public var heading: String
  /// The paragraphs in order, without the tables.
  public var paragraphs: [String]
  /// The tables in order.
  public var tables: [TablePlace]

  /// Creates a section.
  public init(
    number: Int, heading: String, paragraphs: [String] = [], tables: [TablePlace] = []
  ) {
    self.number = number
    self.heading = heading
    self.paragraphs = paragraphs
    self.tables = tables
  }
}
