/// What may be typed into a cell that is to be filled in.
public enum CellInput: Hashable, Sendable {
  /// Any text.
  case text
  /// A whole number within bounds, which are included.
  case wholeNumber(ClosedRange<Int>)
  /// A decimal number that may be below nought or not, with so many decimals at most.
  case decimal(decimals: Int, isSigned: Bool)
  /// A number with one of the units behind it, as text, or a bare 0; never below nought.
  case amount(decimals: Int, units: [String])
}
