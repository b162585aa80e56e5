/// A relation between cells (勾稽) that a form states or implies.
///
/// The sum of the left terms equals the sum of the right terms.
public struct Relation: Hashable, Sendable, Decodable {
  /// Which reports a relation spans.
  public enum Scope: String, Hashable, Sendable, Decodable {
    /// One report.
    case report
    /// The reports of one body for two years in a row.
    case years
    /// A body's report and those of its units.
    case units
  }

  /// Along what a relation repeats.
  public enum Axis: String, Hashable, Sendable, Decodable {
    /// The terms are rows; the relation holds in each column.
    case column
    /// The terms are columns; the relation holds in each row.
    case row
  }

  /// One summand.
  public struct Term: Hashable, Sendable {
    /// The code of a row or column, across ``Relation/each``.
    public var code: String
    /// What the cell is multiplied by: 1 or -1.
    public var factor: Int
    /// The report's year relative to the one that is checked: 0, or -1 for last year's.
    public var year: Int
  }

  /// The stable id, which is also the rule id of findings.
  public var id: String
  /// Which reports the relation spans.
  public var scope: Scope
  /// The table's code; `nil` for all tables.
  public var table: String?
  /// Along what the relation repeats; `nil` for every cell.
  public var each: Axis?
  /// The terms on the left.
  public var left: [Term]
  /// The terms on the right.
  public var right: [Term]
  /// Whether the single right term is a total that a workbook calculates from the left ones.
  public var calculates: Bool
  /// What people call the relation.
  public var name: LocalizedText
  /// Where the relation comes from.
  public var source: LocalizedText

  private enum CodingKeys: String, CodingKey {
    case id, scope, table, each, left, right, calculates, name, source
  }

  /// Decodes a relation.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    scope = try container.decode(Scope.self, forKey: .scope)
    table = try container.decodeIfPresent(String.self, forKey: .table)
    each = try container.decodeIfPresent(Axis.self, forKey: .each)
    left = try container.decodeIfPresent([Term].self, forKey: .left) ?? []
    right = try container.decodeIfPresent([Term].self, forKey: .right) ?? []
    calculates = try container.decodeIfPresent(Bool.self, forKey: .calculates) ?? false
    name = try container.decode(LocalizedText.self, forKey: .name)
    // One text serves for both languages where a form gives only one.
    if let text = try? container.decode(String.self, forKey: .source) {
      source = LocalizedText(zh: text, en: text)
    } else {
      source = try container.decode(LocalizedText.self, forKey: .source)
    }
  }
}

extension Relation.Term: Decodable {
  private enum CodingKeys: String, CodingKey { case code, factor, year }

  /// Decodes a code alone, or an object with `code` and optional `factor` and `year`.
  public init(from decoder: any Decoder) throws {
    if let code = try? decoder.singleValueContainer().decode(String.self) {
      self.init(code: code, factor: 1, year: 0)
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      code: try container.decode(String.self, forKey: .code),
      factor: try container.decodeIfPresent(Int.self, forKey: .factor) ?? 1,
      year: try container.decodeIfPresent(Int.self, forKey: .year) ?? 0)
  }
}
