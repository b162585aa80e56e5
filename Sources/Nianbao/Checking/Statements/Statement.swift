/// A figure that a report's text states.
struct Statement: Hashable, Sendable {
  /// The figure, by its index in ``StatementDefinitions/figures``.
  var figure: Int
  /// The number, in the unit of the figure's cells.
  var number: Quantity
  /// How many decimals the text gives it in that unit; below 0 where even the last digit stands for tens.
  var decimals: Int
  /// The number as it stands in the text, with its unit; empty where words say that there was none.
  var text: String
  /// The sentence in which it stands.
  var sentence: String
  /// Where it stands, as far as the source has places.
  var source: SourceLocation?
}
