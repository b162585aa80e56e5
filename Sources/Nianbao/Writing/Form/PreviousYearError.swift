/// A report from which a form was to be filled in, and which is not of the year before.
public struct PreviousYearError: Error, Hashable, Sendable {
  /// The year of the report.
  public var previous: Int
  /// The year of the form.
  public var year: Int

  /// Creates an error.
  public init(previous: Int, year: Int) {
    self.previous = previous
    self.year = year
  }
}

extension PreviousYearError: Explained {
  /// Which years do not go together, and what to change.
  public var explanation: LocalizedText {
    LocalizedText(
      zh: "\(year) 年的表应取自 \(year - 1) 年的报告，给出的是 \(previous) 年的。请换一份报告，或改 --year。",
      en:
        "A form for \(year) takes over from the report of \(year - 1); this one is of \(previous). Give another report, or change --year."
    )
  }
}
