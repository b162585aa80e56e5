/// Something that two reports say of themselves in different ways.
public struct IdentityDifference: Hashable, Sendable {
  /// What is said.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The id of the form that is followed.
    case form
    /// The organ.
    case organ
    /// The report year.
    case year
    /// The title.
    case title
  }

  /// What is said.
  public var part: Part
  /// What the first report says; `nil` where it is silent.
  public var left: String?
  /// What the second report says; `nil` where it is silent.
  public var right: String?

  /// All that two reports say differently.
  static func all(_ left: Report, _ right: Report) -> [IdentityDifference] {
    Part.allCases.compactMap { part in
      let (one, other) = (text(part, of: left), text(part, of: right))
      guard one?.withoutSpaces != other?.withoutSpaces else { return nil }
      return IdentityDifference(part: part, left: one, right: other)
    }
  }

  private static func text(_ part: Part, of report: Report) -> String? {
    switch part {
    case .form: report.form
    case .organ: report.organ
    case .year: report.year.map { "\($0)" }
    case .title: report.title
    }
  }
}

extension String {
  /// The text without any white space, which means nothing in Chinese text.
  var withoutSpaces: String {
    String(scalars: unicodeScalars.lazy.filter { !$0.properties.isWhitespace })
  }
}
