/// One of the report's sections.
public struct SectionDefinition: Hashable, Sendable, Decodable {
  /// The section's number, from 1.
  public var number: Int
  /// The heading without its number, with the other spellings under which it is met.
  public var heading: LabelText
  /// The code of the table that stands in the section, if there is one.
  public var table: String?

  private enum CodingKeys: String, CodingKey { case number, heading, aliases, table }

  /// Decodes a section.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decode(Int.self, forKey: .number)
    heading = LabelText(
      try container.decode(String.self, forKey: .heading),
      aliases: try container.decodeIfPresent([String].self, forKey: .aliases) ?? [])
    table = try container.decodeIfPresent(String.self, forKey: .table)
  }
}
