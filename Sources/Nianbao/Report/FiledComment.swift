/// The comments in which a workbook keeps what was filed where a cell cannot show it.
///
/// They are written for people and read back: `原文：251000元` beside 251000; for a total that
/// differs from its formula `填报：708`, the formula, and its result.
enum FiledComment {
  private static let source = "原文："
  private static let total = "填报："
  private static let formula = "\n公式："
  private static let blank = "（空白）"

  /// The comment beside a number whose source text was more than the number.
  static func source(_ raw: String) -> String { source + raw }

  /// Whether a comment is one beside a number whose source text was more than the number.
  static func isSource(_ comment: String) -> Bool { comment.hasPrefix(source) }

  /// The comment beside a total that was not filed as its formula gives it.
  ///
  /// - Parameters:
  ///   - filed: The text that was filed.
  ///   - formula: The formula without `=`.
  ///   - sum: Its result.
  /// - Returns: The text of the comment.
  static func total(_ filed: String, formula: String, sum: Quantity) -> String {
    "\(total)\(filed.isEmpty ? blank : filed)\(self.formula)=\(formula)\n结果：\(sum)"
  }

  /// The text that a comment says was filed; `nil` for any other comment, and where it was blank.
  static func filed(in comment: String) -> String? {
    if comment.hasPrefix(source) { return String(comment.dropFirst(source.count)) }
    guard comment.hasPrefix(total) else { return nil }
    let rest = comment.dropFirst(total.count)
    let filed = rest.firstRange(of: formula).map { String(rest[..<$0.lowerBound]) } ?? String(rest)
    return filed == blank ? nil : filed
  }
}
