/// The words with which a report's text restates figures of its tables.
///
/// A figure is recognised only where every word around the number is known; anything else may limit
/// what the number counts.
public struct StatementDefinitions: Hashable, Sendable, Decodable {
  /// A figure that the text may restate.
  public struct Figure: Hashable, Sendable, Decodable {
    /// What people call the figure.
    public var name: LocalizedText
    /// Words of which one has to stand before the number in its paragraph; none if empty.
    public var context: [String]
    /// Words of which one has to stand before the number in its sentence; none if empty.
    public var nearby: [String]
    /// Words for what is counted.
    public var subjects: [String]
    /// Words for what was done with it; an empty one where the subject alone is enough.
    public var actions: [String]
    /// Words that say, with a subject, that there was none.
    public var none: [String]
    /// The units behind the number, with the power of ten by which it has to be multiplied.
    public var units: [String: Int]
    /// The cells whose sum is the figure; several where usage differs, and then one has to agree.
    public var cells: [[String]]

    private enum CodingKeys: String, CodingKey {
      case name, context, nearby, subjects, actions, none, units, cells
    }

    /// Decodes a figure.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(LocalizedText.self, forKey: .name)
      context = try container.decodeIfPresent([String].self, forKey: .context) ?? []
      nearby = try container.decodeIfPresent([String].self, forKey: .nearby) ?? []
      subjects = try container.decode([String].self, forKey: .subjects)
      actions = try container.decode([String].self, forKey: .actions)
      none = try container.decodeIfPresent([String].self, forKey: .none) ?? []
      units = try container.decode([String: Int].self, forKey: .units)
      cells = try container.decode([[String]].self, forKey: .cells)
    }

    /// The codes of ``cells``.
    public var codes: [[CellCode]] { cells.map { $0.compactMap { CellCode($0) } } }
  }

  /// Words that change nothing about what a number counts.
  public var fillers: [String]
  /// Words after which the numbers of a sentence are of another time or of a part.
  public var barriers: [String]
  /// The figures.
  public var figures: [Figure]
}
