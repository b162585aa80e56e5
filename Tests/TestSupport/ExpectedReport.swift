import Foundation

/// What has to come out of an input; `Tests/Fixtures/README.md` explains the keys.
public struct ExpectedReport: Decodable, Sendable {
  /// A section of the report.
  public struct Section: Decodable, Hashable, Sendable {
    /// The number.
    public var number: Int
    /// The heading without its number.
    public var heading: String
    /// The paragraphs.
    public var paragraphs: [String]

    /// Creates a section.
    public init(number: Int, heading: String, paragraphs: [String]) {
      self.number = number
      self.heading = heading
      self.paragraphs = paragraphs
    }
  }

  /// What may stand in one cell.
  public enum Value: Hashable, Sendable {
    /// A number, in digits.
    case number(String)
    /// The cell is there without a number.
    case none
    /// The cell is not there.
    case absent
  }

  /// The ids of the forms that are right.
  public var forms: [String]
  /// The organs that are right.
  public var organs: [String]
  /// The year.
  public var year: Int?
  /// The title, if it is stated.
  public var title: String?
  /// The sections, if they are stated.
  public var sections: [Section]?
  /// The values of the cells that are there, by code.
  public var cells: [String: Value]
  /// Other values that are right, by code.
  public var alternatives: [String: [Value]]
  /// The source text of cells that hold more than a bare number, by code.
  public var raw: [String: String]
  /// Source text that may stand in `raw` or not, by code.
  public var optionalRaw: [String: String]
  /// The codes of filed totals that contradict their parts, if they are stated.
  public var contradictions: [String]?

  private enum CodingKeys: String, CodingKey {
    case form, organ, year, title, sections, cells, alternatives, raw, contradictions
    case formAccept = "form_accept"
    case organAccept = "organ_accept"
    case optionalRaw = "raw_optional"
  }

  /// Decodes an expectation.
  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(keyedBy: CodingKeys.self)
    forms =
      try json.decodeIfPresent([String].self, forKey: .formAccept)
      ?? [json.decode(String.self, forKey: .form)]
    organs =
      try json.decodeIfPresent([String].self, forKey: .organAccept)
      ?? [json.decode(String.self, forKey: .organ)]
    year = try json.decodeIfPresent(Int.self, forKey: .year)
    title = try json.decodeIfPresent(String.self, forKey: .title)
    sections = try json.decodeIfPresent([Section].self, forKey: .sections)
    cells = try json.decode([String: Value].self, forKey: .cells)
    alternatives = try json.decodeIfPresent([String: [Value]].self, forKey: .alternatives) ?? [:]
    raw = try json.decodeIfPresent([String: String].self, forKey: .raw) ?? [:]
    optionalRaw = try json.decodeIfPresent([String: String].self, forKey: .optionalRaw) ?? [:]
    contradictions = try json.decodeIfPresent([String].self, forKey: .contradictions)
  }
}

extension ExpectedReport.Value: Decodable {
  /// Decodes a number, `null`, or `"absent"`.
  public init(from decoder: any Decoder) throws {
    let json = try decoder.singleValueContainer()
    if json.decodeNil() {
      self = .none
    } else if let number = try? json.decode(Decimal.self) {
      self = .number("\(number)")
    } else {
      self = .absent
    }
  }
}
