/// A label of a form, with the other spellings under which it is met.
///
/// Spaces, punctuation, numbering and character variants need no alias; matching ignores them.
public struct LabelText: Hashable, Sendable, Decodable {
  /// The label as the form prints it; empty for a row without one.
  public var label: String
  /// Other spellings met in real reports.
  public var aliases: [String]

  /// Creates a label.
  public init(_ label: String, aliases: [String] = []) {
    self.label = label
    self.aliases = aliases
  }

  private enum CodingKeys: String, CodingKey { case label, aliases }

  /// Decodes the keys `label` and `aliases`, both optional.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    label = try container.decodeIfPresent(String.self, forKey: .label) ?? ""
    aliases = try container.decodeIfPresent([String].self, forKey: .aliases) ?? []
  }

  /// The label and all its aliases.
  public var spellings: [String] { [label] + aliases }
}
