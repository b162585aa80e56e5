/// What may be typed into a cell (ECMA-376 Part 1 18.3.1.32).
public struct InputRule: Hashable, Sendable {
  /// What a value must be.
  ///
  /// Bounds are included and finite; `nil` is no bound.
  public enum Condition: Hashable, Sendable {
    /// A whole number.
    case wholeNumber(minimum: Int? = nil, maximum: Int? = nil)
    /// A number.
    case decimal(minimum: Double? = nil, maximum: Double? = nil)
    /// Whatever makes the formula true. It has at most 255 UTF-16 units, with or without `=`;
    /// relative references are as seen from the area's top left cell.
    case formula(String)
  }

  /// What happens to a value that breaks the rule.
  public enum Severity: Hashable, Sendable {
    /// It is refused.
    case stop
    /// The user is asked.
    case warning
    /// The user is told.
    case information
  }

  /// A box of text.
  ///
  /// A `=` at the start of a text counts twice.
  public struct Message: Hashable, Sendable {
    /// The headline, of at most 32 UTF-16 units.
    public var title: String
    /// The text, of at most 255 UTF-16 units.
    public var text: String

    /// Makes a message.
    ///
    /// - Parameters:
    ///   - title: The headline.
    ///   - text: The text.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// What a value must be.
  public var condition: Condition
  /// What happens to a value that breaks the rule.
  public var severity: Severity
  /// Whether a cell may be empty.
  public var allowsBlank: Bool
  /// What is shown while the cell is selected.
  public var prompt: Message?
  /// What is shown when a value breaks the rule; `nil` is the program's own words.
  public var alert: Message?

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - condition: What a value must be.
  ///   - severity: What happens to a value that breaks the rule.
  ///   - allowsBlank: Whether a cell may be empty.
  ///   - prompt: What is shown while the cell is selected.
  ///   - alert: What is shown when a value breaks the rule.
  public init(
    _ condition: Condition, severity: Severity = .stop, allowsBlank: Bool = true,
    prompt: Message? = nil, alert: Message? = nil
  ) {
    self.condition = condition
    self.severity = severity
    self.allowsBlank = allowsBlank
    self.prompt = prompt
    self.alert = alert
  }
}
