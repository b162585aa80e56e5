/// Something a person should look at: the result exists, and this is odd about it.
public struct Finding: Hashable, Sendable {
  /// How much a finding matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing.
    case note
    /// Probably a mistake, in the source or in reading it.
    case warning
    /// A contradiction, or a cell that could not be read.
    case error

    /// Whether the left one matters less: a note below a warning, a warning below an error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The stable id of the rule.
  public var rule: String
  /// How much the finding matters.
  public var severity: Severity
  /// What is odd and what to do, in one or two sentences.
  public var message: LocalizedText
  /// The cells in question; `*` stands for all rows or columns.
  public var cells: [CellCode]
  /// Where in the source it is.
  public var source: SourceLocation?
  /// The number that the rule leads to.
  public var expected: Quantity?
  /// The number that was filed.
  public var actual: Quantity?

  /// Creates a finding.
  public init(
    _ rule: String, _ severity: Severity, _ message: LocalizedText, cells: [CellCode] = [],
    source: SourceLocation? = nil, expected: Quantity? = nil, actual: Quantity? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.cells = cells
    self.source = source
    self.expected = expected
    self.actual = actual
  }
}
