/// How totals are written where a format can hold formulas.
public enum Totals: String, Hashable, Sendable, CaseIterable {
  /// As formulas where the filed total is what the formula gives, otherwise as filed and marked.
  case formulas
  /// As filed, without formulas.
  case values
  /// As formulas everywhere; a filed total that differs stands in a comment.
  case recalculate
}
