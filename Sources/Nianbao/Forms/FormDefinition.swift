/// An official form of the report: its sections, tables, labels, relations and lay-out.
///
/// Read from `Resources/Forms/*.json`; the folder's README explains every field.
public struct FormDefinition: Hashable, Sendable, Decodable {
  /// The report years for which a form is meant.
  public struct Years: Hashable, Sendable, Decodable {
    /// The first year.
    public var first: Int
    /// The last year; `nil` while the form is in force.
    public var last: Int?

    /// Whether the form is meant for `year`.
    public func contains(_ year: Int) -> Bool { year >= first && year <= last ?? .max }
  }

  /// How a report names itself.
  public struct Title: Hashable, Sendable, Decodable {
    /// The title to write, with `{organ}` and `{year}`.
    public var pattern: String
    /// What a title ends with, longest first.
    public var phrases: [String]
  }

  /// How a report states the period it covers.
  public struct Period: Hashable, Sendable, Decodable {
    /// The period to write, with `{year}`.
    public var pattern: String
    /// What follows the year where the period begins.
    public var start: String
    /// What the statement must hold behind that.
    public var end: String
  }

  /// The form's id, such as `2021`.
  public var id: String
  /// What people call the form.
  public var name: LocalizedText
  /// The notice that fixes the form.
  public var notice: String
  /// The report years for which the form is meant.
  public var years: Years
  /// How a report names itself.
  public var title: Title
  /// How a report states the period it covers.
  public var period: Period
  /// Words that stand in a cell for "nothing to report"; punctuation alone needs no entry.
  public var marks: [String]
  /// The report's sections in order.
  public var sections: [SectionDefinition]
  /// What may stand in cells, by name.
  public var kinds: [String: ValueKind]
  /// The typefaces.
  public var fonts: Fonts
  /// The report's tables in order.
  public var tables: [TableDefinition]
  /// The relations between cells.
  public var relations: [Relation]
  /// The words with which the text restates figures of the tables; `nil` where that is not compared.
  public var statements: StatementDefinitions?

  /// The table called `code`, if the form has it.
  public func table(_ code: String) -> TableDefinition? { tables.first { $0.code == code } }
}
